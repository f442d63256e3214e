import { append, claimedBy } from '../../../src/central/conversations/conversation-rules.ts';
import { type Conversation, MAIN_QUEUE } from '../../../src/contract/model/conversation.ts';
import { newLife } from '../../../src/contract/model/conversation-life.ts';
import { ConversationId, CustomerId } from '../../../src/contract/model/ids.ts';
import type { Message, MessageKind } from '../../../src/contract/model/message.ts';
import type { EpochMs } from '../../../src/contract/model/time.ts';
import {
  type CameBack,
  type HolderNow,
  REOPENS_WITHIN_MS,
} from '../../../src/conversation-rules/come-back.ts';
import { whyNoExit } from '../../../src/conversation-rules/exits.ts';
import type { HandedOver } from '../../../src/conversation-rules/hand-over.ts';
import { firstQueue, internalQueue } from '../../../src/conversation-rules/handling.ts';
import { sampleBrand } from '../sample-brand.ts';
import { type Deed, exitOf, newMessageId, newTransferId } from './deeds.ts';
import type { LifeRules } from './life-rules.ts';
import { capacityOf, everybody, personOf, type Who } from './people.ts';

interface Kept {
  conversation: Conversation;
  readonly messages: Message[];
}

/** The brand's conversations at a service in memory that follows the rules it is given. Answers say what was taken. */
export interface Desk {
  readonly kept: readonly Kept[];
  readonly now: () => EpochMs;
  readonly rules: LifeRules;
  begin(kind: 'chat' | 'email', text: string): void;
  customerWrites(index: number, text: string): boolean;
  claim(who: Who, index: number): boolean;
  reopen(who: Who, index: number): boolean;
  does(who: Who, index: number, deed: Deed, text: string): boolean;
  moveToQueue(who: Who, index: number, isInternal: boolean): boolean;
  offer(who: Who, to: Who, index: number): boolean;
  answer(who: Who, index: number, isAccepted: boolean): boolean;
  withdraw(who: Who, index: number): boolean;
  /** What a workstation that is gone for too long held. */
  handBack(who: Who): void;
  connect(who: Who, isConnected: boolean): void;
  passTime(milliseconds: number): void;
}

