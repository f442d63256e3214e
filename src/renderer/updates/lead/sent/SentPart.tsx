import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../../contract/model/brand.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import type { UpdatesModel } from '../../updates-model.ts';
import type { LeadModel } from '../lead-model.ts';
import { BroadcastDetail } from './BroadcastDetail.tsx';
import { BroadcastList } from './BroadcastList.tsx';
import { sentGroups } from './sent-model.ts';

/** What was sent, newest first, and of the chosen one who has it. */
export function SentPart({
  model,
  updates,
  brands,
}: {
  readonly model: LeadModel;
  readonly updates: UpdatesModel;
  readonly brands: readonly Brand[];
}) {
  const { t } = useTranslation('updateDesk');
  const { sent } = model;
  const recent = useStore(updates.store, ({ known }) => known?.recent);
  const chosen = useStore(sent.store, (state) => state.chosen);
  const brandIds = useMemo(() => brands.map(({ brandId }) => brandId), [brands]);
  const groups = useMemo(() => sentGroups(recent, brandIds), [recent, brandIds]);
  const group = groups?.find(({ broadcastId }) => broadcastId === chosen) ?? groups?.[0];
  const broadcastId = group?.broadcastId ?? null;
  useEffect(() => {
    sent.follow(broadcastId);
    return () => sent.follow(null);
  }, [sent, broadcastId]);

  if (groups === null) return <Skeleton lines={6} label={t('sent.loading')} />;
  if (group === undefined) return <EmptyState title={t('sent.empty')}>{t('sent.emptyHint')}</EmptyState>;
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[minmax(228px,1fr)_minmax(0,3.4fr)] max-[1000px]:grid-rows-[minmax(120px,1fr)_3fr] max-[1000px]:grid-cols-1">
      <BroadcastList groups={groups} chosen={group.broadcastId} brands={brands} onChoose={sent.choose} />
      <BroadcastDetail model={model} group={group} brands={brands} />
    </div>
  );
}
