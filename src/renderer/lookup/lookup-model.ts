import type { BrandId } from '../../contract/model/ids.ts';
import type { ArticleDetail, LookupFilters, PriceHit } from '../../contract/workstation/lookup.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import { createBoards } from './model/boards.ts';
import { createGapNotes } from './model/gap-notes.ts';
import { createInserting, type InsertText, type PriceForm } from './model/inserting.ts';
import { entriesOf, type LookupEntry } from './model/lookup-entries.ts';
import {
  type Board,
  type BoardKey,
  type ChangeFilter,
  emptyBoard,
  isFiltered,
  LOOKUP_TEXT_MAX,
  type LookupFocus,
  type LookupScope,
  sameQuestion,
} from './model/lookup-state.ts';
import { type RowOf, rowOfEntry, rowOfView } from './model/rows.ts';
import { createSearching, withoutResponses } from './model/searching.ts';
import { createViews } from './model/views.ts';

export interface LookupPorts {
  readonly lookup: WorkstationClient['lookup'];
  readonly insert: InsertText;
  readonly returnToComposer: () => void;
  /** `>` typed first asks for the command palette. */
  readonly openCommands: () => void;
}

export type LookupModel = ReturnType<typeof createLookupModel>;

/** Everything the look-up panel does, for whichever brand's pane has the focus. */
export function createLookupModel({ lookup, insert, returnToComposer, openCommands }: LookupPorts) {
  const boards = createBoards();
  const { store } = boards;
  const gaps = createGapNotes(lookup, boards);
  const searching = createSearching(lookup, boards, gaps.look);
  const views = createViews(lookup, boards);
  const inserting = createInserting(lookup, boards, insert);

  /** Does something on the board on the screen, if there is one. */
  const onBoard = <Value>(act: (key: BoardKey, board: Board) => Value): Value | undefined => {
    const key = boards.currentKey();
    return key === null ? undefined : act(key, boards.of(key));
  };
  const entriesOn = (key: BoardKey) => entriesOf(boards.of(key), key === 'mine');
  const activeEntry = (key: BoardKey) => {
    const { activeKey } = boards.of(key);
    return entriesOn(key).find((entry) => entry.key === activeKey);
  };

  const tellOpened = ({ brandId, kind, id }: RowOf) => {
    const { focus } = store.getState();
    const conversation =
      focus !== null && focus.brandId === brandId ? { conversationId: focus.conversationId } : {};
    lookup.used({ brandId, kind, id, how: 'opened', ...conversation }).catch(() => {});
  };

  async function openPrice(brandId: BrandId, priceItemId: string): Promise<void> {
    tellOpened({ brandId, kind: 'priceItem', id: priceItemId });
    await onBoard((key) => views.showPrice(key, brandId, priceItemId));
  }

  async function openArticle(brandId: BrandId, articleId: string, title = ''): Promise<void> {
    tellOpened({ brandId, kind: 'article', id: articleId });
    await onBoard((key) => views.showArticle(key, brandId, articleId, title));
  }

  async function openEntry(entry: LookupEntry): Promise<void> {
    if (entry.kind === 'price') return openPrice(entry.brandId, entry.hit.priceItemId);
    if (entry.kind === 'article') return openArticle(entry.brandId, entry.hit.articleId, entry.hit.title);
  }

  function expand(key: BoardKey, groupKey: string): void {
    const entries = entriesOn(key);
    const last = entries[entries.findIndex((entry) => entry.key === `more:${groupKey}`) - 1];
    const { expanded } = boards.of(key);
    boards.change(key, { expanded: [...expanded, groupKey], activeKey: last?.key ?? null });
    searching.ask();
  }

  /** What a click (`price`) or Alt+click (`line`) does to a line. */
  async function chooseEntry(entry: LookupEntry, form: PriceForm): Promise<void> {
    const key = boards.currentKey();
    if (key === null) return;
    switch (entry.kind) {
      case 'price':
        inserting.price(entry.brandId, entry.hit, form);
        return;
      case 'article':
        return openEntry(entry);
      case 'response': {
        const done = await inserting.response(entry.brandId, entry.hit, key !== 'mine');
        if (done && boards.of(key).text.startsWith('/')) change({ text: '' });
        return;
      }
      case 'more':
        expand(key, entry.groupKey);
        return;
      default:
        entry satisfies never;
    }
  }

  /**
   * What Enter (`price`) and Alt+Enter (`line`) do to the active line. Waits for the answer to what was typed last,
   * and does nothing when there is none or the focus went to another conversation meanwhile.
   */
  async function choose(form: PriceForm): Promise<void> {
    const key = boards.currentKey();
    const { focus } = store.getState();
    if (key === null) return;
    await searching.settled(key);
    const board = boards.of(key);
    const isStill = boards.currentKey() === key && store.getState().focus === focus;
    if (!isStill || board.answer === null || !sameQuestion(board.answer, board)) return;
    const entry = activeEntry(key);
    if (entry !== undefined) await chooseEntry(entry, form);
  }

  /** Another question: what was looked at closely and what was said about the last one goes. */
  function change(part: { readonly text?: string; readonly filters?: LookupFilters }): void {
    onBoard((key) => {
      gaps.typed();
      // The same empty lists each time, so that what shows them is not rendered at every key press.
      const { expanded, views, notice } = emptyBoard;
      boards.change(key, { ...part, expanded, views, notice });
      searching.ask();
    });
  }

  function type(text: string): void {
    if (text.startsWith('>')) openCommands();
    else change({ text: text.slice(0, LOOKUP_TEXT_MAX) });
  }

  function clear(): void {
    gaps.abandoned();
    change({ text: '', filters: {} });
  }

  async function setPinned(row: RowOf, pinned: boolean): Promise<void> {
    try {
      const { ok } = await lookup.pin({ ...row, pinned });
      inserting.say(ok ? null : 'notPinned');
    } catch {
      inserting.say('notPinned');
    }
    refresh();
  }

  /** Asks again for what is on the screen, when the brand's data has changed. */
  function refresh(): void {
    searching.ask();
    void onBoard((key) => views.refresh(key));
  }

  return {
    store,
    /** Follows the focused pane. The brand's last text and results show at once and are asked for again. */
    focus(focus: LookupFocus | null): void {
      const { focus: before } = store.getState();
      if (before?.conversationId === focus?.conversationId) return;
      gaps.abandoned();
      store.setState({ focus });
      if (focus === null) return;
      const { answer } = boards.of(focus.brandId);
      if (answer !== null) {
        const safe =
          answer.kind === 'shelf'
            ? { ...answer, shelf: withoutResponses(answer.shelf) }
            : { ...answer, results: answer.results.map((result) => ({ ...result, responses: [] })) };
        boards.change(focus.brandId, { answer: safe, notice: null });
      }
      if (store.getState().scope === 'brand') searching.ask();
    },
    refresh,
    type,
    /** The field is about to hold this text; `type` follows. */
    aboutToType(text: string): void {
      if (!text.startsWith('>')) searching.askAhead(text.slice(0, LOOKUP_TEXT_MAX));
    },
    clear,
    /** Gives the search field the keyboard, with a text of its own or the one that is there. */
    focusLookup(initialText?: string): void {
      if (initialText !== undefined) type(initialText);
      // What was used last has changed since.
      else if (onBoard((_, { text, filters }) => text === '' && !isFiltered(filters))) searching.ask();
      boards.requestFocus();
    },
    takeFocus: boards.takeFocus,
    /** One brand, or all that the person leads. What is typed goes along. */
    setScope(scope: LookupScope): void {
      const text = onBoard((_, board) => board.text) ?? '';
      gaps.abandoned();
      store.setState({ scope });
      change({ text });
      boards.requestFocus();
    },
    setFilters: (filters: LookupFilters) => onBoard(() => change({ filters })),
    toggleFilter: (name: 'inStock' | 'campaign') =>
      onBoard((_, { filters }) => change({ filters: { ...filters, [name]: filters[name] !== true } })),
    /** Chosen again, a category is taken back. */
    toggleCategory: (category: string) =>
      onBoard((_, { filters: { category: chosen, ...others } }) =>
        change({ filters: category === chosen ? others : { ...others, category } }),
      ),
    /** The price range goes, the words stay. */
    clearRange: () =>
      onBoard((_, { answer }) => {
        const read = answer?.kind === 'results' ? answer.results[0]?.understood : undefined;
        if (read && read.priceRange !== null) change({ text: read.words });
      }),
    /** The category after or before the chosen one; after the last comes none. */
    stepCategory: (step: 1 | -1) =>
      onBoard((_, { answer, filters }) => {
        const found = answer?.kind === 'results' ? (answer.results[0]?.categories ?? []) : [];
        const line = [undefined, ...found.map(({ category }) => category)];
        const at = Math.max(line.indexOf(filters.category), 0);
        const { category: _chosen, ...others } = filters;
        const next = line.at((at + step) % line.length);
        change({ filters: next === undefined ? others : { ...others, category: next } });
      }),
    move: (step: 1 | -1) =>
      onBoard((key, { activeKey }) => {
        const entries = entriesOn(key);
        const at = entries.findIndex((entry) => entry.key === activeKey);
        const next = entries[Math.min(Math.max(at + step, 0), entries.length - 1)];
        if (next !== undefined) boards.change(key, { activeKey: next.key, notice: null });
      }),
    choose,
    chooseEntry,
    openEntry,
    /** Ctrl/Cmd+Enter: what there is to know about a line. Acts on what is painted, without waiting. */
    openActive: async (): Promise<void> => {
      const entry = onBoard(activeEntry);
      if (entry !== undefined) await openEntry(entry);
    },
    openPrice,
    /** Another variant of what is looked at; not counted as opened. */
    selectVariant: (brandId: BrandId, priceItemId: string) =>
      onBoard((key) => views.showPrice(key, brandId, priceItemId)),
    openArticle,
    /** Of the brand of the focused pane, or of any other one of the agent's. */
    showChanges: (brandId?: BrandId) =>
      onBoard((key) => {
        const whose = brandId ?? store.getState().focus?.brandId;
        return whose === undefined ? undefined : views.showChanges(key, whose);
      }),
    filterChanges: (part: { readonly filter?: ChangeFilter; readonly text?: string }) =>
      onBoard((key) => views.changeFilter(key, part)),
    closeView: () =>
      onBoard((key) => {
        views.back(key);
        if (views.top(key) === null) boards.requestFocus();
      }),
    /** From the price detail, for any of its variants. */
    insertPrice: (brandId: BrandId, hit: PriceHit, form: PriceForm) => inserting.price(brandId, hit, form),
    /** From the article reader: a passage of it. */
    insertPassage: (brandId: BrandId, article: ArticleDetail, text: string) =>
      text === '' ? inserting.say('nothingSelected') : inserting.articleText(brandId, article, text),
    insertLink: (brandId: BrandId, article: ArticleDetail) =>
      article.url === null ? inserting.say('noLink') : inserting.articleText(brandId, article, article.url),
    setPinned,
    /** What is looked at closely, otherwise the active line. */
    togglePin: () =>
      onBoard((key) => {
        const top = views.top(key);
        const entry = activeEntry(key);
        const row = top !== null ? rowOfView(top) : entry ? rowOfEntry(entry) : null;
        if (row !== null) void setPinned(row.row, !row.pinned);
      }),
    /** An article's picture, or why it cannot be shown. */
    loadImage: (brandId: BrandId, imageId: string) => lookup.image({ brandId, imageId }),
    /** Clears what was typed; with nothing typed goes back to the composer. */
    escape: (): void => {
      if (onBoard((_, { text, filters }) => text !== '' || isFiltered(filters))) clear();
      else returnToComposer();
    },
    close: gaps.close,
  };
}
