import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../contract/model/brand.ts';
import type { WhatChanged } from '../../../contract/workstation/lookup.ts';
import type { BrandStatus } from '../../../contract/workstation/status.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatMoment } from '../../ui/moment.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { LookupModel } from '../lookup-model.ts';
import type { ChangesView } from '../model/lookup-state.ts';
import { ViewFrame } from '../ViewFrame.tsx';
import { type Change, filterChanges } from './filter-changes.ts';
import { PublicationChanges } from './PublicationChanges.tsx';
import { RecordChange } from './RecordChange.tsx';

interface ChangesPanelProps {
  readonly model: LookupModel;
  readonly view: ChangesView;
  readonly brand: Brand | null;
  readonly status: BrandStatus | null;
}

/** What was published for a brand, newest first, read from this machine. */
export function ChangesPanel({ model, view, brand, status }: ChangesPanelProps) {
  const { t, i18n } = useTranslation('lookup');
  const now = useNow();
  const search = useRef<HTMLInputElement>(null);
  const { brandId, changes, problem, filter, text } = view;
  const shown = useMemo(
    () => filterChanges(changes?.publications ?? [], filter, text),
    [changes, filter, text],
  );
  useEffect(() => search.current?.focus(), []);
  useWaitForHistory(model, changes, status);

  const open = ({ kind, id, title }: Change) => {
    if (kind === 'priceItem') void model.openPrice(brandId, id);
    else void model.openArticle(brandId, id, title);
  };
  const filters = ['all', 'up', 'down', 'new', 'retired', 'articles'] as const;
  return (
    <ViewFrame
      title={t('whatChanged')}
      brand={brand}
      problem={problem}
      onBack={model.closeView}
      onTryAgain={model.refresh}
      toolbar={
        <div className="flex flex-col gap-1.5 border-b border-line px-3 pb-2">
          <TextField
            ref={search}
            type="search"
            label={t('changesSearch')}
            labelHidden
            placeholder={t('changesSearch')}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => model.filterChanges({ text: event.target.value })}
          />
          <SegmentedControl
            label={t('changesFilter')}
            value={filter}
            onChange={(chosen) => model.filterChanges({ filter: chosen })}
            segments={filters.map((value) => ({ value, label: t(`changeFilter.${value}`) }))}
          />
        </div>
      }
    >
      {filter === 'all' && text === '' ? <RecordChange publication={status?.publication} /> : null}
      {changes === null ? (
        problem === null && <Skeleton lines={8} label={t('loading')} />
      ) : shown.length === 0 ? (
        <EmptyState title={t(changes.publications.length === 0 ? 'noChanges' : 'noSuchChanges')}>
          {changes.publications.length === 0 ? t('noChangesHint') : null}
        </EmptyState>
      ) : (
        <>
          {shown.map((each) => (
            <PublicationChanges key={each.publication.version} publication={each} onOpen={open} />
          ))}
          {changes.asOf === null ? null : (
            <p className="pt-2 text-xs text-ink-muted">
              {t('asOf', { when: formatMoment(changes.asOf, now, i18n.language) })}
            </p>
          )}
        </>
      )}
    </ViewFrame>
  );
}

/** Who published a version, and what it changed, arrives a moment after the version itself: then it is read again. */
function useWaitForHistory(
  model: LookupModel,
  changes: WhatChanged | null,
  status: BrandStatus | null,
): void {
  const isBehind =
    changes !== null &&
    status !== null &&
    (changes.publications[0]?.publication.version ?? 0) < status.packVersion;
  const told = useRef(status);
  useEffect(() => {
    if (told.current === status) return;
    told.current = status;
    if (isBehind) model.refresh();
  }, [model, isBehind, status]);
}
