import type { Article, CannedResponse, PackVersion, PriceItem } from '../contract/model/brand-pack.ts';
import type { Money } from '../contract/model/money.ts';
import type { EpochMs } from '../contract/model/time.ts';
import type { UpdateFact } from '../contract/model/urgent-update.ts';

/** When, and to which pack, a row is read. */
export interface Reading {
  readonly now: EpochMs;
  /** Of the pack that the row was read from; a fact no longer holds from the version that settled it. */
  readonly packVersion: PackVersion;
}

export type PriceChanged = Extract<UpdateFact, { type: 'priceChanged' }>;

/**
 * The item as it is with the facts about it: `factsByRow` gives them, in this order. The same object where none
 * applies.
 */
export function priceItemWith(item: PriceItem, facts: readonly UpdateFact[], reading: Reading): PriceItem {
  let row = item;
  for (const fact of facts) {
    if (!holds(fact, reading)) continue;
    switch (fact.type) {
      case 'priceChanged':
        if (saysPrice(row, fact.from)) row = { ...row, price: fact.to, campaign: null };
        break;
      case 'itemUnavailable':
        // What is sold no more is not merely away.
        if (row.availability !== 'discontinued') row = { ...row, availability: 'outOfStock' };
        break;
      case 'textReplaced':
        break;
      default:
        fact satisfies never;
    }
  }
  return row;
}

export function articleWith(article: Article, facts: readonly UpdateFact[], reading: Reading): Article {
  const body = bodyWith(facts, reading);
  return body === null ? article : { ...article, body };
}

export function responseWith(
  response: CannedResponse,
  facts: readonly UpdateFact[],
  reading: Reading,
): CannedResponse {
  const body = bodyWith(facts, reading);
  return body === null ? response : { ...response, body };
}

function bodyWith(facts: readonly UpdateFact[], reading: Reading): string | null {
  const last = facts.findLast((fact) => fact.type === 'textReplaced' && holds(fact, reading));
  return last?.type === 'textReplaced' ? last.body : null;
}

/** Whether a fact of an update in force has begun, has not ended, and is not yet what the pack says by itself. */
export function holds(fact: UpdateFact, { now, packVersion }: Reading): boolean {
  if (fact.settledIn !== null && fact.settledIn <= packVersion) return false;
  switch (fact.type) {
    case 'priceChanged':
      return fact.at <= now;
    case 'itemUnavailable':
      return fact.until === null || now < fact.until;
    case 'textReplaced':
      return true;
    default:
      return fact satisfies never;
  }
}

/** Whether an amount is one of a row's prices: the regular one, or a campaign's, whether it runs or not. */
export function saysPrice(
  { price, campaign }: Pick<PriceItem, 'price' | 'campaign'>,
  amount: Money,
): boolean {
  return isSame(price, amount) || (campaign !== null && isSame(campaign.price, amount));
}

export function isSame(a: Money, b: Money): boolean {
  return a.amountMinor === b.amountMinor && a.currency === b.currency;
}
