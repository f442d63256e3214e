import type { BrandQueue } from '../contract/model/brand.ts';
import type { Conversation } from '../contract/model/conversation.ts';
import { TRANSFER_MS, type Transfer } from '../contract/model/conversation-life.ts';
import type { EventCode, EventDetails } from '../contract/model/message.ts';
import type { EpochMs } from '../contract/model/time.ts';
import { type Leaver, queuedIn } from './leave.ts';

export interface HandedOver {
  readonly conversation: Conversation;
  readonly code: EventCode;
  readonly details: EventDetails;
}

const noted = (note: string) => (note === '' ? {} : { note });

/** A colleague is asked; the holder keeps the conversation until they accept. */
export function offered(
  conversation: Conversation,
  offer: Pick<Transfer, 'transferId' | 'from' | 'to' | 'note'>,
  at: EpochMs,
): HandedOver {
  const transfer = { ...offer, offeredAt: at, expiresAt: at + TRANSFER_MS };
  const { from, to, note } = offer;
  return {
    conversation: { ...conversation, transfer },
    code: 'transferOffered',
    details: { by: from.name, to: to.name, ...noted(note) },
  };
}

/** The colleague has it from now on. */
export function accepted(conversation: Conversation, { from, to }: Transfer, at: EpochMs): HandedOver {
  return {
    conversation: given(conversation, to, at),
    code: 'transferAccepted',
    details: { by: to.name, to: from.name },
  };
}

/** Nothing has changed but that the offer is over. */
export function offerEnds(
  conversation: Conversation,
  { from, to }: Transfer,
  code: 'transferDeclined' | 'transferTimedOut' | 'transferWithdrawn',
): HandedOver {
  const by = code === 'transferWithdrawn' ? from.name : to.name;
  return { conversation: { ...conversation, transfer: null }, code, details: { by } };
}

export function movedToQueue(
  conversation: Conversation,
  queue: BrandQueue,
  { by, note }: { readonly by: Leaver; readonly note: string },
  at: EpochMs,
): HandedOver {
  return {
    conversation: queuedIn(conversation, queue.queueId, at),
    code: 'movedToQueue',
    details: { by: by.name, to: queue.name, ...noted(note) },
  };
}

/** Given to somebody who did not ask: by a team lead, or by itself when `by` is null. */
export function assigned(conversation: Conversation, to: Leaver, by: Leaver | null, at: EpochMs): HandedOver {
  return {
    conversation: given(conversation, to, at),
    code: 'assigned',
    details: { to: to.name, ...(by ? { by: by.name } : {}) },
  };
}

/** The holder's workstation is gone for too long. */
export function handedBack(conversation: Conversation, at: EpochMs): HandedOver {
  return {
    conversation: queuedIn(conversation, conversation.queueId, at),
    code: 'handedBack',
    details: conversation.holder ? { by: conversation.holder.name } : {},
  };
}

function given(conversation: Conversation, { personId, name }: Leaver, at: EpochMs): Conversation {
  const holder = { personId, name };
  return { ...conversation, status: 'open', holder, claimedAt: at, snoozedUntil: null, transfer: null };
}
