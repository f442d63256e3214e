import type { PriceItem } from '../../contract/model/brand-pack.ts';
import type { Money } from '../../contract/model/money.ts';

export const USUAL_JUMP_PERCENT = 30;

/** Whether the regular price, or a campaign price that goes on, moves by more than a share, or changes currency. */
export function isPriceJump(before: PriceItem, after: PriceItem, percent: number): boolean {
  if (jumps(before.price, after.price, percent)) return true;
  return (
    before.campaign !== null &&
    after.campaign !== null &&
    jumps(before.campaign.price, after.campaign.price, percent)
  );
}

function jumps(before: Money, after: Money, percent: number): boolean {
  if (before.currency !== after.currency) return true;
  const moved = Math.abs(after.amountMinor - before.amountMinor);
  return BigInt(moved) * 100n > BigInt(before.amountMinor) * BigInt(percent);
}
