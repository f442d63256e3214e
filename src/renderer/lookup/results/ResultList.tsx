import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { BrandStatus } from '../../../contract/workstation/status.ts';
import type { LookupModel } from '../lookup-model.ts';
import type { PriceForm } from '../model/inserting.ts';
import { groupsOf, type LookupEntry, type LookupGroup } from '../model/lookup-entries.ts';
import { type BoardKey, emptyBoard, isBusy, type ShownBoard } from '../model/lookup-state.ts';
import { useWords } from '../words.ts';
import { GroupHeading } from './GroupHeading.tsx';
import { ResultLine } from './ResultLine.tsx';
import { useFirstLines } from './use-first-lines.ts';

/** Id of the list, and of its lines by their key, for `aria-controls` and `aria-activedescendant`. */
export const RESULTS_ID = 'lookup-results';
export const lineId = (key: string) => `${RESULTS_ID}-${key}`;

interface ResultListProps {
  readonly model: LookupModel;
  readonly boardKey: BoardKey;
  readonly board: ShownBoard;
  readonly brands: readonly BrandStatus[];
  readonly onChoose: (entry: LookupEntry, form: PriceForm) => void;
}

/** Hits in groups. The keyboard stays in the search field; the active line is scrolled into sight. */
export function ResultList({ model, boardKey, board, brands, onChoose }: ResultListProps) {
  const t = useWords();
  const isMine = boardKey === 'mine';
  const { answer, expanded, activeKey } = board;
  const isOutdated = useStore(model.store, ({ boards }) => isBusy(boards[boardKey] ?? emptyBoard));
  const groups = useMemo(() => groupsOf({ answer, expanded }, isMine), [answer, expanded, isMine]);
  const list = useRef<HTMLDivElement>(null);
  /** Asking for the scroll position would lay the page out at every key press. */
  const [isScrolled, setIsScrolled] = useState(false);
  const shown = useFirstLines(list, groups, { activeKey, isScrolled });

  const answered = answer?.text;
  const shownText = useRef(answered);
  useEffect(() => {
    if (shownText.current === answered) return;
    shownText.current = answered;
    if (isScrolled) list.current?.scrollTo({ top: 0 });
  }, [answered, isScrolled]);
  const firstKey = groups[0]?.entries[0]?.key;
  useEffect(() => {
    if (activeKey === null || (activeKey === firstKey && !isScrolled)) return;
    document.getElementById(lineId(activeKey))?.scrollIntoView({ block: 'nearest' });
  }, [activeKey, firstKey]);

  return (
    <div
      ref={list}
      id={RESULTS_ID}
      role="listbox"
      tabIndex={-1}
      aria-label={t('results')}
      aria-busy={isOutdated}
      className="min-h-0 flex-1 overflow-y-auto pb-2 contain-strict"
      onScroll={(event) => setIsScrolled(event.currentTarget.scrollTop > 0)}
    >
      <Groups
        groups={shown.groups}
        activeKey={activeKey}
        isMine={isMine}
        brands={brands}
        onChoose={onChoose}
      />
      <div aria-hidden style={{ height: shown.restPx }} />
    </div>
  );
}

interface GroupsProps extends Pick<ResultListProps, 'brands' | 'onChoose'> {
  readonly isMine: boolean;
  readonly groups: readonly LookupGroup[];
  readonly activeKey: string | null;
}

/** Apart from the list, which changes at every key press before there is anything new to show. */
const Groups = memo(function Groups({ groups, activeKey, isMine, brands, onChoose }: GroupsProps) {
  return groups.map((group, index) => {
    const status = brands.find(({ brand }) => brand.brandId === group.brandId);
    const isFirstOfBrand = groups[index - 1]?.brandId !== group.brandId;
    return (
      <GroupHeading
        // By place, as its lines are below.
        key={index}
        group={group}
        brand={isMine ? (status?.brand ?? null) : null}
        isFirstOfBrand={isFirstOfBrand}
      >
        {group.entries.map((entry, at) => (
          <ResultLine
            // By place: the line there takes the next hit in, which is quicker than to make a new one.
            key={at}
            id={lineId(entry.key)}
            entry={entry}
            timeZone={status?.brand.timeZone ?? 'UTC'}
            isActive={entry.key === activeKey}
            onChoose={onChoose}
          />
        ))}
      </GroupHeading>
    );
  });
});
