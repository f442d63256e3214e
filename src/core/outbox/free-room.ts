import type { ConversationChange } from '../conversations/recorded-writes.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Holds } from './holds.ts';
import type { OutboxStore } from './outbox-store.ts';

/** Longer than an answer takes on any line somebody would claim on. */
const PATIENCE_MS = 5_000;

/**
 * Whoever lets go of a conversation may take the next at once: lets exits go before their hold is over and waits until
 * they are confirmed. False when none is on its way, or none was confirmed in time.
 */
export type FreeRoom = () => Promise<boolean>;

export interface FreeRoomParts {
  readonly holds: Pick<Holds, 'releaseExits'>;
  readonly outbox: Pick<OutboxStore, 'exits'>;
  readonly clock: Clock;
  readonly onChange: (listener: (change: ConversationChange) => void) => () => void;
}

export function createFreeRoom({ holds, outbox, clock, onChange }: FreeRoomParts): FreeRoom {
  return async () => {
    const before = outbox.exits().length;
    if (before === 0) return false;
    const { promise, resolve } = Promise.withResolvers<void>();
    const stopListening = onChange(() => {
      if (outbox.exits().length === 0) resolve();
    });
    const cancel = clock.setTimer(PATIENCE_MS, resolve);
    holds.releaseExits();
    await promise;
    cancel();
    stopListening();
    return outbox.exits().length < before;
  };
}

/** Asks for one more conversation, and once more when exits of mine were all that took the room. */
export async function askForRoom<Answer extends { readonly ok: boolean; readonly code?: string }>(
  freeRoom: FreeRoom,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const answer = await ask();
  const isFull = !answer.ok && answer.code === 'capacityReached';
  return isFull && (await freeRoom()) ? ask() : answer;
}
