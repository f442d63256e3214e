import type { Conversation } from '../contract/model/conversation.ts';
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
  const back =
    holder.isHere && holder.hasRoom
      ? wokenEarly(conversation)
      : queuedIn(conversation, conversation.queueId, at);
  return { conversation: back, code: 'snoozeEnded' };
}

/** Its holder takes a snoozed conversation up again before its moment. */
export function wokenEarly(conversation: Conversation): Conversation {
  return { ...conversation, status: 'open', snoozedUntil: null };
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
