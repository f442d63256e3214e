import { useTranslation } from 'react-i18next';
import type { PriceDetail } from '../../../contract/workstation/lookup.ts';
import { formatMoment } from '../../ui/moment.ts';
import { useNow } from '../../ui/use-now.ts';
import { firstDayText, lastDayText } from './price-dates.ts';

/** From when to when a price holds, in which campaign, and of what age and version this knowledge is. */
export function PriceValidity({
  detail,
  timeZone,
}: {
  readonly detail: PriceDetail;
  readonly timeZone: string;
}) {
  const { t, i18n } = useTranslation('lookup');
  const now = useNow();
  const style = { language: i18n.language, timeZone, now };
  const { validFrom, validTo, campaignName, packVersion, asOf } = detail;
  const from = validFrom === null ? null : firstDayText(validFrom, style);
  const to = validTo === null ? null : lastDayText(validTo, style);
  return (
    <ul className="text-xs text-ink-muted">
      {campaignName === null ? null : <li>{t('campaign', { name: campaignName })}</li>}
      <li>
        {from !== null && to !== null
          ? t('validBetween', { from, to })
          : from !== null
            ? t('validFrom', { when: from })
            : to !== null
              ? t('validTo', { when: to })
              : t('validAlways')}
      </li>
      <li className="figures">
        {asOf === null
          ? t('packVersion', { version: packVersion })
          : t('packVersionAsOf', { version: packVersion, when: formatMoment(asOf, now, i18n.language) })}
      </li>
    </ul>
  );
}
