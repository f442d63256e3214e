import type { Conversation } from '../../contract/model/conversation.ts';
import type { Transfer, WhyNoExit } from '../../contract/model/conversation-life.ts';
import type { ConversationId, PersonId, QueueId, TransferId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import { whyNoExit } from '../../conversation-rules/exits.ts';
import { accepted, movedToQueue, offerEnds, offered } from '../../conversation-rules/hand-over.ts';
import { handlingOf } from '../../conversation-rules/handling.ts';
import { findBrand } from '../brands/find-brand.ts';
import { lockConversation } from '../conversations/conversation-rows.ts';
import { hasRoom, lockRoom } from '../conversations/room.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { findPerson, roleAt } from '../people/find-person.ts';
import type { Ids } from '../ports.ts';
import { changeHands } from './change-hands.ts';
import { type WhyNotTo, whyNotTo } from './why-not-to.ts';

export type TransferParts = ChangeParts & { readonly ids: Ids };

export type TransferRefused =
  | { readonly why: 'self' | 'offered' | 'unknownQueue'; readonly capacity?: number }
  | (WhyNotTo & { readonly capacity?: number });

export type HandOverFailure =
  | { readonly code: 'NOT_FOUND' }
  | { readonly code: 'NOT_ALLOWED'; readonly why: WhyNoExit }
  | { readonly code: 'TRANSFER_REFUSED'; readonly refused: TransferRefused };

export type AnswerFailure =
  | { readonly code: 'NOT_FOUND' | 'FORBIDDEN' | 'TRANSFER_OVER' }
  | { readonly code: 'CAPACITY_REACHED'; readonly capacity: number };

type HandOver = Outcome<Conversation, HandOverFailure>;
type Answered = Outcome<Conversation, AnswerFailure>;
type Withdrawn = Outcome<Conversation, { readonly code: 'NOT_FOUND' | 'FORBIDDEN' | 'TRANSFER_OVER' }>;

interface Offer {
  readonly conversationId: ConversationId;
  readonly transferId: TransferId;
  readonly personId: PersonId;
  readonly note: string;
}

/** Offers what the caller holds to a colleague. The same offer repeated while it stands succeeds again. */
export function offerTransfer(parts: TransferParts, caller: Person, offer: Offer): Promise<HandOver> {
  return inFeedTransaction(parts, async (tx, record): Promise<HandOver> => {
    const to = await findPerson(tx, offer.personId);
    if (to) await lockRoom(tx, to.personId);
    const conversation = await lockConversation(tx, offer.conversationId);
    if (!conversation || roleAt(caller, conversation.brandId) === null) return failure({ code: 'NOT_FOUND' });
    const { transfer } = conversation;
    if (transfer && isSameOffer(transfer, offer, caller)) return success(conversation);
    const brand = await findBrand(tx, conversation.brandId);
    if (transfer && transfer.from.personId === caller.personId) return refused({ why: 'offered' });
    const why = whyNoExit('transfer', conversation, brand, caller.personId);
    if (why) return failure({ code: 'NOT_ALLOWED', why });
    if (offer.personId === caller.personId) return refused({ why: 'self' });
    const hindered = await whyNotTo(tx, parts.signals.presence, to, { brand, conversation });
    if (hindered || !to) return refused(hindered ?? { why: 'noRole' });

    const at = parts.clock.now();
    const { transferId, note } = offer;
    const from = { personId: caller.personId, name: caller.name };
    const over = offered(
      conversation,
      { transferId, from, to: { personId: to.personId, name: to.name }, note },
      at,
    );
    return success(await changeHands(parts.ids, tx, record, { brand, over, at }));
  });
}

/** The colleague's answer. Accepting what one has accepted succeeds again. */
export function answerTransfer(
  parts: TransferParts,
  caller: Person,
  answer: {
    readonly conversationId: ConversationId;
    readonly transferId: TransferId;
    readonly accept: boolean;
  },
): Promise<Answered> {
  return inFeedTransaction(parts, async (tx, record): Promise<Answered> => {
    const room = await lockRoom(tx, caller.personId);
    const conversation = await lockConversation(tx, answer.conversationId);
    if (!conversation || roleAt(caller, conversation.brandId) === null) return failure({ code: 'NOT_FOUND' });
    const at = parts.clock.now();
    const transfer = standingOffer(conversation, answer.transferId);
    if (!transfer || transfer.expiresAt <= at) {
      const isMine = conversation.holder?.personId === caller.personId && conversation.transfer === null;
      return isMine && answer.accept ? success(conversation) : failure({ code: 'TRANSFER_OVER' });
    }
    if (transfer.to.personId !== caller.personId) return failure({ code: 'FORBIDDEN' });
    if (answer.accept && !hasRoom(room)) {
      return failure({ code: 'CAPACITY_REACHED', capacity: room.capacity });
    }
    const brand = await findBrand(tx, conversation.brandId);
    const over = answer.accept
      ? accepted(conversation, transfer, at)
      : offerEnds(conversation, transfer, 'transferDeclined');
    return success(await changeHands(parts.ids, tx, record, { brand, over, at }));
  });
}

/** Whoever offered it keeps it. Withdrawn again, or when it came back by itself meanwhile, it succeeds again. */
export function withdrawTransfer(
  parts: TransferParts,
  caller: Person,
  offer: { readonly conversationId: ConversationId; readonly transferId: TransferId },
): Promise<Withdrawn> {
  return inFeedTransaction(parts, async (tx, record): Promise<Withdrawn> => {
    const conversation = await lockConversation(tx, offer.conversationId);
    if (!conversation || roleAt(caller, conversation.brandId) === null) return failure({ code: 'NOT_FOUND' });
    const transfer = standingOffer(conversation, offer.transferId);
    if (!transfer) {
      const isBack = conversation.transfer === null && conversation.holder?.personId === caller.personId;
      return isBack ? success(conversation) : failure({ code: 'TRANSFER_OVER' });
    }
    if (transfer.from.personId !== caller.personId) return failure({ code: 'FORBIDDEN' });
    const brand = await findBrand(tx, conversation.brandId);
    const over = offerEnds(conversation, transfer, 'transferWithdrawn');
    return success(await changeHands(parts.ids, tx, record, { brand, over, at: parts.clock.now() }));
  });
}

/** Puts what the caller holds into another queue of its brand, for whoever takes it there. */
export function moveToQueue(
  parts: TransferParts,
  caller: Person,
  move: { readonly conversationId: ConversationId; readonly queueId: QueueId; readonly note: string },
): Promise<HandOver> {
  return inFeedTransaction(parts, async (tx, record): Promise<HandOver> => {
    const conversation = await lockConversation(tx, move.conversationId);
    if (!conversation || roleAt(caller, conversation.brandId) === null) return failure({ code: 'NOT_FOUND' });
    const brand = await findBrand(tx, conversation.brandId);
    const why = whyNoExit('transfer', conversation, brand, caller.personId);
    if (why) return failure({ code: 'NOT_ALLOWED', why });
    const queue = handlingOf(brand).queues.find(({ queueId }) => queueId === move.queueId);
    if (!queue) return refused({ why: 'unknownQueue' });
    const at = parts.clock.now();
    const by = { personId: caller.personId, name: caller.name };
    const over = movedToQueue(conversation, queue, { by, note: move.note }, at);
    return success(await changeHands(parts.ids, tx, record, { brand, over, at }));
  });
}

function isSameOffer({ transferId, from, to, note }: Transfer, offer: Offer, caller: Person): boolean {
  return (
    transferId === offer.transferId &&
    from.personId === caller.personId &&
    to.personId === offer.personId &&
    note === offer.note
  );
}

function standingOffer({ transfer }: Conversation, transferId: TransferId): Transfer | null {
  return transfer?.transferId === transferId ? transfer : null;
}

function refused(why: TransferRefused): HandOver {
  return failure({ code: 'TRANSFER_REFUSED', refused: why });
}
