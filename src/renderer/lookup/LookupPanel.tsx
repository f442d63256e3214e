import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { HostDescription } from '../../contract/workstation/profile.ts';
import type { BrandStatus } from '../../contract/workstation/status.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LookupBanners } from './LookupBanners.tsx';
import { LookupHead } from './LookupHead.tsx';
import { LookupView } from './LookupView.tsx';
import { type LookupAction, type LookupKeys, lookupActionOf, lookupKeys } from './lookup-keys.ts';
import type { LookupModel } from './lookup-model.ts';
import { type BoardKey, boardKeyOf, emptyBoard, shownOf } from './model/lookup-state.ts';
import { LookupField } from './results/LookupField.tsx';
import { LookupResults } from './results/LookupResults.tsx';
import { LookupWords, rememberWords, useWords } from './words.ts';

interface LookupPanelProps {
  readonly model: LookupModel;
  readonly brands: readonly BrandStatus[];
  readonly platform: HostDescription['platform'];
}

/** Looks things up for the brand of the focused pane. Fills its place; the landmark around it is the frame's. */
export function LookupPanel({ model, brands, platform }: LookupPanelProps) {
  const { t } = useTranslation('lookup');
  const key = useStore(model.store, boardKeyOf);
  const keys = useMemo(() => lookupKeys(platform), [platform]);
  const words = useMemo(() => rememberWords(t), [t]);
  // The head and the results come from one brand id, so that no moment shows one brand's name over another's prices.
  const status = brands.find(({ brand }) => brand.brandId === key) ?? null;
  if (key === null || (key !== 'mine' && status === null)) {
    return (
      <div className="flex h-full items-center justify-center bg-surface">
        {key === null ? (
          <EmptyState title={t('noPane')}>{t('noPaneHint')}</EmptyState>
        ) : (
          <EmptyState title={t('unknownBrand')}>{t('unknownBrandHint')}</EmptyState>
        )}
      </div>
    );
  }
  return (
    <LookupWords value={words}>
      <BoardPanel key={key} boardKey={key} model={model} status={status} brands={brands} keys={keys} />
    </LookupWords>
  );
}

interface BoardPanelProps {
  readonly boardKey: BoardKey;
  readonly model: LookupModel;
  readonly status: BrandStatus | null;
  readonly brands: readonly BrandStatus[];
  readonly keys: LookupKeys;
}

function BoardPanel({ boardKey, model, status, brands, keys }: BoardPanelProps) {
  const t = useWords();
  // Without what is typed: a key press changes the field alone, and the rest when its answer is there.
  const board = useStore(
    model.store,
    useShallow(({ boards }) => shownOf(boards[boardKey] ?? emptyBoard)),
  );
  const isMine = boardKey === 'mine';
  const led = brands.filter(({ role }) => role === 'supervisor').length;
  useRefreshWithData(model, isMine ? brands : brands.filter(({ brand }) => brand.brandId === boardKey));

  const switchScope = () => {
    if (led > 0 || isMine) model.setScope(isMine ? 'brand' : 'mine');
  };
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    const action = lookupActionOf(event);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    act(action, model, switchScope);
  }

  const view = board.views.at(-1);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are caught from whatever inside has the keyboard
    <div className="flex h-full min-h-0 flex-col bg-surface" onKeyDown={onKeyDown}>
      <LookupHead status={status} led={led} model={model} keys={keys} />
      <LookupField
        model={model}
        boardKey={boardKey}
        board={board}
        searched={status?.brand.name ?? t('allMyBrands')}
        keys={keys}
      />
      <LookupBanners model={model} notice={board.notice} problem={board.problem} status={status} />
      {view ? (
        <LookupView model={model} view={view} status={status} brands={brands} keys={keys} />
      ) : (
        <LookupResults
          model={model}
          boardKey={boardKey}
          board={board}
          status={status}
          brands={brands}
          keys={keys}
        />
      )}
    </div>
  );
}

function act(action: LookupAction, model: LookupModel, switchScope: () => void): void {
  switch (action) {
    case 'inStock':
      model.toggleFilter('inStock');
      return;
    case 'campaign':
      model.toggleFilter('campaign');
      return;
    case 'nextCategory':
      model.stepCategory(1);
      return;
    case 'previousCategory':
      model.stepCategory(-1);
      return;
    case 'clearRange':
      model.clearRange();
      return;
    case 'pin':
      model.togglePin();
      return;
    case 'scope':
      switchScope();
      return;
    case 'whatChanged':
      void model.showChanges();
      return;
    default:
      action satisfies never;
  }
}

/** Asks again when the brands' data has changed: a new version, another age, a finished download. */
function useRefreshWithData(model: LookupModel, brands: readonly BrandStatus[]): void {
  const data = brands
    .map(({ packVersion, freshness, downloading }) => `${packVersion} ${freshness} ${downloading === null}`)
    .join();
  const shown = useRef(data);
  useEffect(() => {
    if (shown.current === data) return;
    shown.current = data;
    model.refresh();
  }, [model, data]);
}
