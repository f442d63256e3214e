import type { Shelf } from '../../../contract/workstation/lookup.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import type { Boards } from './boards.ts';
import { entriesOf, limitToAsk, readQuery } from './lookup-entries.ts';
import {
  type Board,
  type BoardKey,
  emptyBoard,
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

/** A question that is out before its words are in the field. */
interface Ahead {
  readonly key: BoardKey;
  readonly focus: LookupFocus | null;
  readonly question: LookupQuestion;
  readonly answered: Promise<Answered | null>;
}

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
  let ahead: Ahead | null = null;

  const isFocused = ({ conversationId }: LookupFocus) =>
    boards.store.getState().focus?.conversationId === conversationId;

  async function askForBrand(
    question: LookupQuestion,
    { expanded }: Pick<Board, 'expanded'>,
    focus: LookupFocus,
  ): Promise<Answered> {
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
      limit: limitToAsk(question.text, expanded),
      ...(only === null ? {} : { only: [...only] }),
      ...(isFiltered(question.filters) ? { filters: question.filters } : {}),
    });
    if (!found.ok) return found;
    // Responses are filled in with the customer's name: an answer for another conversation must not show them.
    const result = isFocused(focus) ? found.value : { ...found.value, responses: [] };
    return { ok: true, answer: { ...question, kind: 'results', results: [result] } };
  }

  async function askForMine(
    question: LookupQuestion,
    { expanded }: Pick<Board, 'expanded'>,
  ): Promise<Answered> {
    const { words, only } = readQuery(question.text);
    if (words.trim() === '') return { ok: true, answer: { ...question, kind: 'results', results: [] } };
    const { results } = await lookup.findInMyBrands({
      text: words,
      limit: limitToAsk(question.text, expanded, true),
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

  async function fetchAnswer(
    key: BoardKey,
    focus: LookupFocus | null,
    question: LookupQuestion,
    board: Pick<Board, 'expanded'>,
  ): Promise<Answered | null> {
    if (key === 'mine') return askForMine(question, board);
    return focus === null ? null : askForBrand(question, board, focus);
  }

  /** The answer that is on its way already, if it is to this very question. It is used once. */
  function takeAhead(
    key: BoardKey,
    focus: LookupFocus | null,
    question: LookupQuestion,
    { expanded }: Board,
  ): Promise<Answered | null> | null {
    const taken = ahead;
    ahead = null;
    if (taken === null || taken.key !== key || taken.focus !== focus || expanded.length > 0) return null;
    return sameQuestion(taken.question, question) ? taken.answered : null;
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
      const answered = await (takeAhead(key, focus, question, board) ??
        fetchAnswer(key, focus, question, board));
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
    /**
     * Asks for words that the key press under way will put into the field: the answer is then often there before the
     * browser paints the letter, and both are painted at once. Nothing is shown of it unless `ask` follows.
     */
    askAhead(text: string): void {
      const key = boards.currentKey();
      if (key === null) return;
      const { focus } = boards.store.getState();
      const question = { text, filters: boards.of(key).filters };
      const answered = fetchAnswer(key, focus, question, emptyBoard);
      // Whoever takes it hears of a failure; nobody may take it.
      answered.catch(() => {});
      const mine = { key, focus, question, answered };
      ahead = mine;
      // The field changes in the same task or not at all; later the same words ask for what is so then.
      setTimeout(() => {
        if (ahead === mine) ahead = null;
      });
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
