import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { UpdateFact } from '../../contract/model/urgent-update.ts';
import { formatMoment } from '../ui/moment.ts';
import { formatMoney } from '../ui/money.ts';
import { useNow } from '../ui/use-now.ts';
import { PlainText } from './PlainText.tsx';

/** One fact as a line to read: what it is about, what was, what is, from when on. */
export function FactLine({ fact, locale }: { readonly fact: UpdateFact; readonly locale: string }) {
  const { t } = useTranslation('updates');
  return (
    <div className="flex flex-wrap items-baseline gap-x-2">
      <span dir="auto" className="isolate-text font-medium">
        {fact.title}
      </span>
      <FactWords fact={fact} locale={locale} />
      {fact.settledIn === null ? null : <span className="text-xs text-ink-faint">{t('fact.settled')}</span>}
    </div>
  );
}

function FactWords({ fact, locale }: { readonly fact: UpdateFact; readonly locale: string }) {
  const { t, i18n } = useTranslation('updates');
  const now = useNow();
  const moment = (at: number) => formatMoment(at, now, i18n.language);
  switch (fact.type) {
    case 'priceChanged':
      return (
        <span className="figures inline-flex flex-wrap items-baseline gap-x-1.5">
          <span className="sr-only">{t('fact.was')}</span>
          <s className="text-ink-muted">{formatMoney(fact.from, locale)}</s>
          <ArrowRight aria-hidden className="size-3.5 self-center text-ink-muted" />
          <span className="sr-only">{t('fact.now')}</span>
          <span className="font-semibold">{formatMoney(fact.to, locale)}</span>
          <span className="text-ink-muted">
            {t(fact.at > now ? 'fact.from' : 'fact.since', { when: moment(fact.at) })}
          </span>
        </span>
      );
    case 'itemUnavailable':
      return (
        <span>
          {fact.until === null
            ? t('fact.unavailable')
            : t('fact.unavailableUntil', { when: moment(fact.until) })}
        </span>
      );
    case 'textReplaced':
      return (
        <details className="w-full">
          <summary className="min-h-6 text-ink-muted">{t(`fact.${fact.kind}`)}</summary>
          <div className="border-l-2 border-line-strong pl-2">
            <PlainText text={fact.body} />
          </div>
        </details>
      );
    default:
      return fact satisfies never;
  }
}
