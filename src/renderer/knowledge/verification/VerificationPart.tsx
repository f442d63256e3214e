import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TroubleBanner } from '../TroubleBanner.tsx';
import { ResponsibilityDialog } from './ResponsibilityDialog.tsx';
import { VerificationTable } from './VerificationTable.tsx';
import { keyOf, linesShown, type VerificationFilter, type VerificationModel } from './verification-model.ts';

const filters: readonly VerificationFilter[] = ['all', 'due', 'expired', 'verified'];

/** Texts that somebody must confirm from time to time, those that wait for it first. */
export function VerificationPart({
  model,
  packVersion,
  connected,
}: {
  readonly model: VerificationModel;
  readonly packVersion: number;
  readonly connected: boolean;
}) {
  const { t } = useTranslation('knowledge');
  const state = useStore(model.store);
  const { lines, readProblem, filter, text, selected, busy, trouble, done } = state;
  const [changing, setChanging] = useState(false);
  // Read again whenever this machine got a new version.
  useEffect(() => void model.load(), [model, packVersion]);

  if (lines === null) {
    return readProblem ? (
      <Banner
        tone="amber"
        actions={
          <Button size="small" onClick={() => void model.load()}>
            {t('tryAgain')}
          </Button>
        }
      >
        {t(`verification.readProblem.${readProblem}`)}
      </Banner>
    ) : (
      <Skeleton lines={8} label={t('verification.loading')} />
    );
  }
  if (lines.length === 0) {
    return <EmptyState title={t('verification.empty')}>{t('verification.emptyHint')}</EmptyState>;
  }

  const shown = linesShown(state);
  const shownKeys = shown.map(keyOf);
  const chosen = lines.filter((line) => selected.has(keyOf(line)));
  const allSelected = shown.length > 0 && shownKeys.every((key) => selected.has(key));
  const countOf = (value: VerificationFilter) =>
    value === 'all' ? lines.length : lines.filter((line) => line.state === value).length;
  return (
    <>
      {trouble ? <TroubleBanner trouble={trouble} /> : null}
      {done ? <Banner>{t('verification.done', done)}</Banner> : null}
      <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line px-3 py-2">
        <SegmentedControl
          label={t('verification.filter')}
          value={filter}
          onChange={model.setFilter}
          segments={filters.map((value) => ({
            value,
            label: `${t(`verification.state.${value}`)} ${countOf(value)}`,
          }))}
        />
        <TextField
          type="search"
          label={t('verification.search')}
          labelHidden
          placeholder={t('verification.search')}
          value={text}
          onChange={(event) => model.setText(event.target.value)}
          className="w-56"
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('verification.noMatch')} />
      ) : (
        <>
          <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 px-2 py-1 pe-3">
            <Choice checked={allSelected} onChange={(event) => model.select(shownKeys, event.target.checked)}>
              {t('verification.selectAll', { count: shown.length })}
            </Choice>
            <span role="status" className="text-ink-muted">
              {chosen.length > 0 ? t('verification.selected', { count: chosen.length }) : null}
            </span>
            <span className="flex-1" />
            <Button disabled={chosen.length === 0 || busy || !connected} onClick={() => setChanging(true)}>
              {t('verification.change')}
            </Button>
            <Button
              tone="primary"
              disabled={chosen.length === 0 || busy || !connected}
              onClick={() => void model.verify(chosen)}
            >
              {t('verification.confirm', { count: chosen.length })}
            </Button>
          </div>
          <VerificationTable
            lines={shown}
            selected={selected}
            onSelect={(key, yes) => model.select([key], yes)}
          />
        </>
      )}
      {changing ? (
        <ResponsibilityDialog
          count={chosen.length}
          busy={busy}
          onClose={() => setChanging(false)}
          onConfirm={(responsibility) => {
            setChanging(false);
            void model.verify(chosen, responsibility);
          }}
        />
      ) : null}
    </>
  );
}
