import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { PackChange } from '../../../contract/model/pack-history.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { fieldNames } from '../field-names.ts';
import { PriceMove } from '../PriceMove.tsx';
import { TroubleBanner } from '../TroubleBanner.tsx';
import { type TableColumn, VirtualTable } from '../VirtualTable.tsx';
import type { Difference } from './history-model.ts';

const tones = { added: 'green', changed: 'neutral', removed: 'red' } as const;

/** What differs between two versions, row by row. */
export function ChangeTable({
  difference,
  locale,
}: {
  readonly difference: Difference;
  readonly locale: string;
}) {
  const { t } = useTranslation('knowledge');
  const { from, to, changes } = difference;
  const { items, complete, loading, trouble } = useStore(changes.store);
  const more = useCallback(() => void changes.more(), [changes]);
  const columns = useMemo(
    (): readonly TableColumn<PackChange>[] => [
      {
        key: 'what',
        header: t('history.columns.what'),
        track: '4.75rem',
        cell: ({ what }) => <Badge tone={tones[what]}>{t(`what.${what}`)}</Badge>,
      },
      {
        key: 'title',
        header: t('history.columns.title'),
        track: 'minmax(0,2fr)',
        cell: ({ title, sku, kind, fields }) => (
          <>
            <span className="isolate-text block break-words">{title}</span>
            <span className="block text-xs break-words text-ink-muted">
              {[sku ?? t(`kinds.${kind}`), fieldNames(t, fields)].filter(Boolean).join(' · ')}
            </span>
          </>
        ),
      },
      {
        key: 'price',
        header: t('history.columns.price'),
        track: 'minmax(0,1.4fr)',
        end: true,
        cell: ({ priceBefore, priceAfter }) => (
          <PriceMove before={priceBefore} after={priceAfter} locale={locale} />
        ),
      },
    ],
    [t, locale],
  );
  if (items.length === 0) {
    if (trouble) return <TroubleBanner trouble={trouble} onTryAgain={more} />;
    if (!complete) return <Skeleton lines={5} label={t('loading')} />;
    return <p className="p-3 text-ink-muted">{t('history.noDifference')}</p>;
  }
  return (
    <VirtualTable
      label={t('history.differenceLabel', { from, to })}
      columns={columns}
      rows={items}
      rowKey={({ kind, id }) => `${kind}:${id}`}
      onNearEnd={more}
      foot={
        trouble ? (
          <TroubleBanner trouble={trouble} onTryAgain={more} />
        ) : loading ? (
          <p className="px-3 py-1.5 text-xs text-ink-faint">{t('loadingMore')}</p>
        ) : null
      }
    />
  );
}
