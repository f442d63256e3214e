import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { HostDescription } from '../../contract/workstation/profile.ts';
import type { BrandStatus } from '../../contract/workstation/status.ts';
import { Banner } from '../ui/Banner.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { formatMoment } from '../ui/moment.ts';
import { useNow } from '../ui/use-now.ts';
import { ArticleReader } from './ArticleReader.tsx';
import { LookupEmpty } from './LookupEmpty.tsx';
import { LookupField } from './LookupField.tsx';
import { LookupHead } from './LookupHead.tsx';
import type { LookupEntry } from './lookup-entries.ts';
import { type LookupKeys, lookupKeys } from './lookup-keys.ts';
import { emptyLookup, entriesOf, type LookupModel } from './lookup-model.ts';
import { PriceDetailView } from './PriceDetailView.tsx';
import { ResultList } from './ResultList.tsx';

interface LookupPanelProps {
  readonly model: LookupModel;
  readonly brands: readonly BrandStatus[];
  readonly platform: HostDescription['platform'];
}

/** Looks things up for the brand of the focused pane. Fills its place; the landmark around it is the frame's. */
export function LookupPanel({ model, brands, platform }: LookupPanelProps) {
  const { t } = useTranslation('lookup');
  const focus = useStore(model.store, (state) => state.focus);
  if (focus === null) {
    return (
      <div className="flex h-full items-center justify-center bg-surface">
        <EmptyState title={t('noPane')}>{t('noPaneHint')}</EmptyState>
      </div>
    );
  }
  // The head and the results come from one brand id, so that no moment shows one brand's name over another's prices.
  const status = brands.find(({ brand }) => brand.brandId === focus.brandId);
  if (status === undefined) {
    return (
      <div className="flex h-full items-center justify-center bg-surface">
        <EmptyState title={t('unknownBrand')}>{t('unknownBrandHint')}</EmptyState>
      </div>
    );
  }
  return <BrandPanel key={focus.brandId} model={model} status={status} keys={lookupKeys(platform)} />;
}

interface BrandPanelProps {
  readonly model: LookupModel;
  readonly status: BrandStatus;
  readonly keys: LookupKeys;
}

function BrandPanel({ model, status, keys }: BrandPanelProps) {
  const { t } = useTranslation('lookup');
  const { brand, freshness, packVersion, downloading } = status;
  const lookup = useStore(model.store, ({ byBrand }) => byBrand[brand.brandId]) ?? emptyLookup;

  const data = `${packVersion} ${freshness} ${downloading === null}`;
  const shownData = useRef(data);
  useEffect(() => {
    if (shownData.current === data) return;
    shownData.current = data;
    model.refresh();
  }, [model, data]);
  const onChoose = useCallback(
    (entry: LookupEntry, form: 'price' | 'line') => void model.chooseEntry(entry, form),
    [model],
  );

  const { view } = lookup;
  const entries = entriesOf(lookup);
  const hits = entries.filter(({ kind }) => kind !== 'more').length;
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <LookupHead status={status} />
      <LookupField model={model} lookup={lookup} brandName={brand.name} keys={keys} />
      <AgeBanner status={status} />
      {lookup.notice === null ? null : (
        <Banner tone="amber">
          {t(lookup.notice === 'readOnly' ? 'noticeReadOnly' : 'noticePriceMasked')}
        </Banner>
      )}
      {lookup.problem === 'noAnswer' ? (
        <Banner
          tone="amber"
          actions={
            <button type="button" className="underline" onClick={model.refresh}>
              {t('tryAgain')}
            </button>
          }
        >
          {t('noAnswer')}
        </Banner>
      ) : null}
      {view?.kind === 'price' ? (
        <PriceDetailView model={model} view={view} timeZone={brand.timeZone} keys={keys} />
      ) : view?.kind === 'article' ? (
        <ArticleReader model={model} view={view} onTryAgain={model.refresh} />
      ) : (
        <>
          {entries.length === 0 ? <LookupEmpty lookup={lookup} status={status} /> : null}
          <ResultList lookup={lookup} timeZone={brand.timeZone} onChoose={onChoose} />
          <div role="status" className="sr-only">
            {lookup.answer === null ? '' : t('found', { count: hits })}
          </div>
          <KeyHints keys={keys} />
        </>
      )}
    </div>
  );
}

/** What Enter does to the active line, alone and with each modifier. */
function KeyHints({ keys }: { readonly keys: LookupKeys }) {
  const { t } = useTranslation('lookup');
  return (
    <div className="flex shrink-0 flex-wrap gap-x-2.5 gap-y-0.5 border-t border-line px-3 py-1 text-xs text-ink-muted">
      <span>
        <Kbd keys={keys.insert} /> {t('keyHint.insert')}
      </span>
      {(['insertLine', 'open'] as const).map((action) => (
        <span key={action}>
          {t('keyHint.with')} <Kbd keys={keys[action].slice(0, 1)} /> {t(`keyHint.${action}`)}
        </span>
      ))}
    </div>
  );
}

/** Prices that are old say so before they are quoted. */
function AgeBanner({ status }: { readonly status: BrandStatus }) {
  const { t, i18n } = useTranslation('lookup');
  const now = useNow();
  const { freshness, asOf } = status;
  if (freshness === 'fresh' || asOf === null) return null;
  const when = formatMoment(asOf, now, i18n.language);
  return freshness === 'stale' ? (
    <Banner tone="amber">{t('stale', { when })}</Banner>
  ) : (
    <Banner tone="red">{t('expired', { when })}</Banner>
  );
}
