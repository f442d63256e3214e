import { useTranslation } from 'react-i18next';
import type { BrandStatus } from '../../contract/workstation/status.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { readQuery } from './lookup-entries.ts';
import type { BrandLookup } from './lookup-model.ts';

/** Why the list is empty and what to try. */
export function LookupEmpty({
  lookup,
  status,
}: {
  readonly lookup: BrandLookup;
  readonly status: BrandStatus;
}) {
  const { t } = useTranslation('lookup');
  const brand = status.brand.name;
  if (lookup.problem === 'unknownBrand') {
    return <EmptyState title={t('unknownBrand')}>{t('unknownBrandHint')}</EmptyState>;
  }
  if (lookup.problem === 'notDownloaded') {
    return (
      <EmptyState title={t('notDownloaded', { brand })}>
        {status.downloading === null
          ? t('downloadWaits')
          : t('downloading', { percent: Math.floor(status.downloading * 100) })}
      </EmptyState>
    );
  }
  if (lookup.answer === null) {
    return lookup.problem === null ? <Skeleton lines={6} label={t('loading')} /> : null;
  }
  const { words, only } = readQuery(lookup.answer.text);
  if (words.trim() === '') {
    return <EmptyState title={t('nothingYet', { brand })}>{t('nothingYetHint')}</EmptyState>;
  }
  const text = words.trim();
  return only === null ? (
    <EmptyState title={t('noHits', { brand, text })}>{t('noHitsHint')}</EmptyState>
  ) : (
    <EmptyState title={t('noResponse', { brand, text })}>{t('noResponseHint')}</EmptyState>
  );
}
