import type { BrandId } from '../../../contract/model/ids.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import type { Boards } from './boards.ts';
import type { BoardKey, ChangesView, LookupProblem, LookupView } from './lookup-state.ts';

/** Publications that "what changed" goes back; each may have changed a whole price list. */
const CHANGES_ASKED = 20;

const isSameView = (one: LookupView, other: LookupView): boolean =>
  one.brandId === other.brandId &&
  ((one.kind === 'price' && other.kind === 'price' && one.priceItemId === other.priceItemId) ||
    (one.kind === 'article' && other.kind === 'article' && one.articleId === other.articleId) ||
    (one.kind === 'changes' && other.kind === 'changes'));

const failedWith =
  (problem: LookupProblem) =>
  (now: LookupView): LookupView => ({ ...now, problem });

/** Things looked at closely, one upon the other, and the way back. */
export function createViews(lookup: WorkstationClient['lookup'], boards: Boards) {
  const topOf = (key: BoardKey): LookupView | null => boards.of(key).views.at(-1) ?? null;

  const putOnTop = (key: BoardKey, view: LookupView, replace: boolean) => {
    const { views } = boards.of(key);
    boards.change(key, { views: [...(replace ? views.slice(0, -1) : views), view], notice: null });
  };
  /** Changes the view wherever it still lies; it may have been closed meanwhile. */
  const update = (key: BoardKey, view: LookupView, change: (now: LookupView) => LookupView) => {
    const { views } = boards.of(key);
    if (!views.some((each) => isSameView(each, view))) return;
    boards.change(key, { views: views.map((each) => (isSameView(each, view) ? change(each) : each)) });
  };

  async function fill(key: BoardKey, view: LookupView): Promise<void> {
    try {
      update(key, view, await fetchFor(view));
    } catch {
      update(key, view, (now) => ({ ...now, problem: 'noAnswer' }));
    }
  }

  /** Asks for what the view shows; answers how that changes it. */
  async function fetchFor(view: LookupView): Promise<(now: LookupView) => LookupView> {
    const { brandId } = view;
    switch (view.kind) {
      case 'price': {
        const got = await lookup.price({ brandId, priceItemId: view.priceItemId });
        if (!got.ok) return failedWith(got.code);
        return (now) => (now.kind === 'price' ? { ...now, detail: got.value, problem: null } : now);
      }
      case 'article': {
        const got = await lookup.article({ brandId, articleId: view.articleId });
        if (!got.ok) return failedWith(got.code);
        const { value: article } = got;
        return (now) =>
          now.kind === 'article' ? { ...now, article, title: article.title, problem: null } : now;
      }
      case 'changes': {
        const got = await lookup.whatChanged({ brandId, limit: CHANGES_ASKED });
        if (!got.ok) return failedWith(got.code);
        return (now) => (now.kind === 'changes' ? { ...now, changes: got.value, problem: null } : now);
      }
      default:
        return view satisfies never;
    }
  }

  return {
    top: topOf,

    /** A price in place of the one that is looked at, of which it keeps what is shown until its own is there. */
    async showPrice(key: BoardKey, brandId: BrandId, priceItemId: string): Promise<void> {
      const top = topOf(key);
      const before = top?.kind === 'price' && top.brandId === brandId ? top : null;
      const view: LookupView = {
        kind: 'price',
        brandId,
        priceItemId,
        detail: before?.detail ?? null,
        problem: null,
      };
      putOnTop(key, view, before !== null);
      await fill(key, view);
    },

    async showArticle(key: BoardKey, brandId: BrandId, articleId: string, title: string): Promise<void> {
      const view: LookupView = { kind: 'article', brandId, articleId, title, article: null, problem: null };
      const top = topOf(key);
      if (top !== null && isSameView(top, view)) return fill(key, top);
      putOnTop(key, view, false);
      await fill(key, view);
    },

    async showChanges(key: BoardKey, brandId: BrandId): Promise<void> {
      const top = topOf(key);
      const view: ChangesView = {
        kind: 'changes',
        brandId,
        changes: null,
        problem: null,
        filter: 'all',
        text: '',
      };
      if (top !== null && isSameView(top, view)) return fill(key, top);
      putOnTop(key, view, false);
      await fill(key, view);
    },

    changeFilter(key: BoardKey, part: Partial<Pick<ChangesView, 'filter' | 'text'>>): void {
      const top = topOf(key);
      if (top?.kind === 'changes')
        update(key, top, (now) => (now.kind === 'changes' ? { ...now, ...part } : now));
    },

    /** Asks again for what is on top, when the brand's data has changed. */
    async refresh(key: BoardKey): Promise<void> {
      const top = topOf(key);
      if (top !== null) await fill(key, top);
    },

    back(key: BoardKey): void {
      boards.change(key, { views: boards.of(key).views.slice(0, -1), notice: null });
    },
  };
}
