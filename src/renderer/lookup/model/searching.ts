import type { Shelf } from '../../../contract/workstation/lookup.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import type { Boards } from './boards.ts';
import { entriesOf, limitToAsk, readQuery } from './lookup-entries.ts';
import {
  type Board,
  type BoardKey,
  isFiltered,
  type LookupAnswer,
  type LookupFocus,
  type LookupProblem,
  type LookupQuestion,
  sameQuestion,
} from './lookup-state.ts';

type Answered =
  | { readonly ok: true; readonly answer: LookupAnswer }
  | { readonly ok: false; readonly code: LookupProblem };

/** Asks the core for what a board should show, and paints no older answer over a newer one. */
export function createSearching(
  lookup: WorkstationClient['lookup'],
  boards: Boards,
  onPainted: (key: BoardKey) => void,
) {
  /** Per board, the newest question: only it, or an earlier one while it is out, may be painted. */
  const asked = new Map<BoardKey, Promise<void>>();
  const painted = new Map<BoardKey, number>();
  let questions = 0;

  const isFocused = ({ conversationId }: LookupFocus) =>
    boards.store.getState().focus?.conversationId === conversationId;

  async function askForBrand(question: LookupQuestion, board: Board, focus: LookupFocus): Promise<Answered> {
    const { brandId, conversationId } = focus;
    if (question.text.trim() === '' && !isFiltered(question.filters)) {
      const found = await lookup.shelf({ brandId, conversationId });
      if (!found.ok) return found;
      const shelf = isFocused(focus) ? found.value : withoutResponses(found.value);
      return { ok: true, answer: { ...question, kind: 'shelf', shelf } };
    }
    const { words, only } = readQuery(question.text);
    const found = await lookup.find({
      brandId,
      conversationId,
      text: words,
      limit: limitToAsk(question.text, board.expanded),
      ...(only === null ? {} : { only: [...only] }),
      ...(isFiltered(question.filters) ? { filters: question.filters } : {}),
    });
    if (!found.ok) return found;
    // Responses are filled in with the customer's name: an answer for another conversation must not show them.
    const result = isFocused(focus) ? found.value : { ...found.value, responses: [] };
    return { ok: true, answer: { ...question, kind: 'results', results: [result] } };
  }

  async function askForMine(question: LookupQuestion, board: Board): Promise<Answered> {
    const { words, only } = readQuery(question.text);
    if (words.trim() === '') return { ok: true, answer: { ...question, kind: 'results', results: [] } };
    const { results } = await lookup.findInMyBrands({
      text: words,
      limit: limitToAsk(question.text, board.expanded, true),
      ...(only === null ? {} : { only: [...only] }),
      ...(isFiltered(question.filters) ? { filters: question.filters } : {}),
    });
    // What can be inserted comes first.
    const here = boards.store.getState().focus?.brandId;
    const inOrder = [
      ...results.filter(({ brandId }) => brandId === here),
      ...results.filter(({ brandId }) => brandId !== here),
    ];
    return { ok: true, answer: { ...question, kind: 'results', results: inOrder } };
  }

  function paint(key: BoardKey, answer: LookupAnswer): void {
    const before = boards.of(key);
    const next: Board = { ...before, answer, problem: null };
    const entries = entriesOf(next, key === 'mine');
    const isSame = before.answer !== null && sameQuestion(before.answer, answer);
    const kept = isSame && entries.some((entry) => entry.key === before.activeKey);
    // With nothing typed no line is chosen, so that Enter cannot insert what nobody asked for.
    const first = answer.text.trim() === '' ? null : (entries[0]?.key ?? null);
    boards.change(key, { answer, problem: null, activeKey: kept ? before.activeKey : first });
    onPainted(key);
  }

  async function askAndPaint(key: BoardKey, focus: LookupFocus | null, number: number): Promise<void> {
    const board = boards.of(key);
    const question = { text: board.text, filters: board.filters };
    const isOutdated = () => number < (painted.get(key) ?? 0);
    try {
      const answered =
        key === 'mine'
          ? await askForMine(question, board)
          : focus === null
            ? null
            : await askForBrand(question, board, focus);
      if (answered === null || isOutdated()) return;
      painted.set(key, number);
      if (answered.ok) paint(key, answered.answer);
      else boards.change(key, { answer: null, problem: answered.code, activeKey: null });
    } catch {
      if (!isOutdated()) boards.change(key, { problem: 'noAnswer' });
    }
  }

  return {
    /** Asks anew for what the board on the screen should show. */
    ask(): void {
      const key = boards.currentKey();
      if (key === null) return;
      questions += 1;
      asked.set(key, askAndPaint(key, boards.store.getState().focus, questions));
    },
    /** When the answer to what was typed last is on the screen, or could not be had. */
    settled: (key: BoardKey): Promise<void> => asked.get(key) ?? Promise.resolve(),
  };
}

/** Responses are filled in with the customer's name; another customer's must not be seen. */
export function withoutResponses(shelf: Shelf): Shelf {
  const others = (list: Shelf['pinned']) => list.filter(({ kind }) => kind !== 'response');
  return {
    ...shelf,
    pinned: others(shelf.pinned),
    recent: others(shelf.recent),
    mostUsed: others(shelf.mostUsed),
  };
}
