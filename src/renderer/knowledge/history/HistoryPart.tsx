import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import { Banner } from '../../ui/Banner.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TroubleBanner } from '../TroubleBanner.tsx';
import { useFocusAfter } from '../use-focus-after.ts';
import type { HistoryModel } from './history-model.ts';
import { RollBackDialog } from './RollBackDialog.tsx';
import { ScheduleList } from './ScheduleList.tsx';
import { VersionDifference } from './VersionDifference.tsx';
import { VersionList } from './VersionList.tsx';

/** Versions on one side, what the chosen one changed on the other. */
export function HistoryPart({
  model,
  brand,
  packVersion,
  connected,
}: {
  readonly model: HistoryModel;
  readonly brand: Brand;
  readonly packVersion: number;
  readonly connected: boolean;
}) {
  const { t } = useTranslation('knowledge');
  const { publications, schedules, trouble, rolledBackAs } = useStore(model.store);
  const part = useRef<HTMLDivElement>(null);
  const waiting = schedules.filter(({ state }) => state === 'waiting').length;
  useFocusAfter(`${rolledBackAs} ${waiting}`, part);
  // Read again whenever this machine got a new version.
  useEffect(() => {
    if (connected) void model.load();
  }, [model, packVersion, connected]);

  const reload = () => void model.load();
  if (publications === null) {
    return trouble ? (
      <TroubleBanner trouble={trouble} onTryAgain={reload} />
    ) : connected ? (
      <Skeleton lines={8} label={t('history.loading')} />
    ) : null;
  }
  return (
    <div ref={part} tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
      {trouble ? <TroubleBanner trouble={trouble} onTryAgain={reload} /> : null}
      {rolledBackAs === null ? null : <Banner>{t('history.rolledBack', { version: rolledBackAs })}</Banner>}
      <ScheduleList model={model} schedules={schedules} brand={brand} connected={connected} />
      {publications.length === 0 ? (
        <EmptyState title={t('history.empty')}>{t('history.emptyHint')}</EmptyState>
      ) : (
        <div className="flex min-h-0 flex-1">
          <VersionList model={model} />
          <VersionDifference model={model} brand={brand} connected={connected} />
        </div>
      )}
      <RollBackDialog model={model} brand={brand} />
    </div>
  );
}
