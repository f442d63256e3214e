import { useTranslation } from 'react-i18next';
import type { PriceDetail } from '../../../contract/workstation/lookup.ts';
import { useNow } from '../../ui/use-now.ts';
import { useFieldNames } from '../changes/use-field-names.ts';
import { onDayText } from './price-dates.ts';

interface PriceHistoryProps {
  readonly history: PriceDetail['history'];
  readonly timeZone: string;
}

/** What became of the item lately, newest first. */
export function PriceHistory({ history, timeZone }: PriceHistoryProps) {
  const { t, i18n } = useTranslation('lookup');
  const now = useNow();
  const fieldNames = useFieldNames();
  const whatOf = (change: PriceDetail['history'][number]): string => {
    const { what, fields, priceBeforeText, priceAfterText } = change;
    if (what === 'added') {
      return priceAfterText === null ? t('changed.added') : t('changed.addedAt', { price: priceAfterText });
    }
    if (what === 'removed') return t('changed.removed');
    if (priceBeforeText !== null && priceAfterText !== null && priceBeforeText !== priceAfterText) {
      return t('changed.price', { before: priceBeforeText, after: priceAfterText });
    }
    return fieldNames(fields);
  };
  return (
    <ul className="figures text-xs text-ink-muted">
      {history.map((change) => (
        <li key={`${change.version} ${change.at}`} className="flex gap-2">
          <span className="shrink-0">
            {t('changed.on', {
              day: onDayText(change.at, { language: i18n.language, timeZone, now }),
            })}
          </span>
          <span className="min-w-0 break-words text-ink">{whatOf(change)}</span>
        </li>
      ))}
    </ul>
  );
}
