import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../../contract/model/brand.ts';
import type { BroadcastId } from '../../../../contract/model/ids.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { BrandMark } from '../../../ui/BrandMark.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { formatMoment } from '../../../ui/moment.ts';
import { useNow } from '../../../ui/use-now.ts';
import type { BroadcastGroup } from '../../update-selections.ts';
import { levelTone } from '../level-tone.ts';

/** Everything that was sent, a line each. */
export function BroadcastList({
  groups,
  chosen,
  brands,
  onChoose,
}: {
  readonly groups: readonly BroadcastGroup[];
  readonly chosen: BroadcastId;
  readonly brands: readonly Brand[];
  readonly onChoose: (broadcastId: BroadcastId) => void;
}) {
  const { t, i18n } = useTranslation('updateDesk');
  const now = useNow();
  return (
    <ul aria-label={t('sent.list')} className="min-h-0 overflow-y-auto border-r border-line">
      {groups.map(({ broadcastId, views }) => {
        const [first] = views;
        if (!first) return null;
        const { update, inForce } = first;
        const isChosen = broadcastId === chosen;
        return (
          <li key={broadcastId} className="border-b border-line">
            <button
              type="button"
              aria-current={isChosen}
              onClick={() => onChoose(broadcastId)}
              className={classNames(
                'flex w-full flex-col gap-1 px-3 py-2 text-left -outline-offset-2 hover:bg-hover',
                isChosen && 'bg-selected',
              )}
            >
              <span className="flex w-full flex-wrap items-center gap-1.5">
                {views.map(({ update: { brandId } }) => {
                  const brand = brands.find((one) => one.brandId === brandId);
                  return brand ? <BrandMark key={brandId} brand={brand} size="small" alone /> : null;
                })}
                <Badge tone={inForce === 'current' ? levelTone(update.level) : 'neutral'}>
                  {inForce === 'current' ? t(`levels.${update.level}`) : t(`inForce.${inForce}`)}
                </Badge>
                <span className="figures ml-auto text-xs text-ink-muted">
                  {formatMoment(update.publishedAt, now, i18n.language)}
                </span>
              </span>
              <span
                dir="auto"
                className={classNames(
                  'isolate-text line-clamp-2 w-full',
                  inForce === 'retracted' && 'text-ink-muted line-through',
                )}
              >
                {update.text}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