export function createDesk(rules: LifeRules): Desk {
  const kept: Kept[] = [];
  const connected = new Set<Who>();
  let at: EpochMs = 1_000_000;

  const entryAt = (index: number): Kept => {
    const found = kept[index];
    if (!found) throw new Error(`there is no conversation ${index}`);
    return found;
  };

  const say = (entry: Kept, conversation: Conversation, kind: MessageKind, text: string) => {
    const line = {
      messageId: newMessageId(),
      kind,
      authorName: 'somebody',
      text,
      origin: null,
      writtenAt: at,
    };
    const appended = append(conversation, line, at);
    entry.conversation = appended.conversation;
    entry.messages.push(appended.message);
  };

  const hasRoom = (who: Who): boolean => {
    const { personId } = personOf(who);
    const held = kept.filter(({ conversation }) => conversation.holder?.personId === personId);
    return held.filter(({ conversation }) => rules.takesRoom(conversation)).length < capacityOf[who];
  };

  const holderOf = ({ holder }: Conversation): HolderNow => {
    const who = everybody.find((name) => personOf(name).personId === holder?.personId);
    return who ? { isHere: connected.has(who), hasRoom: hasRoom(who) } : { isHere: false, hasRoom: false };
  };

  const comeBack = (entry: Kept, { conversation, code }: CameBack) => {
    entry.conversation = conversation;
    if (code !== null) say(entry, conversation, 'event', code);
  };

  const hand = (entry: Kept, { conversation, code }: HandedOver) => say(entry, conversation, 'event', code);

  const again = ({ kind, resolvedAt }: Conversation): boolean =>
    kind === 'email' && at - (resolvedAt ?? at) < REOPENS_WITHIN_MS;

  return {
    kept,
    rules,
    now: () => at,
    begin: (kind, text) => {
      const entry: Kept = { conversation: newConversation(kept.length, kind, at), messages: [] };
      kept.push(entry);
      say(entry, entry.conversation, 'incoming', text);
    },
    customerWrites: (index, text) => {
      const entry = entryAt(index);
      const { conversation } = entry;
      const back = rules.customerWrites(conversation, holderOf(conversation), at);
      if (back) comeBack(entry, back);
      else if (again(conversation)) {
        comeBack(entry, { conversation: rules.reopened(conversation, null, at), code: 'reopened' });
      } else return false;
      say(entry, entry.conversation, 'incoming', text);
      return true;
    },
    claim: (who, index) => {
      const entry = entryAt(index);
      const { conversation } = entry;
      const { personId, name } = personOf(who);
      if (conversation.status === 'resolved') return false;
      if (conversation.holder) return conversation.holder.personId === personId;
      if (!hasRoom(who)) return false;
      const person = { personId, name, email: 'a@example.com', capacity: capacityOf[who], roles: [] };
      say(entry, claimedBy(conversation, person, at), 'event', 'claimed');
      return true;
    },
    reopen: (who, index) => {
      const entry = entryAt(index);
      const { conversation } = entry;
      const isMine = conversation.holder?.personId === personOf(who).personId;
      if (who !== 'lead' && !isMine) return false;
      if (conversation.status !== 'resolved') return isMine;
      if (!hasRoom(who)) return false;
      say(entry, rules.reopened(conversation, personOf(who), at), 'event', 'reopened');
      return true;
    },
    does: (who, index, deed, text) => {
      const entry = entryAt(index);
      const { conversation } = entry;
      const person = personOf(who);
      if (deed.kind === 'answered') {
        if (conversation.status === 'resolved' || conversation.holder?.personId !== person.personId)
          return false;
        say(entry, conversation, 'outgoing', text);
        return true;
      }
      const exit = exitOf(deed, at);
      if (rules.leaveProblem(exit, conversation, sampleBrand, person)) return false;
      const left = rules.leave(exit, conversation, sampleBrand, person, at);
      say(entry, left.conversation, 'event', left.code);
      return true;
    },
    moveToQueue: (who, index, isInternal) => {
      const entry = entryAt(index);
      const { conversation } = entry;
      if (whyNoExit('transfer', conversation, sampleBrand, personOf(who).personId)) return false;
      const queue = isInternal ? internalQueue(sampleBrand) : firstQueue(sampleBrand);
      hand(entry, rules.movedToQueue(conversation, queue, { by: personOf(who), note: '' }, at));
      return true;
    },
    offer: (who, to, index) => {
      const entry = entryAt(index);
      const { conversation } = entry;
      const from = personOf(who);
      if (whyNoExit('transfer', conversation, sampleBrand, from.personId)) return false;
      if (to === who || !connected.has(to) || !hasRoom(to)) return false;
      const offer = { transferId: newTransferId(), from, to: personOf(to), note: '' };
      hand(entry, rules.offered(conversation, offer, at));
      return true;
    },
    answer: (who, index, isAccepted) => {
      const entry = entryAt(index);
      const { conversation } = entry;
      const { transfer } = conversation;
      if (transfer?.to.name !== who || (isAccepted && !hasRoom(who))) return false;
      if (isAccepted) hand(entry, rules.accepted(conversation, transfer, at));
      else hand(entry, rules.offerEnds(conversation, transfer, 'transferDeclined'));
      return true;
    },
    withdraw: (who, index) => {
      const entry = entryAt(index);
      const { transfer } = entry.conversation;
      if (transfer?.from.name !== who) return false;
      hand(entry, rules.offerEnds(entry.conversation, transfer, 'transferWithdrawn'));
      return true;
    },
    handBack: (who) => {
      for (const entry of kept.filter(({ conversation }) => conversation.holder?.name === who)) {
        if (entry.conversation.status === 'open') hand(entry, rules.handedBack(entry.conversation, at));
      }
    },
    connect: (who, isConnected) => {
      if (isConnected) connected.add(who);
      else connected.delete(who);
    },
    passTime: (milliseconds) => {
      at += milliseconds;
      for (const entry of kept) {
        const { transfer } = entry.conversation;
        if (!transfer || transfer.expiresAt > at) continue;
        hand(entry, rules.offerEnds(entry.conversation, transfer, 'transferTimedOut'));
      }
      const due = kept
        .filter(({ conversation }) => (conversation.snoozedUntil ?? at + 1) <= at)
        .toSorted((a, b) => (a.conversation.snoozedUntil ?? 0) - (b.conversation.snoozedUntil ?? 0));
      for (const entry of due) {
        comeBack(entry, rules.snoozeEnds(entry.conversation, holderOf(entry.conversation), at));
      }
    },
  };
}

function newConversation(index: number, kind: 'chat' | 'email', at: EpochMs): Conversation {
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return {
    conversationId: ConversationId.parse(id),
    brandId: sampleBrand.brandId,
    queueId: MAIN_QUEUE,
    kind,
    status: 'queued',
    customer: { customerId: CustomerId.parse(id), name: 'Cleo', locale: 'fi-FI' },
    holder: null,
    createdAt: at,
    waitingSince: null,
    claimedAt: null,
    firstResponseAt: null,
    resolvedAt: null,
    disposition: null,
    lastSeq: 0,
    preview: '',
    previewAt: null,
    ...newLife,
  };
}
