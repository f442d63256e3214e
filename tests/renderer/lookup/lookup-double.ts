import type {
  ArticleDetail,
  LookupResult,
  PriceDetail,
  Shelf,
  WhatChanged,
} from '../../../src/contract/workstation/lookup.ts';
import type { WorkstationClient } from '../../../src/renderer/rpc/client.ts';

type LookupClient = WorkstationClient['lookup'];
type Input<Call extends keyof LookupClient> = Parameters<LookupClient[Call]>[0];

/** A question that a test answers when it likes, so that answers can overtake each other. */
interface Question<Asked, Value> {
  readonly input: Asked;
  readonly answer: (value: Value) => Promise<void>;
  readonly refuse: (code: 'unknownBrand' | 'notDownloaded') => Promise<void>;
  readonly lose: () => Promise<void>;
}

export interface Known {
  readonly prices?: ReadonlyMap<string, PriceDetail>;
  readonly articles?: ReadonlyMap<string, ArticleDetail>;
  readonly changes?: WhatChanged;
  /** What `checkReferences` says a response is for the conversation. */
  readonly textNow?: string;
}

type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: 'unknownBrand' | 'notDownloaded' };

/** The core's look-up, answering by hand what is searched and at once what is opened. */
export function createLookupDouble(known: Known = {}) {
  const questions: Question<Input<'find'>, LookupResult>[] = [];
  const shelves: Question<Input<'shelf'>, Shelf>[] = [];
  const acrossBrands: Question<Input<'findInMyBrands'>, readonly LookupResult[]>[] = [];
  const told = {
    used: [] as Input<'used'>[],
    foundNothing: [] as Input<'foundNothing'>[],
    pins: [] as Input<'pin'>[],
  };

  const byHand = <Asked, Value>(list: Question<Asked, Value>[], input: Asked): Promise<Outcome<Value>> => {
    const { promise, resolve, reject } = Promise.withResolvers<Outcome<Value>>();
    const settle = async (how: () => void) => {
      how();
      await new Promise((done) => setImmediate(done));
    };
    list.push({
      input,
      answer: (value) => settle(() => resolve({ ok: true, value })),
      refuse: (code) => settle(() => resolve({ ok: false, code })),
      lose: () => settle(() => reject(new Error('link lost'))),
    });
    return promise;
  };
  const newest = <Asked, Value>(list: readonly Question<Asked, Value>[], back = 0) => {
    const question = list.at(-1 - back);
    if (question === undefined) throw new Error('nothing was asked');
    return question;
  };

  const client: LookupClient = {
    find: (input) => byHand(questions, input),
    shelf: (input) => byHand(shelves, input),
    findInMyBrands: async (input) => {
      const found = await byHand(acrossBrands, input);
      return { results: found.ok ? [...found.value] : [] };
    },
    price: async ({ priceItemId }) => {
      const value = known.prices?.get(priceItemId);
      return value === undefined ? { ok: false, code: 'notFound' } : { ok: true, value };
    },
    article: async ({ articleId }) => {
      const value = known.articles?.get(articleId);
      return value === undefined ? { ok: false, code: 'notFound' } : { ok: true, value };
    },
    response: async () => ({ ok: false, code: 'notFound' }),
    image: async () => ({ ok: false, code: 'notFetched' }),
    whatChanged: async () =>
      known.changes === undefined ? { ok: false, code: 'notDownloaded' } : { ok: true, value: known.changes },
    checkReferences: async ({ references }) => ({
      ok: true,
      value: {
        checks: references.map((reference) => ({
          reference,
          state: 'current',
          textNow: known.textNow ?? reference.text,
          versionNow: reference.version,
          title: '',
        })),
      },
    }),
    pin: async (input) => {
      told.pins.push(input);
      return { ok: true, value: {} };
    },
    used: async (input) => {
      told.used.push(input);
      return {};
    },
    foundNothing: async (input) => {
      told.foundNothing.push(input);
      return {};
    },
  };
  return {
    client,
    questions,
    told,
    /** The newest question, or the one `back` places before it. */
    asked: (back = 0) => newest(questions, back),
    askedShelf: (back = 0) => newest(shelves, back),
    askedMine: (back = 0) => newest(acrossBrands, back),
  };
}
