import { useTranslation } from 'react-i18next';
import type { FinishedHit } from '../../../contract/workstation/queue.ts';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { BrandStripe } from '../../ui/BrandStripe.tsx';
import { classNames } from '../../ui/class-names.ts';
import { formatMoment } from '../../ui/moment.ts';
import { useNow } from '../../ui/use-now.ts';
import type { QueueBrand } from '../QueueLine.tsx';

/** A passage that was found, its words marked. */
export function FinishedLine({
  id,
  hit: { card, excerpt, at },
  brand,
  active,
  onChoose,
}: {
  readonly id: string;
  readonly hit: FinishedHit;
  readonly brand: QueueBrand | undefined;
  readonly active: boolean;
  readonly onChoose: () => void;
}) {
  const { t, i18n } = useTranslation('queue');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      ref={(line) => {
        if (active) line?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={onChoose}
      className={classNames(
        'relative flex items-start gap-2 border-b border-line px-3 py-1.5 hover:bg-hover',
        active && 'bg-selected forced-colors:outline',
      )}
    >
      {brand ? <BrandStripe brand={brand} /> : null}
      {brand ? <BrandMark brand={brand} /> : null}
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-1.5">
          <span className="isolate-text truncate font-medium">{card.customerName}</span>
          <span className="sr-only">, {brand?.name},</span>
          <span className="figures ml-auto shrink-0 text-xs text-ink-muted">
            {formatMoment(at, useNow(), i18n.language)}
          </span>
        </p>
        {card.subject === null ? null : (
          <p dir="auto" className="isolate-text truncate">
            {card.subject}
          </p>
        )}
        <p dir="auto" className="isolate-text line-clamp-2 break-words text-ink-muted">
          {excerpt.map(({ text, match }, place) =>
            match ? (
              <mark key={place} className="text-ink">
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </p>
        {card.status === 'resolved' ? null : <p className="text-xs text-accent">{t('finished.openAgain')}</p>}
      </div>
    </div>
  );
}
