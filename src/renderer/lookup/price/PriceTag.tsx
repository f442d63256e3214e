import type { PriceHit } from '../../../contract/workstation/lookup.ts';
import { classNames } from '../../ui/class-names.ts';
import { useWords } from '../words.ts';

/** What the customer pays now and for how much of it, right-aligned so that a column of prices can be compared. */
export function PriceTag({ hit, large = false }: { readonly hit: PriceHit; readonly large?: boolean }) {
  const t = useWords();
  if (hit.priceText === null) {
    return (
      <span className="shrink-0 text-right text-amber">
        <span aria-hidden className="figures">
          —
        </span>
        <span className="block text-xs">{t('masked')}</span>
      </span>
    );
  }
  return (
    <span className="figures shrink-0 text-right whitespace-nowrap">
      <span
        className={classNames(
          'block font-semibold',
          large ? 'text-lg' : 'text-sm',
          hit.validity === 'valid' ? 'text-ink' : 'text-ink-muted',
        )}
      >
        {hit.priceText}
      </span>
      <span className="block text-xs text-ink-muted">
        {hit.regularPriceText === null ? null : (
          <>
            <span className="sr-only">{t('regularPrice', { price: hit.regularPriceText })}</span>
            <s aria-hidden>{hit.regularPriceText}</s>{' '}
          </>
        )}
        {hit.unit === '' ? null : (
          <span className="inline-block max-w-24 truncate align-bottom" title={hit.unit}>
            {hit.unit}
          </span>
        )}
      </span>
    </span>
  );
}
