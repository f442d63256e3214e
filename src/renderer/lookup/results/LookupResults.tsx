import { memo, useCallback } from 'react';
import type { BrandStatus } from '../../../contract/workstation/status.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import type { LookupKeys } from '../lookup-keys.ts';
import type { LookupModel } from '../lookup-model.ts';
import type { PriceForm } from '../model/inserting.ts';
import { entriesOf, type LookupEntry } from '../model/lookup-entries.ts';
import type { BoardKey, ShownBoard } from '../model/lookup-state.ts';
import { useWords } from '../words.ts';
import { FilterRow } from './FilterRow.tsx';
import { LookupEmpty } from './LookupEmpty.tsx';
import { ResultList } from './ResultList.tsx';

interface LookupResultsProps {
  readonly model: LookupModel;
  readonly boardKey: BoardKey;
  readonly board: ShownBoard;
  readonly status: BrandStatus | null;
  readonly brands: readonly BrandStatus[];
  readonly keys: LookupKeys;
}

/** What was found, or the shelf while nothing is typed. */
export function LookupResults({ model, boardKey, board, status, brands, keys }: LookupResultsProps) {
  const isMine = boardKey === 'mine';
  const onChoose = useCallback(
    (entry: LookupEntry, form: PriceForm) => void model.chooseEntry(entry, form),
    [model],
  );
  const hits = entriesOf(board, isMine).filter(({ kind }) => kind !== 'more').length;
  return (
    <>
      <FilterRow model={model} filters={board.filters} answer={board.answer} isMine={isMine} keys={keys} />
      {hits === 0 ? <LookupEmpty model={model} board={board} status={status} /> : null}
      <ResultList model={model} boardKey={boardKey} board={board} brands={brands} onChoose={onChoose} />
      <FoundStatus hits={board.answer === null ? null : hits} />
      <KeyHints keys={keys} />
    </>
  );
}

/** For screen readers. */
const FoundStatus = memo(function FoundStatus({ hits }: { readonly hits: number | null }) {
  const t = useWords();
  return (
    <div role="status" className="sr-only">
      {hits === null ? '' : t('found', { count: hits })}
    </div>
  );
});

/** What Enter does to the active line, alone and with each modifier. */
const KeyHints = memo(function KeyHints({ keys }: { readonly keys: LookupKeys }) {
  const t = useWords();
  return (
    <div className="flex shrink-0 gap-x-2.5 overflow-hidden border-t border-line px-3 py-1 text-xs whitespace-nowrap text-ink-muted">
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
});
