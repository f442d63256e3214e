import type { Article, CannedResponse, PriceItem } from '../../contract/model/brand-pack.ts';
import type { UpdateId } from '../../contract/model/ids.ts';
import type { UpdateFact, UrgentUpdate } from '../../contract/model/urgent-update.ts';
import type { SearchQuestion } from '../../search/search-question.ts';
import { articleWith, priceItemWith, type Reading, responseWith } from '../../update-rules/facts-on-rows.ts';
import { factsByRow, rowKey } from '../../update-rules/rows-of-facts.ts';
import type { BrandStore } from '../brands/brand-store.ts';
import type { FoundPrices, StoredRow } from '../lookup/knowledge-finder.ts';

type Apply<Row> = (row: Row, facts: readonly UpdateFact[], reading: Reading) => Row;

/**
 * A brand's store whose rows say what the facts of its updates say, as long as these hold. Whatever reads rows reads
 * them through this, so that no price is told that an update has replaced. The same store where there are no facts.
 */
export function withFacts(store: BrandStore, updates: readonly UrgentUpdate[], reading: Reading): BrandStore {
  const facts = factsByRow(
    updates.filter((update) => update.facts.length > 0),
    reading.now,
  );
  if (facts.size === 0) return store;
  const sourceOf = new Map(updates.flatMap(({ facts, updateId }) => facts.map((fact) => [fact, updateId])));

  const rewrite =
    <Row>(apply: Apply<Row>, keyOf: (row: Row) => string) =>
    <Stored extends StoredRow<Row>>(stored: Stored): Stored => {
      let { row } = stored;
      let fromUpdate: UpdateId | undefined;
      for (const fact of facts.get(keyOf(row)) ?? []) {
        const next = apply(row, [fact], reading);
        if (next !== row) fromUpdate = sourceOf.get(fact);
        row = next;
      }
      return fromUpdate === undefined ? stored : { ...stored, row, fromUpdate };
    };
  const item = rewrite(priceItemWith, keyOfItem);
  const article = rewrite(articleWith, keyOfArticle);
  const response = rewrite(responseWith, keyOfResponse);
  const orNull = <Stored>(stored: Stored | null, change: (stored: Stored) => Stored): Stored | null =>
    stored && change(stored);

  const { finder } = store;
  const prices = (question: SearchQuestion): FoundPrices => {
    const answer = finder.prices(question);
    const found = question.filter?.amount
      ? withMovedItems(answer.found, store, question, facts)
      : answer.found;
    return { ...answer, found: found.map(item) };
  };

  return {
    ...store,
    finder: {
      prices,
      articles: (question) => finder.articles(question).map(article),
      responses: (question) => finder.responses(question).map(response),
      shortcuts: (text, limit) => finder.shortcuts(text, limit).map(response),
    },
    priceItem: (id) => orNull(store.priceItem(id), item),
    itemsOfProduct: (productId) => store.itemsOfProduct(productId).map(item),
    article: (id) => orNull(store.article(id), article),
    response: (id) => orNull(store.response(id), response),
    articlesAbout: (skus, limit) => store.articlesAbout(skus, limit).map(article),
    texts: () => store.texts().map((text) => (text.kind === 'article' ? article(text) : response(text))),
  };
}

/** More than anybody looks through; an item that a text finds only after so many others is not what was meant. */
const MOST_LOOKED_THROUGH = 500;

/**
 * What was found in a range of prices, and the items with facts in their places. The index has these under the price
 * in the pack, so they are looked for without the range; whoever asks sees by the row whether it is within.
 */
function withMovedItems(
  found: FoundPrices['found'],
  { finder }: BrandStore,
  question: SearchQuestion,
  facts: ReadonlyMap<string, readonly UpdateFact[]>,
): FoundPrices['found'] {
  const hasPrice = [...facts.values()].some((each) => each.some(({ type }) => type === 'priceChanged'));
  if (!hasPrice) return found;
  const filter = question.filter && { ...question.filter, amount: null };
  const anyPrice = finder.prices({ ...question, filter, limit: MOST_LOOKED_THROUGH }).found;
  const known = new Set(found.map(({ row }) => row.priceItemId));
  const moved = anyPrice.filter(({ row }) => facts.has(keyOfItem(row)) && !known.has(row.priceItemId));
  const places = new Map(anyPrice.map(({ row }, place) => [row.priceItemId, place]));
  const placeOf = ({ row }: FoundPrices['found'][number]) =>
    places.get(row.priceItemId) ?? MOST_LOOKED_THROUGH;
  return [...found, ...moved].toSorted((a, b) => placeOf(a) - placeOf(b));
}

const keyOfItem = ({ priceItemId: id }: PriceItem) => rowKey({ kind: 'priceItem', id });
const keyOfArticle = ({ articleId: id }: Article) => rowKey({ kind: 'article', id });
const keyOfResponse = ({ responseId: id }: CannedResponse) => rowKey({ kind: 'cannedResponse', id });
