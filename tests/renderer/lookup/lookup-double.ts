import type { LookupResult, PriceDetail } from '../../../src/contract/workstation/lookup.ts';
import type { WorkstationClient } from '../../../src/renderer/rpc/client.ts';

type LookupClient = WorkstationClient['lookup'];
type Found = Awaited<ReturnType<LookupClient['find']>>;

/** A question that a test answers when it likes, so that answers can overtake each other. */
export interface Question {
  readonly input: Parameters<LookupClient['find']>[0];
  readonly answer: (result: LookupResult) => Promise<void>;
  readonly refuse: (code: 'unknownBrand' | 'notDownloaded') => Promise<void>;
  readonly lose: () => Promise<void>;
}

/** The core's look-up, answering by hand. */
export function createLookupDouble(prices: ReadonlyMap<string, PriceDetail> = new Map()) {
  const questions: Question[] = [];
  const client: LookupClient = {
    find: (input) => {
      const { promise, resolve, reject } = Promise.withResolvers<Found>();
      const settle = async (how: () => void) => {
        how();
        await new Promise((done) => setImmediate(done));
      };
      questions.push({
        input,
        answer: (value) => settle(() => resolve({ ok: true, value })),
        refuse: (code) => settle(() => resolve({ ok: false, code })),
        lose: () => settle(() => reject(new Error('link lost'))),
      });
      return promise;
    },
    price: async ({ priceItemId }) => {
      const value = prices.get(priceItemId);
      return value === undefined ? { ok: false, code: 'notFound' } : { ok: true, value };
    },
    article: async ({ articleId }) => ({
      ok: true,
      value: { title: articleId, category: 'Levering', body: '# Body', verifiedAt: 0, asOf: null },
    }),
  };
  return {
    client,
    questions,
    /** The newest question, or the one `back` places before it. */
    asked(back = 0): Question {
      const question = questions.at(-1 - back);
      if (question === undefined) throw new Error('nothing was asked');
      return question;
    },
  };
}
