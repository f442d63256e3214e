import { createStore } from 'zustand/vanilla';
import type { BrandId } from '../../../../contract/model/ids.ts';
import type { WorkstationClient } from '../../../rpc/client.ts';
import type { FactTarget, FactType } from './write-form.ts';

/** One thing a fact may be about. */
export interface TargetHit {
  readonly kind: FactTarget['kind'];
  readonly id: string;
  readonly title: string;
  /** Article number, price, or category: tells two of the same name apart. */
  readonly detail: string;
}

export interface TargetFinderState {
  readonly text: string;
  /** Null until something was looked for. */
  readonly hits: readonly TargetHit[] | null;
  readonly failed: boolean;
}

export type LookupClient = Pick<WorkstationClient['lookup'], 'find' | 'price' | 'article' | 'response'>;

const MOST = 8;

/** Looks through one brand's own knowledge on this machine for what a fact is about. */
export function createTargetFinder(lookup: LookupClient, brandId: BrandId, type: FactType) {
  const store = createStore<TargetFinderState>(() => ({ text: '', hits: null, failed: false }));
  let asked = 0;

  return {
    store,
    setText: async (text: string): Promise<void> => {
      asked += 1;
      const question = asked;
      store.setState({ text, failed: false });
      if (text.trim() === '') {
        store.setState({ hits: null });
        return;
      }
      const only = type === 'textReplaced' ? (['articles', 'responses'] as const) : (['prices'] as const);
      const answer = await lookup
        .find({ brandId, text: text.slice(0, 200), limit: MOST, only: [...only] })
        .catch(() => null);
      if (question !== asked) return;
      if (answer?.ok !== true) {
        store.setState({ hits: null, failed: true });
        return;
      }
      const { prices, articles, responses } = answer.value;
      store.setState({
        hits: [
          ...prices.map((hit) => ({
            kind: 'priceItem' as const,
            id: hit.priceItemId,
            title: [hit.name, hit.variantLabel].filter(Boolean).join(' · '),
            detail: [hit.sku, hit.priceText].filter(Boolean).join(' · '),
          })),
          ...articles.map((hit) => ({
            kind: 'article' as const,
            id: hit.articleId,
            title: hit.title,
            detail: hit.category,
          })),
          ...responses.map((hit) => ({
            kind: 'cannedResponse' as const,
            id: hit.responseId,
            title: hit.title,
            detail: `/${hit.shortcut}`,
          })),
        ],
      });
    },
    /** With what is needed to write about it; null when it is gone meanwhile. */
    take: async ({ kind, id, title }: TargetHit): Promise<{ target: FactTarget; body: string } | null> => {
      switch (kind) {
        case 'priceItem': {
          const answer = await lookup.price({ brandId, priceItemId: id }).catch(() => null);
          if (!answer?.ok) return null;
          return { target: { kind, id, title, price: answer.value.priceNow }, body: '' };
        }
        case 'article': {
          const answer = await lookup.article({ brandId, articleId: id }).catch(() => null);
          return answer?.ok ? { target: { kind, id, title, price: null }, body: answer.value.body } : null;
        }
        case 'cannedResponse': {
          const answer = await lookup.response({ brandId, responseId: id }).catch(() => null);
          return answer?.ok ? { target: { kind, id, title, price: null }, body: answer.value.body } : null;
        }
        default:
          return kind satisfies never;
      }
    },
  };
}
