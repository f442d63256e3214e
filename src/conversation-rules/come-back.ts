import type { Conversation } from '../contract/model/conversation.ts';
import type { QueueId } from '../contract/model/ids.ts';
import type { EventCode } from '../contract/model/message.ts';
import type { EpochMs } from '../contract/model/time.ts';
import { type Leaver, queuedIn } from './leave.ts';

/** Whether the holder of a conversation can take it up again. */
export interface HolderNow {
  /** A workstation of theirs is connected. */
  readonly isHere: boolean;
  /** One more conversation fits into their capacity. */
  readonly hasRoom: boolean;
}

export interface CameBack {
  readonly conversation: Conversation;
  /** Null when nothing happened but the message itself. */
  readonly code: EventCode | null;
}

/** After a resolved conversation ended, the customer's reply to its e-mail or comment takes it up again for so long. */
export const REOPENS_WITHIN_MS = 7 * 24 * 3600 * 1000;

/** A snoozed conversation's moment has come: back to its holder, or to the queue when they cannot take it. */
export function snoozeEnds(conversation: Conversation, holder: HolderNow, at: EpochMs): CameBack {
  const woken: Conversation = { ...conversation, status: 'open', snoozedUntil: null };
  const back = holder.isHere && holder.hasRoom ? woken : queuedIn(conversation, conversation.queueId, at);
  return { conversation: back, code: 'snoozeEnded' };
}

/**
 * What the customer's next message does beside being appended: it ends waiting for them, and a snooze. Null for a
 * conversation that has ended; `reopened` may take it up again.
 */
export function customerWrites(conversation: Conversation, holder: HolderNow, at: EpochMs): CameBack | null {
  switch (conversation.status) {
    case 'queued':
    case 'open':
      return { conversation, code: null };
    case 'pending':
      return { conversation: { ...conversation, status: 'open' }, code: null };
    case 'snoozed':
      return snoozeEnds(conversation, holder, at);
    case 'resolved':
      return null;
    default:
      return conversation.status satisfies never;
  }
}

/** A resolved conversation goes on: with whoever takes it up, or without anybody in its queue. */
export function reopened(conversation: Conversation, by: Leaver | null, at: EpochMs): Conversation {
  const again: Conversation = {
    ...conversation,
    resolvedAt: null,
    disposition: null,
    ending: null,
    wrapUp: {},
  };
  return by === null
    ? queuedIn(again, conversation.queueId, at)
    : { ...again, status: 'open', holder: by, claimedAt: at };
}

/**
 * Its holder's workstation has been gone for too long: what is open waits for somebody else. Null for what is theirs all
 * the same: what waits for the customer or is snoozed comes back by itself, and then is handed back in its turn.
 */
export function handedBack(conversation: Conversation, at: EpochMs): Conversation | null {
  return conversation.status === 'open' ? queuedIn(conversation, conversation.queueId, at) : null;
}

/** Its holder has put it where others wait for it. */
export function movedToQueue(conversation: Conversation, queueId: QueueId, at: EpochMs): Conversation {
  return queuedIn(conversation, queueId, at);
}
