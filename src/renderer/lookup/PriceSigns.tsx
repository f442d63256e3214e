import { useTranslation } from 'react-i18next';
import type { Availability } from '../../contract/model/brand-pack.ts';
import type { PriceHit } from '../../contract/workstation/lookup.ts';
import { useNow } from '../ui/use-now.ts';
import { lastDayText } from './price-dates.ts';

const tones: Record<Availability, string> = {
  inStock: 'text-ink-muted',
  onOrder: 'text-amber',
  outOfStock: 'text-red',
  discontinued: 'text-red',
};

/** In words what makes a price less than simply true: availability, validity, a campaign's end. */
export function PriceSigns({ hit, timeZone }: { readonly hit: PriceHit; readonly timeZone: string }) {
  const { t, i18n } = useTranslation('lookup');
  const now = useNow();
  return (
    <>
      {hit.validity === 'valid' ? null : (
        <span className="font-medium text-red">{t(`validity.${hit.validity}`)}</span>
      )}
      {hit.campaignUntil === null ? null : (
        <span className="text-green">
          {t('campaignUntil', {
            when: lastDayText(hit.campaignUntil, { language: i18n.language, timeZone, now }),
          })}
        </span>
      )}
      <span className={tones[hit.availability]}>{t(`availability.${hit.availability}`)}</span>
    </>
  );
}
