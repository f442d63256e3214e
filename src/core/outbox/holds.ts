import type { EventId } from '../../contract/model/ids.ts';
import type { RecordedWrite } from '../conversations/recorded-writes.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { hasMessage } from './event-kinds.ts';
import type { OutboxEvent, OutboxStore } from './outbox-store.ts';

/** How long what was just decided can be taken back. */
export const HOLD_MS = 5_000;
/** No room on the disk to note that a hold is over. */
const DISK_PATIENCE_MS = 1_000;

/** Ends holds when their time has come. */
export interface Holds {
  /** Something may have been put into the outbox or taken out. */
  readonly changed: () => void;
  /** Exits go now, and what stands before them. True when there are any on their way. */
  readonly releaseExits: () => boolean;
  /** What is still held stays so on disk, and goes on at the next start. */
  readonly close: () => void;
}

export interface HoldParts {
  readonly outbox: OutboxStore;
  readonly write: RecordedWrite;
  readonly clock: Clock;
  /** What was held may go. */
  readonly onReleased: () => void;
}

/**
 * What is held is so on disk, and only this ends it. The rest of a hold is read from the wall clock once, when the hold
 * begins or the program starts, and then counted by a timer; a clock that was set back prolongs nothing.
 */
export function createHolds({ outbox, write, clock, onReleased }: HoldParts): Holds {
  const timers = new Map<EventId, () => void>();

  const release = (events: readonly OutboxEvent[]) => {
    write((record) => {
      for (const { eventId, conversationId, kind, messageId } of events) {
        outbox.release(eventId);
        if (hasMessage(kind)) record.message(conversationId, messageId);
        else record.row(conversationId);
      }
    });
    onReleased();
  };

  const startTimer = (eventId: EventId, ms: number) => {
    const end = () => {
      timers.delete(eventId);
      const event = outbox.find(eventId);
      if (!event) return;
      try {
        release([event]);
      } catch (error) {
        if (!(error instanceof DiskFullError)) throw error;
        startTimer(eventId, DISK_PATIENCE_MS);
      }
    };
    timers.set(eventId, clock.setTimer(ms, end));
  };

  const changed = () => {
    const held = outbox.held();
    const heldIds = new Set(held.map(({ eventId }) => eventId));
    for (const [eventId, cancel] of timers) {
      if (heldIds.has(eventId)) continue;
      cancel();
      timers.delete(eventId);
    }
    const now = clock.now();
    for (const { eventId, heldUntil } of held) {
      if (timers.has(eventId)) continue;
      startTimer(eventId, Math.min(Math.max((heldUntil ?? now) - now, 0), HOLD_MS));
    }
  };

  return {
    changed,
    releaseExits: () => {
      const leaving = new Set(outbox.exits().map(({ conversationId }) => conversationId));
      const held = outbox.held().filter(({ conversationId }) => leaving.has(conversationId));
      if (held.length > 0) release(held);
      return leaving.size > 0;
    },
    close: () => {
      for (const cancel of timers.values()) cancel();
      timers.clear();
    },
  };
}
