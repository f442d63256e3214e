import { createStore } from 'zustand/vanilla';
import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import type { LookupResult, PriceDetail, PriceHit } from '../../contract/workstation/lookup.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import {
  groupResult,
  type LookupEntry,
  type LookupGroupName,
  limitToAsk,
  readQuery,
} from './lookup-entries.ts';

/** The conversation of the focused pane: its brand is searched, its composer written to. */
export interface LookupFocus {
  readonly brandId: BrandId;
  readonly conversationId: ConversationId;
}

export interface ArticleText {
  readonly title: string;
  readonly category: string;
  readonly body: string;
  readonly verifiedAt: number;
  readonly asOf: number | null;
}

/** `noAnswer`: the workstation's own program did not answer. */
export type LookupProblem = 'unknownBrand' | 'notDownloaded' | 'notFound' | 'noAnswer';

/** What is laid over the result list. The last content stays until the next one is there. */
export type LookupView =
  | {
      readonly kind: 'price';
      readonly priceItemId: string;
      readonly detail: PriceDetail | null;
      readonly problem: LookupProblem | null;
    }
  | {
      readonly kind: 'article';
      readonly articleId: string;
      readonly title: string;
      readonly article: ArticleText | null;
      readonly problem: LookupProblem | null;
    };

/** Why Enter put nothing into the composer. */
type LookupNotice = 'priceMasked' | 'readOnly';

/** What the panel shows for one brand; kept while other brands' panes have the focus. */
export interface BrandLookup {
  readonly text: string;
  /** The newest answer, and the text it answers: while the next is on its way the two texts differ. */
  readonly answer: { readonly text: string; readonly result: LookupResult } | null;
  readonly problem: LookupProblem | null;
  /** Key of the line that Enter acts on. */
  readonly activeKey: string | null;
  readonly expanded: readonly LookupGroupName[];
  readonly view: LookupView | null;
  readonly notice: LookupNotice | null;
}

export interface LookupState {
  readonly focus: LookupFocus | null;
  readonly byBrand: Readonly<Record<BrandId, BrandLookup>>;
  /** Grows whenever the search field should take the keyboard. */
  readonly focusRequests: number;
}

export interface LookupPorts {
  readonly lookup: WorkstationClient['lookup'];
  /** Puts text at the caret of that conversation's composer and focuses it; false when it cannot be written to. */
  readonly insert: (into: LookupFocus, text: string) => boolean;
  readonly returnToComposer: () => void;
  /** `>` typed first asks for the command palette. */
  readonly openCommands: () => void;
}

export type LookupModel = ReturnType<typeof createLookupModel>;

export const emptyLookup: BrandLookup = {
  text: '',
  answer: null,
  problem: null,
  activeKey: null,
  expanded: [],
  view: null,
  notice: null,
};

/** Longest text the contract takes. */
export const LOOKUP_TEXT_MAX = 200;

/** Lines in the order in which the arrow keys pass them. */
export function entriesOf({ answer, expanded }: BrandLookup): readonly LookupEntry[] {
  return answer === null
    ? []
    : groupResult(answer.result, answer.text, expanded).flatMap(({ entries }) => entries);
}

