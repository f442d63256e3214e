import { useTranslation } from 'react-i18next';
import type { Availability } from '../../../contract/model/brand-pack.ts';
import type { PriceHit } from '../../../contract/workstation/lookup.ts';
import { useNow } from '../../ui/use-now.ts';
import { useWords } from '../words.ts';
import { lastDayText } from './price-dates.ts';

const tones: Record<Availability, string> = {
  inStock: 'text-ink-muted',
  onOrder: 'text-amber',
  outOfStock: 'text-red',
  discontinued: 'text-red',
};

const SOON_MS = 14 * 24 * 3_600_000;

interface PriceSignsProps {
  readonly hit: PriceHit;
  readonly timeZone: string;
  /** In a list what is in stock and a campaign that goes on for long say nothing, so that the others stand out. */
  readonly brief?: boolean;
  /** Left out where the struck-through regular price says it already. */
  readonly campaign?: boolean;
}

/** In words what makes a price less than simply true: availability, validity, a campaign's end. */
export function PriceSigns({ hit, timeZone, brief = false, campaign = true }: PriceSignsProps) {
  const t = useWords();
  return (
    <>
      {hit.validity === 'valid' ? null : (
        <span className="font-medium text-red">{t(`validity.${hit.validity}`)}</span>
      )}
      {hit.campaignUntil === null || !campaign ? null : (
        <CampaignEnd until={hit.campaignUntil} timeZone={timeZone} onlySoon={brief} />
      )}
      {brief && hit.availability === 'inStock' ? null : (
        <span className={tones[hit.availability]}>{t(`availability.${hit.availability}`)}</span>
      )}
    </>
  );
}

interface CampaignEndProps {
  readonly until: number;
  readonly timeZone: string;
  readonly onlySoon: boolean;
}

/** Apart, because only lines with a campaign look at the clock. */
function CampaignEnd({ until, timeZone, onlySoon }: CampaignEndProps) {
  const { t, i18n } = useTranslation('lookup');
  const now = useNow();
  if (onlySoon && until - now > SOON_MS) return null;
  const when = lastDayText(until, { language: i18n.language, timeZone, now });
  return <span className="text-green">{t('campaignUntil', { when })}</span>;
}
