import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../../contract/model/brand.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { BrandChips } from '../../BrandChips.tsx';
import { PlainText } from '../../PlainText.tsx';
import { SourceLine } from '../../SourceLine.tsx';
import { UpdateAdditions } from '../../UpdateAdditions.tsx';
import { UpdateFacts } from '../../UpdateFacts.tsx';
import { type BroadcastGroup, groupByText } from '../../update-selections.ts';
import { levelTone } from '../level-tone.ts';

/** What a broadcast says, once for all brands that are told the same. */
export function BroadcastWords({
  group,
  brands,
}: {
  readonly group: BroadcastGroup;
  readonly brands: readonly Brand[];
}) {
  const { t } = useTranslation('updateDesk');
  const [first] = group.views;
  if (!first) return null;
  const { update, inForce } = first;
  const brandOf = (brandId: string) => brands.find((brand) => brand.brandId === brandId);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={levelTone(update.level)}>{t(`levels.${update.level}`)}</Badge>
        {inForce === 'current' ? null : <Badge>{t(`inForce.${inForce}`)}</Badge>}
        <SourceLine update={update} />
      </div>
      {inForce === 'retracted' ? (
        <p className="text-ink-muted">
          {t('sent.retracted', { reason: update.retractedReason || t('sent.noReason') })}
        </p>
      ) : null}
      {groupByText(group.views).map((same) => (
        <div key={same[0]?.update.updateId} className="flex max-w-prose flex-col gap-1">
          <BrandChips brands={same.flatMap((view) => brandOf(view.update.brandId) ?? [])} />
          <div className="text-base">
            <PlainText text={same[0]?.update.text ?? ''} />
          </div>
          {same.map((view) => (
            <UpdateFacts key={view.update.updateId} view={view} brand={brandOf(view.update.brandId)} />
          ))}
        </div>
      ))}
      <UpdateAdditions additions={update.additions} />
    </div>
  );
}
