import type { BrandId } from '../../contract/model/ids.ts';
import type { MostUsed } from '../../contract/model/knowledge-note.ts';
import type { Clock } from '../kernel/clock.ts';
import { createOneAtATime } from '../kernel/one-at-a-time.ts';
import type { CentralAnswer } from '../sync/central-connection.ts';
import type { ShelfStore } from './knowledge-memory.ts';

export interface MostUsedKeeperParts {
  readonly shelf: ShelfStore;
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly clock: Pick<Clock, 'now' | 'monotonic'>;
  readonly isConnected: () => boolean;
  readonly ask: (
    brandId: BrandId,
  ) => Promise<CentralAnswer<readonly MostUsed[], 'signInRequired' | 'notFound'>>;
}

/** What a brand's agents use moves by the day. */
const GOOD_FOR_MS = 60 * 60_000;
/** A brand that did not answer is not asked again before. */
const ASK_AGAIN_MS = 60_000;

/** Fetches what brands' agents use most, one brand at a time, and keeps it for when there is no network. */
export function createMostUsedKeeper(parts: MostUsedKeeperParts) {
  const { shelf, transaction, clock, isConnected, ask } = parts;
  const inTurn = createOneAtATime();
  const askedAt = new Map<BrandId, number>();

  const isDue = (brandId: BrandId): boolean => {
    const asked = askedAt.get(brandId);
    if (asked !== undefined && clock.monotonic() - asked < ASK_AGAIN_MS) return false;
    const age = clock.now() - (shelf.mostUsed(brandId)?.fetchedAt ?? 0);
    return age < 0 || age >= GOOD_FOR_MS;
  };

  /** Asks for those whose list is old. */
  return (brandIds: readonly BrandId[]): Promise<void> =>
    inTurn(async () => {
      for (const brandId of brandIds) {
        if (!isConnected() || !isDue(brandId)) continue;
        askedAt.set(brandId, clock.monotonic());
        const answer = await ask(brandId);
        if (answer.ok) transaction(() => shelf.saveMostUsed(brandId, clock.now(), answer.value));
      }
    });
}
