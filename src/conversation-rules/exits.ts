import type { Brand } from '../contract/model/brand.ts';
import type { Conversation } from '../contract/model/conversation.ts';
import { ExitKind, type WhyNoExit } from '../contract/model/conversation-life.ts';
import type { PersonId } from '../contract/model/ids.ts';
import { handlingOf } from './handling.ts';

/** Null when the exit is there for this person as the conversation stands. */
export function whyNoExit(
  kind: ExitKind,
  conversation: Conversation,
  brand: Brand,
  personId: PersonId,
): WhyNoExit | null {
  if (conversation.status === 'resolved') return 'ended';
  if (conversation.holder?.personId !== personId) return 'notHolder';
  // Until the colleague has answered, nothing else is decided about it; the offer can be withdrawn.
  if (conversation.transfer) return 'transferOffered';
  if (conversation.hiding === 'asked') return 'hidingAsked';
  switch (kind) {
    case 'resolve':
    case 'noResponseNeeded':
    case 'skip':
    case 'transfer':
      return null;
    case 'escalate':
      return handlingOf(brand).escalation ? null : 'brandForbids';
    case 'snooze':
      return conversation.kind === 'chat' && conversation.waitingSince !== null ? 'customerWaits' : null;
    case 'pending':
      // One that is snoozed is put aside already, and takes no room; waiting for the customer would take some unasked.
      if (conversation.status === 'pending' || conversation.status === 'snoozed') return 'alreadySo';
      return conversation.waitingSince === null ? null : 'customerWaits';
    case 'hideComment':
      if (conversation.kind !== 'comment') return 'notAComment';
      if (conversation.hiding === 'hidden') return 'alreadySo';
      return handlingOf(brand).mayHideComments ? null : 'brandForbids';
    default:
      return kind satisfies never;
  }
}

/** Every exit that a conversation of this kind can have, in the order in which they are shown. */
export function exitsOf(
  conversation: Conversation,
  brand: Brand,
  personId: PersonId,
): { kind: ExitKind; why: WhyNoExit | null }[] {
  return ExitKind.options
    .filter((kind) => kind !== 'hideComment' || conversation.kind === 'comment')
    .map((kind) => ({ kind, why: whyNoExit(kind, conversation, brand, personId) }));
}
