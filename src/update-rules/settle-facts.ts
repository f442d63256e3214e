import type { PackRow, PriceItem } from '../contract/model/brand-pack.ts';
import type { UpdateFact } from '../contract/model/urgent-update.ts';
import { isSame, type PriceChanged, saysPrice } from './facts-on-rows.ts';

type Content = Pick<PackRow, 'row'>['row'];

/** One row in a publication; null where it was not there before, or is not there any more. */
export interface RowChange {
  readonly before: Content | null;
  readonly after: Content | null;
}

/**
 * Which of the facts about one row a publication settles: the brand's own knowledge no longer says what they replace.
 * An edit of anything else leaves them as they are.
 * @param facts all unsettled ones about this row, whether they have begun or not
 */
export function settledBy(facts: readonly UpdateFact[], { before, after }: RowChange): readonly UpdateFact[] {
  if (after === null) return facts;
  const prices = facts.filter((fact) => fact.type === 'priceChanged');
  return facts.filter((fact) => {
    switch (fact.type) {
      case 'priceChanged':
        return 'price' in after && (!canBeFrom(after, fact, prices) || announcesOther(before, after, fact));
      case 'itemUnavailable':
        return 'availability' in after && availabilityOf(before) !== after.availability;
      case 'textReplaced':
        return 'body' in after && bodyOf(before) !== after.body;
      default:
        return fact satisfies never;
    }
  });
}

/** Whether the row says what a fact replaces, or would with the other facts: one may go on where another ended. */
function canBeFrom(row: PriceItem, { from }: PriceChanged, facts: readonly PriceChanged[]): boolean {
  const reached: PriceChanged[] = [];
  const isReached = (fact: PriceChanged) =>
    saysPrice(row, fact.from) || reached.some(({ to }) => isSame(to, fact.from));
  for (;;) {
    const next = facts.find((fact) => !reached.includes(fact) && isReached(fact));
    if (!next) return saysPrice(row, from) || reached.some(({ to }) => isSame(to, from));
    reached.push(next);
  }
}

/** A campaign that is new in the row, and is about another price, is newer than what the fact says. */
function announcesOther(
  before: Content | null,
  { campaign }: PriceItem,
  { from, to }: PriceChanged,
): boolean {
  if (campaign === null || isSame(campaign.price, from) || isSame(campaign.price, to)) return false;
  const earlier = before && 'campaign' in before ? before.campaign : null;
  return (
    earlier === null ||
    !isSame(earlier.price, campaign.price) ||
    earlier.from !== campaign.from ||
    earlier.to !== campaign.to
  );
}

function availabilityOf(row: Content | null): string | null {
  return row && 'availability' in row ? row.availability : null;
}

function bodyOf(row: Content | null): string | null {
  return row && 'body' in row ? row.body : null;
}
