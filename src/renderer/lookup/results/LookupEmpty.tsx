import { useTranslation } from 'react-i18next';
import type { BrandStatus } from '../../../contract/workstation/status.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { LookupModel } from '../lookup-model.ts';
import { readQuery } from '../model/lookup-entries.ts';
import { isFiltered, type ShownBoard } from '../model/lookup-state.ts';

interface LookupEmptyProps {
  readonly model: LookupModel;
  readonly board: ShownBoard;
  /** Null while all brands are searched. */
  readonly status: BrandStatus | null;
}

/** Why the list is empty and what to try. */
export function LookupEmpty({ model, board, status }: LookupEmptyProps) {
  const { t } = useTranslation('lookup');
  const { problem, answer } = board;
  if (problem === 'unknownBrand') {
    return <EmptyState title={t('unknownBrand')}>{t('unknownBrandHint')}</EmptyState>;
  }
  if (problem === 'notDownloaded' && status !== null) return <Downloading status={status} />;
  if (answer === null) {
    return problem === null ? <Skeleton lines={6} label={t('loading')} /> : null;
  }
  if (answer.kind === 'shelf') {
    return (
      <EmptyState title={t('shelfEmpty', { brand: status?.brand.name ?? '' })}>
        {t('shelfEmptyHint')}
      </EmptyState>
    );
  }
  const { words, only } = readQuery(answer.text);
  const text = words.trim();
  if (text === '' && status === null) {
    return <EmptyState title={t('allMyBrandsEmpty')}>{t('allMyBrandsEmptyHint')}</EmptyState>;
  }
  if (isFiltered(answer.filters)) {
    return (
      <EmptyState
        title={t('noHitsFiltered')}
        action={
          <Button size="small" onClick={() => model.setFilters({})}>
            {t('withoutFilters')}
          </Button>
        }
      >
        {t('noHitsFilteredHint')}
      </EmptyState>
    );
  }
  const brand = status?.brand.name ?? t('allMyBrands');
  const understood = answer.results[0]?.understood;
  const range = understood?.priceRange ?? null;
  if (range !== null) {
    const sought = understood?.words ?? '';
    return (
      <EmptyState
        title={t(sought === '' ? 'nothingInRange' : 'noHitsInRange', { brand, range, text: sought })}
        action={
          <Button size="small" onClick={model.clearRange}>
            {t('withoutRange')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState title={t(only === null ? 'noHits' : 'noResponse', { brand, text })}>
      {t(only === null ? 'noHitsHint' : 'noResponseHint')}
      {board.noted === text ? <span className="mt-1 block">{t('noted')}</span> : null}
    </EmptyState>
  );
}

function Downloading({ status }: { readonly status: BrandStatus }) {
  const { t } = useTranslation('lookup');
  const brand = status.brand.name;
  if (status.downloading === null) {
    return <EmptyState title={t('notDownloaded', { brand })}>{t('downloadWaits')}</EmptyState>;
  }
  const percent = Math.floor(status.downloading * 100);
  return (
    <EmptyState title={t('notDownloaded', { brand })}>
      {t('downloading', { percent })}
      <span className="mt-2 block">
        <ProgressBar label={t('downloadingLabel', { brand })} value={status.downloading} />
      </span>
    </EmptyState>
  );
}
