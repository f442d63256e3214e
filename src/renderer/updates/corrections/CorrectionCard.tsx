import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import type { SweepItem } from '../../../contract/model/urgent-update.ts';
import { Badge } from '../../ui/Badge.tsx';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { BrandStripe } from '../../ui/BrandStripe.tsx';
import { Button } from '../../ui/Button.tsx';
import { brandStyle } from '../../ui/brand-colours.ts';
import { formatMoment } from '../../ui/moment.ts';
import { useNow } from '../../ui/use-now.ts';
import { FactLine } from '../FactLine.tsx';
import { PlainText } from '../PlainText.tsx';
import { CorrectionComposer } from './CorrectionComposer.tsx';
import type { CorrectionsModel } from './corrections-model.ts';
import { DismissForm } from './DismissForm.tsx';

/** One answer that is wrong by now: what was said, what holds, and what is done about it. */
export function CorrectionCard({
  item,
  brand,
  model,
  onOpen,
}: {
  readonly item: SweepItem;
  readonly brand: Brand;
  readonly model: CorrectionsModel;
  /** Null where its conversation cannot be shown. */
  readonly onOpen: (() => void) | null;
}) {
  const { t, i18n } = useTranslation('updates');
  const now = useNow();
  const dismissing = useStore(
    model.store,
    (state) => (state.drafts.get(item.sweepItemId)?.reason ?? null) !== null,
  );
  const moment = (at: number) => formatMoment(at, now, i18n.language);
  return (
    <article
      aria-label={`${brand.name}, ${item.customerName}`}
      style={brandStyle(brand.colour)}
      className="relative flex flex-col gap-2 py-2.5 pr-3 pl-3"
    >
      <BrandStripe brand={brand} width="thin" />
      <header className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
        <BrandMark brand={brand} size="small" />
        <span className="brand-text font-semibold">{brand.name}</span>
        <span aria-hidden className="text-ink-faint">
          ·
        </span>
        <span className="isolate-text font-medium">{item.customerName}</span>
        {item.resolved ? <Badge>{t('corrections.resolved')}</Badge> : null}
        {item.holderName === null ? null : (
          <span className="text-xs text-ink-muted">
            {t('corrections.heldBy', { holder: item.holderName })}
          </span>
        )}
        <span className="flex-1" />
        {onOpen ? (
          <Button
            size="small"
            tone="quiet"
            aria-label={t('corrections.openConversation', { customer: item.customerName })}
            onClick={onOpen}
          >
            {t('corrections.open')}
          </Button>
        ) : null}
      </header>
      <blockquote className="max-h-28 overflow-y-auto rounded-md bg-raised px-2.5 py-1.5 forced-colors:border">
        <p className="flex flex-wrap gap-x-2 text-xs text-ink-muted">
          <span>{t('corrections.told', { author: item.authorName, when: moment(item.at) })}</span>
          <span>{t(`corrections.why.${item.why}`)}</span>
        </p>
        <PlainText text={item.text} />
      </blockquote>
      <FactLine fact={item.fact} locale={brand.locale} />
      {item.state === 'open' ? (
        dismissing ? (
          <DismissForm item={item} model={model} />
        ) : (
          <CorrectionComposer item={item} brand={brand} model={model} />
        )
      ) : (
        <p className="text-xs text-ink-muted">
          {item.decidedBy === null
            ? t('corrections.decidedAlone', {
                state: t(`corrections.decided.${item.state}`),
                when: moment(item.decidedAt ?? item.at),
              })
            : t('corrections.decidedBy', {
                state: t(`corrections.decided.${item.state}`),
                person: item.decidedBy,
                when: moment(item.decidedAt ?? item.at),
              })}
          {item.reason === null ? '' : `: ${item.reason}`}
        </p>
      )}
    </article>
  );
}
