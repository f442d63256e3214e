import type { WorkstationClient } from '../../rpc/client.ts';
import type { Boards } from './boards.ts';
import { entriesOf, readQuery } from './lookup-entries.ts';
import { type BoardKey, isFiltered, type LookupFocus } from './lookup-state.ts';

/** A search without a hit counts when the agent lets it stand this long. */
const RESTS_MS = 1_500;

interface Gap {
  readonly key: BoardKey;
  readonly focus: LookupFocus;
  readonly words: string;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Tells the team lead, through the core, what was looked for and not found: once it rests, or is given up. */
export function createGapNotes(lookup: WorkstationClient['lookup'], boards: Boards) {
  let open: Gap | null = null;

  const drop = () => {
    if (open !== null) clearTimeout(open.timer);
    open = null;
  };
  const report = () => {
    if (open === null) return;
    const { key, focus, words } = open;
    drop();
    boards.change(key, { noted: words });
    lookup.foundNothing({ ...focus, words }).catch(() => {});
  };

  return {
    /** An answer was painted. */
    look(key: BoardKey): void {
      const words = missedWords(boards, key);
      if (words !== null && words === open?.words) return;
      drop();
      const { focus } = boards.store.getState();
      if (words === null || focus === null || words === boards.of(key).noted) return;
      open = { key, focus, words, timer: setTimeout(report, RESTS_MS) };
    },
    /** More is typed: what was found for half a word says nothing yet. */
    typed: drop,
    /** The search is given up as it stands. */
    abandoned: report,
    close: drop,
  };
}

/** What was looked for without a hit. With filters or a price range something may well be there, only not such a one. */
function missedWords(boards: Boards, key: BoardKey): string | null {
  const board = boards.of(key);
  const { answer } = board;
  if (key === 'mine' || answer?.kind !== 'results' || isFiltered(answer.filters)) return null;
  const words = readQuery(answer.text).words.trim();
  const isWithoutRange = answer.results.every(({ understood }) => understood.priceRange === null);
  return words !== '' && isWithoutRange && entriesOf(board, false).length === 0 ? words : null;
}
