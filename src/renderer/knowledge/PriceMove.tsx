import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../contract/model/money.ts';
import { formatMoney } from '../ui/money.ts';
import { formatMove, moveOf } from './format.ts';

/** A price before and after, and how far it moves; the old one is struck through and said to be old. */
export function PriceMove({
  before,
  after,
  locale,
}: {
  readonly before: Money | null;
  readonly after: Money | null;
  readonly locale: string;
}) {
  const { t, i18n } = useTranslation('knowledge');
  if (before === null && after === null) return null;
  if (before === null || after === null) {
    const only = after ?? before;
    return only ? (
      <span className={after === null ? 'text-ink-muted line-through' : undefined}>
        {formatMoney(only, locale)}
      </span>
    ) : null;
  }
  const move = moveOf(before, after);
  if (move === 0) return <span>{formatMoney(after, locale)}</span>;
  const texts = { before: formatMoney(before, locale), after: formatMoney(after, locale) };
  const percent = move === null ? '' : formatMove(move, i18n.language);
  return (
    <>
      <span className="sr-only">{t('price.fromTo', { ...texts, percent })}</span>
      <span aria-hidden className="inline-flex flex-wrap items-center justify-end gap-x-1.5">
        <span className="text-ink-faint line-through">{texts.before}</span>
        <ArrowRight className="size-3 text-ink-faint" />
        <span className="font-medium">{texts.after}</span>
        <span className="min-w-12 text-xs text-ink-muted">{percent}</span>
      </span>
    </>
  );
}
