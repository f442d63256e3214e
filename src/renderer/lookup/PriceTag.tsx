import { useTranslation } from 'react-i18next';
import type { PriceHit } from '../../contract/workstation/lookup.ts';
import { classNames } from '../ui/class-names.ts';

/** What the customer pays now, right-aligned so that a column of prices can be compared. */
export function PriceTag({ hit, large = false }: { readonly hit: PriceHit; readonly large?: boolean }) {
  const { t } = useTranslation('lookup');
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
    <span className="figures shrink-0 text-right">
      <span
        className={classNames(
          'block font-semibold whitespace-nowrap',
          large ? 'text-lg' : 'text-sm',
          hit.validity === 'valid' ? 'text-ink' : 'text-ink-muted',
        )}
      >
        {hit.priceText}
      </span>
      {hit.regularPriceText === null ? null : (
        <span className="block text-xs whitespace-nowrap text-ink-muted">
          <span className="sr-only">{t('regularPrice', { price: hit.regularPriceText })}</span>
          <s aria-hidden>{hit.regularPriceText}</s>
        </span>
      )}
    </span>
  );
}
