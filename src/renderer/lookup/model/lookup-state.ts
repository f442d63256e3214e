import type { BrandId, ConversationId } from '../../../contract/model/ids.ts';
import type {
  ArticleDetail,
  LookupFilters,
  LookupResult,
  PriceDetail,
  Shelf,
  WhatChanged,
} from '../../../contract/workstation/lookup.ts';

/** The conversation of the focused pane: its brand is searched, its composer written to. */
export interface LookupFocus {
  readonly brandId: BrandId;
  readonly conversationId: ConversationId;
}

/** `mine`: all brands the person leads, at once. */
export type LookupScope = 'brand' | 'mine';

/** What is typed and found is kept per brand, and once for all brands together. */
export type BoardKey = BrandId | 'mine';

/** `noAnswer`: the workstation's own program did not answer. */
export type LookupProblem = 'unknownBrand' | 'notDownloaded' | 'notFound' | 'noAnswer';

/** Why something asked for was not done. */
export type LookupNotice =
  | 'priceMasked'
  | 'readOnly'
  | 'otherBrand'
  | 'noConversation'
  | 'noLink'
  | 'nothingSelected'
  | 'notPinned';

export interface PriceView {
  readonly kind: 'price';
  readonly brandId: BrandId;
  readonly priceItemId: string;
  readonly detail: PriceDetail | null;
  readonly problem: LookupProblem | null;
}

export interface ArticleView {
  readonly kind: 'article';
  readonly brandId: BrandId;
  readonly articleId: string;
  readonly title: string;
  readonly article: ArticleDetail | null;
  readonly problem: LookupProblem | null;
}

export type ChangeFilter = 'all' | 'up' | 'down' | 'new' | 'retired' | 'articles';

export interface ChangesView {
  readonly kind: 'changes';
  readonly brandId: BrandId;
  readonly changes: WhatChanged | null;
  readonly problem: LookupProblem | null;
  readonly filter: ChangeFilter;
  readonly text: string;
}

/** What is laid over the result list. The last content stays until the next one is there. */
export type LookupView = PriceView | ArticleView | ChangesView;

export interface LookupQuestion {
  readonly text: string;
  readonly filters: LookupFilters;
}

export type LookupAnswer = LookupQuestion &
  (
    | { readonly kind: 'shelf'; readonly shelf: Shelf }
    /** One result per brand. */
    | { readonly kind: 'results'; readonly results: readonly LookupResult[] }
  );

/** What the panel shows for one brand, or all; kept while another has the focus. */
export interface Board extends LookupQuestion {
  /** The newest answer, and the question it answers: while the next is on its way the two differ. */
  readonly answer: LookupAnswer | null;
  readonly problem: LookupProblem | null;
  /** Key of the line that Enter acts on. */
  readonly activeKey: string | null;
  /** Keys of the groups that show all they have. */
  readonly expanded: readonly string[];
  /** The last one is on top; the others are where "back" leads. */
  readonly views: readonly LookupView[];
  readonly notice: LookupNotice | null;
  /** The words of the last search without a hit that was noted for the team lead. */
  readonly noted: string | null;
}

/** A board but for the words in the search field: the same from a key press until its answer is there. */
export type ShownBoard = Omit<Board, 'text'>;

export function shownOf({ text: _typed, ...shown }: Board): ShownBoard {
  return shown;
}

export interface LookupState {
  readonly focus: LookupFocus | null;
  readonly scope: LookupScope;
  readonly boards: Readonly<Partial<Record<BoardKey, Board>>>;
  /** Grows whenever the search field should take the keyboard. */
  readonly focusRequests: number;
}

export const emptyBoard: Board = {
  text: '',
  filters: {},
  answer: null,
  problem: null,
  activeKey: null,
  expanded: [],
  views: [],
  notice: null,
  noted: null,
};

/** Longest text the contract takes. */
export const LOOKUP_TEXT_MAX = 200;

/** The board on the screen; null without a conversation in focus. */
export function boardKeyOf({ scope, focus }: LookupState): BoardKey | null {
  return scope === 'mine' ? 'mine' : (focus?.brandId ?? null);
}

/** What the panel shows below still answers what was typed before. */
export const isBusy = (board: Board): boolean => board.answer !== null && !sameQuestion(board.answer, board);

export const isFiltered = ({ category, inStock, campaign }: LookupFilters) =>
  category !== undefined || inStock === true || campaign === true;

export const sameQuestion = (one: LookupQuestion, other: LookupQuestion) =>
  one.text === other.text &&
  one.filters.category === other.filters.category &&
  Boolean(one.filters.inStock) === Boolean(other.filters.inStock) &&
  Boolean(one.filters.campaign) === Boolean(other.filters.campaign);