export function createLookupModel({ lookup, insert, returnToComposer, openCommands }: LookupPorts) {
  const store = createStore<LookupState>(() => ({ focus: null, byBrand: {}, focusRequests: 0 }));
  /** Per brand, the newest question: only it, or an earlier one while it is out, may be painted. */
  const asked = new Map<BrandId, { number: number; settled: Promise<void> }>();
  const painted = new Map<BrandId, number>();
  let questions = 0;

  const of = (brandId: BrandId): BrandLookup => store.getState().byBrand[brandId] ?? emptyLookup;
  const change = (brandId: BrandId, part: Partial<BrandLookup>) =>
    store.setState(({ byBrand }) => ({ byBrand: { ...byBrand, [brandId]: { ...of(brandId), ...part } } }));
  const focused = (): BrandLookup | null => {
    const { focus } = store.getState();
    return focus === null ? null : of(focus.brandId);
  };
  const isFocused = ({ conversationId }: LookupFocus) =>
    store.getState().focus?.conversationId === conversationId;

  function paint(focus: LookupFocus, text: string, result: LookupResult): void {
    const before = of(focus.brandId);
    // Responses are filled in with the customer's name: an answer for another conversation must not show them.
    const safe = isFocused(focus) ? result : { ...result, responses: [] };
    const next: BrandLookup = { ...before, answer: { text, result: safe }, problem: null };
    const sameQuestion = before.answer?.text === text;
    const entries = entriesOf(next);
    const kept = sameQuestion && entries.some(({ key }) => key === before.activeKey);
    // With nothing typed no line is chosen, so that Enter cannot insert what nobody asked for.
    const first = text.trim() === '' ? null : (entries[0]?.key ?? null);
    change(focus.brandId, { ...next, activeKey: kept ? before.activeKey : first });
  }

  async function findAndPaint(focus: LookupFocus, number: number): Promise<void> {
    const { text, expanded } = of(focus.brandId);
    const { words, only } = readQuery(text);
    const isOutdated = () => number < (painted.get(focus.brandId) ?? 0);
    try {
      const found = await lookup.find({
        brandId: focus.brandId,
        conversationId: focus.conversationId,
        text: words,
        limit: limitToAsk(text, expanded),
        ...(only === null ? {} : { only: [...only] }),
      });
      if (isOutdated()) return;
      painted.set(focus.brandId, number);
      if (found.ok) paint(focus, text, found.value);
      else change(focus.brandId, { answer: null, problem: found.code, activeKey: null });
    } catch {
      if (!isOutdated()) change(focus.brandId, { problem: 'noAnswer' });
    }
  }

  function ask(): void {
    const { focus } = store.getState();
    if (focus === null) return;
    questions += 1;
    asked.set(focus.brandId, { number: questions, settled: findAndPaint(focus, questions) });
  }

  async function showPrice(priceItemId: string): Promise<void> {
    const { focus } = store.getState();
    if (focus === null) return;
    const { brandId } = focus;
    const view = of(brandId).view;
    const detail = view?.kind === 'price' ? view.detail : null;
    change(brandId, { view: { kind: 'price', priceItemId, detail, problem: null }, notice: null });
    const show = (part: { detail?: PriceDetail; problem?: LookupProblem }) => {
      const now = of(brandId).view;
      if (now?.kind === 'price' && now.priceItemId === priceItemId)
        change(brandId, { view: { ...now, ...part } });
    };
    try {
      const got = await lookup.price({ brandId, priceItemId });
      show(got.ok ? { detail: got.value } : { problem: got.code });
    } catch {
      show({ problem: 'noAnswer' });
    }
  }

  async function showArticle(articleId: string, title: string): Promise<void> {
    const { focus } = store.getState();
    if (focus === null) return;
    const { brandId } = focus;
    const before = of(brandId).view;
    const article = before?.kind === 'article' && before.articleId === articleId ? before.article : null;
    change(brandId, { view: { kind: 'article', articleId, title, article, problem: null }, notice: null });
    const show = (part: { article?: ArticleText; problem?: LookupProblem }) => {
      const now = of(brandId).view;
      if (now?.kind === 'article' && now.articleId === articleId)
        change(brandId, { view: { ...now, ...part } });
    };
    try {
      const got = await lookup.article({ brandId, articleId });
      show(got.ok ? { article: got.value } : { problem: got.code });
    } catch {
      show({ problem: 'noAnswer' });
    }
  }

  /** False when nothing was written; the panel then says why. */
  function put(focus: LookupFocus, text: string | null): boolean {
    if (text === null) {
      change(focus.brandId, { notice: 'priceMasked' });
      return false;
    }
    const done = insert(focus, text);
    change(focus.brandId, { notice: done ? null : 'readOnly' });
    return done;
  }

  function expand(brandId: BrandId, group: LookupGroupName): void {
    const entries = entriesOf(of(brandId));
    const last = entries[entries.findIndex(({ key }) => key === `more:${group}`) - 1];
    change(brandId, { expanded: [...of(brandId).expanded, group], activeKey: last?.key ?? null });
    ask();
  }

  /** What a click (`price`) or Alt+click (`line`) does to a line. */
  async function chooseEntry(entry: LookupEntry, form: 'price' | 'line'): Promise<void> {
    const { focus } = store.getState();
    if (focus === null) return;
    switch (entry.kind) {
      case 'price':
        put(focus, form === 'line' ? entry.hit.lineText : entry.hit.insertText);
        return;
      case 'article':
        return showArticle(entry.hit.articleId, entry.hit.title);
      case 'response':
        if (put(focus, entry.hit.text) && of(focus.brandId).text.startsWith('/')) type('');
        return;
      case 'more':
        expand(focus.brandId, entry.group);
        return;
      default:
        entry satisfies never;
    }
  }

  /**
   * What Enter (`price`) and Alt+Enter (`line`) do to the active line. Waits for the answer to what was typed last,
   * and does nothing when there is none or the focus went to another conversation meanwhile.
   */
  async function choose(form: 'price' | 'line'): Promise<void> {
    const { focus } = store.getState();
    if (focus === null) return;
    await asked.get(focus.brandId)?.settled;
    const brandLookup = of(focus.brandId);
    if (!isFocused(focus) || brandLookup.answer?.text !== brandLookup.text) return;
    const entry = entriesOf(brandLookup).find(({ key }) => key === brandLookup.activeKey);
    if (entry !== undefined) await chooseEntry(entry, form);
  }

  function type(text: string): void {
    if (text.startsWith('>')) {
      openCommands();
      return;
    }
    const { focus } = store.getState();
    if (focus === null) return;
    change(focus.brandId, { text: text.slice(0, LOOKUP_TEXT_MAX), expanded: [], view: null, notice: null });
    ask();
  }

  return {
    store,
    /** Follows the focused pane. The brand's last text and results show at once and are asked for again. */
    focus(focus: LookupFocus | null): void {
      const { focus: before } = store.getState();
      if (before?.conversationId === focus?.conversationId) return;
      store.setState({ focus });
      if (focus === null) return;
      const { answer: last } = of(focus.brandId);
      if (last !== null) {
        change(focus.brandId, {
          answer: { ...last, result: { ...last.result, responses: [] } },
          notice: null,
        });
      }
      ask();
    },
    /** Asks again for what is on the screen, when the brand's data has changed. */
    refresh(): void {
      ask();
      const view = focused()?.view;
      if (view?.kind === 'price') void showPrice(view.priceItemId);
      if (view?.kind === 'article') void showArticle(view.articleId, view.title);
    },
    type,
    /** Gives the search field the keyboard, with a text of its own or the one that is there. */
    focusLookup(initialText?: string): void {
      if (initialText !== undefined) type(initialText);
      store.setState(({ focusRequests }) => ({ focusRequests: focusRequests + 1 }));
    },
    move(step: 1 | -1): void {
      const { focus } = store.getState();
      if (focus === null) return;
      const entries = entriesOf(of(focus.brandId));
      const at = entries.findIndex(({ key }) => key === of(focus.brandId).activeKey);
      const next = entries[Math.min(Math.max(at + step, 0), entries.length - 1)];
      if (next !== undefined) change(focus.brandId, { activeKey: next.key, notice: null });
    },
    choose,
    chooseEntry,
    /** Ctrl/Cmd+Enter: what there is to know about a line. Acts on what is painted, without waiting. */
    async openActive(): Promise<void> {
      const brandLookup = focused();
      const entry = brandLookup && entriesOf(brandLookup).find(({ key }) => key === brandLookup.activeKey);
      if (entry?.kind === 'price') return showPrice(entry.hit.priceItemId);
      if (entry?.kind === 'article') return showArticle(entry.hit.articleId, entry.hit.title);
    },
    showPrice,
    closeView(): void {
      const { focus } = store.getState();
      if (focus === null) return;
      change(focus.brandId, { view: null, notice: null });
      store.setState(({ focusRequests }) => ({ focusRequests: focusRequests + 1 }));
    },
    /** From the price detail, for any of its variants. */
    insertPrice(hit: PriceHit, form: 'price' | 'line'): void {
      const { focus } = store.getState();
      if (focus !== null) put(focus, form === 'line' ? hit.lineText : hit.insertText);
    },
    /** From the article reader: the passage that the agent has selected. */
    insertPassage(text: string): void {
      const { focus } = store.getState();
      if (focus !== null && text !== '') put(focus, text);
    },
    /** Clears what was typed; with nothing typed goes back to the composer. */
    escape(): void {
      if (focused()?.text) type('');
      else returnToComposer();
    },
  };
}
