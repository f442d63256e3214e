import type {
  Article,
  CannedResponse,
  KnowledgeReference,
  PriceItem,
} from '../../contract/model/brand-pack.ts';
import type { ReferenceCheck } from '../../contract/workstation/lookup.ts';
import type { BrandStore } from '../brands/brand-store.ts';
import { plainText } from './article-passage.ts';
import { CUSTOMER_PLACE, fillResponse } from './fill-response.ts';
import type { HitView } from './hit-view.ts';
import type { StoredRow } from './knowledge-finder.ts';
import { insertTexts, validityOf } from './price-hit.ts';
import { isItemLine, itemName } from './price-text.ts';

type Verdict = Omit<ReferenceCheck, 'reference'>;

/**
 * Compares what was inserted with what the same insertion gives now. What counts is the text: a campaign that began or
 * ended changes it without a new version, and a new version need not change it.
 */
export function checkReference(
  reference: KnowledgeReference,
  store: BrandStore,
  view: HitView,
): ReferenceCheck {
  return { reference, ...verdictOn(reference, store, view) };
}

function verdictOn(reference: KnowledgeReference, store: BrandStore, view: HitView): Verdict {
  switch (reference.kind) {
    case 'priceItem': {
      const item = store.priceItem(reference.id);
      return item ? verdictOnPrice(reference, item, view) : removed(reference, store);
    }
    case 'article': {
      const article = store.article(reference.id);
      return article ? verdictOnArticle(reference, article) : removed(reference, store);
    }
    case 'cannedResponse': {
      const response = store.response(reference.id);
      return response ? verdictOnResponse(reference, response, view) : removed(reference, store);
    }
    default:
      return reference.kind satisfies never;
  }
}

function removed({ kind, id }: KnowledgeReference, { history }: BrandStore): Verdict {
  return {
    state: 'removed',
    textNow: null,
    versionNow: null,
    title: history.ofRow(kind, id, 1)[0]?.change.title ?? '',
  };
}

function verdictOnPrice(
  { text }: KnowledgeReference,
  { row: item, version }: StoredRow<PriceItem>,
  view: HitView,
): Verdict {
  const named = { versionNow: version, title: itemName(item) };
  if (view.masked) return { ...named, state: 'priceMasked', textNow: null };
  if (validityOf(item, view.now) === 'ended') return { ...named, state: 'ended', textNow: null };
  const texts = insertTexts(item, view);
  const textNow = (isItemLine(text) ? texts?.line : texts?.price) ?? null;
  return { ...named, state: text === textNow ? 'current' : 'changed', textNow };
}

/** A link or a passage: still true while it stands in the article. */
function verdictOnArticle(reference: KnowledgeReference, stored: StoredRow<Article>): Verdict {
  const { text } = reference;
  const { row, version } = stored;
  const stands =
    isUntouched(reference, stored) ||
    (row.url !== undefined && text.includes(row.url)) ||
    row.body.includes(text) ||
    plainText(row.body).includes(plainText(text));
  return {
    state: stands ? 'current' : 'changed',
    textNow: stands ? text : null,
    versionNow: version,
    title: row.title,
  };
}

function verdictOnResponse(
  reference: KnowledgeReference,
  stored: StoredRow<CannedResponse>,
  view: HitView,
): Verdict {
  const { row, version } = stored;
  const filled = fillResponse(row.body, view.cached.brand, view.customerName);
  const current = isUntouched(reference, stored) || isFilledFrom(filled, reference.text);
  return {
    state: current ? 'current' : 'changed',
    textNow: current ? reference.text : filled,
    versionNow: version,
    title: row.title,
  };
}

/** An urgent update changes what a row says without a new version of it. */
function isUntouched(reference: KnowledgeReference, { version, fromUpdate }: StoredRow<unknown>): boolean {
  return version === reference.version && fromUpdate === undefined;
}

/** Whether a text is the response with some customer's name where the response still has a place for it. */
function isFilledFrom(response: string, text: string): boolean {
  const [beginning = '', ...rest] = response.split(CUSTOMER_PLACE);
  const end = rest.pop();
  if (end === undefined) return text === response;
  if (!text.startsWith(beginning)) return false;
  let at = beginning.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - end.length >= at && text.endsWith(end);
}
