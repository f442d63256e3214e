import type { Conversation } from '../../contract/model/conversation.ts';
import type { BrandId, ConversationId, PersonId } from '../../contract/model/ids.ts';
import type { Message } from '../../contract/model/message.ts';
import { nextDueAt } from '../../conversation-rules/open-promises.ts';
import { type HandedInParts, settleHandedIn } from '../beside/handed-in-forms.ts';
import { forgetSmallNotes, type RefusedNotes } from '../beside/refused-notes.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { ExitMemory } from './exit-memory.ts';
import type { MessageStore } from './message-store.ts';
import type { ChangeRecorder } from './recorded-writes.ts';

/** Takes in what the central service says about conversations; only within a recorded write. */
export interface Intake {
  /**
   * `feed`: one of many states in order, skipped when a later one is known already. `answer`: the present state.
   */
  readonly conversation: (
    record: ChangeRecorder,
    conversation: Conversation,
    from: 'feed' | 'answer',
  ) => void;
  /** It is no longer for this person to know of. What they wrote in it and has not gone stays with them. */
  readonly left: (record: ChangeRecorder, brandId: BrandId, conversationId: ConversationId) => void;
  readonly message: (record: ChangeRecorder, message: Message) => void;
}

export interface IntakeParts extends HandedInParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly exits: ExitMemory;
  readonly refusedNotes: RefusedNotes;
  readonly personId: PersonId;
  /** A message that waited for a decision turned out to be at the central service. */
  readonly onSettled: (record: ChangeRecorder, conversationId: ConversationId) => void;
}

export function createIntake(parts: IntakeParts): Intake {
  const { conversations, messages, exits, refusedNotes, personId, onSettled } = parts;

  const confirm = (record: ChangeRecorder, message: Message) => {
    const { conversationId, messageId, seq, receivedAt } = message;
    const mine = messages.find(messageId);
    if (mine?.seq !== null || mine.conversationId !== conversationId) return;
    messages.confirm(messageId, { seq, receivedAt });
    record.message(conversationId, messageId);
    if (mine.delivery === 'parked' || mine.delivery === 'failed') onSettled(record, conversationId);
  };

  const add = (record: ChangeRecorder, message: Message, readSeq: number) => {
    const { conversationId, messageId, seq } = message;
    messages.insert({ ...message, position: seq, delivery: null, problem: null });
    if (message.kind === 'incoming') record.arrived(conversationId, messageId);
    else record.message(conversationId, messageId);
    // Whoever answered, elsewhere, had seen what came before.
    if (message.kind === 'outgoing' && seq > readSeq) conversations.setReadSeq(conversationId, seq);
  };

  return {
    conversation: (record, conversation, from) => {
      const { conversationId, brandId, lastSeq } = conversation;
      const known = conversations.find(conversationId);
      if (known && known.conversation.brandId !== brandId) return;
      if (known && from === 'feed' && lastSeq < known.conversation.lastSeq) return;
      // Over, and nothing of it is kept here: it never was this agent's. A promise to its customer outlives it.
      const isOver = conversation.status === 'resolved' && nextDueAt(conversation.promises) === null;
      if (isOver && !conversations.holdsText(conversationId)) {
        if (!known) return;
        conversations.remove(conversationId);
        record.startOver(conversationId);
        return;
      }
      const isMine = conversation.holder?.personId === personId;
      // Taken anew: what became of it when I had it last is over.
      if (isMine && known && known.conversation.holder?.personId !== personId) {
        conversations.setSkipped(conversationId, false);
        exits.setWithdrawn(conversationId, null);
        forgetSmallNotes(refusedNotes, conversationId);
      }
      conversations.upsert(conversation);
      settleHandedIn(parts, conversation);
      record.row(conversationId);
    },
    left: (record, brandId, conversationId) => {
      const known = conversations.find(conversationId);
      if (known?.conversation.brandId !== brandId) return;
      if (conversations.holdsText(conversationId)) {
        // Nobody's as far as can be told from here, so it stands in no list and cannot be written in.
        const gone = { status: 'open', holder: null, transfer: null } as const;
        // Whether a promise is kept, or a refused form handed in again, can no longer be told either.
        const intakes = known.conversation.intakes.filter(({ state }) => state !== 'failed');
        conversations.upsert({ ...known.conversation, ...gone, promises: [], intakes });
        record.row(conversationId);
        return;
      }
      conversations.remove(conversationId);
      record.startOver(conversationId);
    },
    message: (record, message) => {
      const { conversationId, messageId, seq } = message;
      const known = conversations.find(conversationId);
      // Without its conversation a message has no brand; it is fetched again once the conversation is known.
      if (!known || messages.hasSeq(conversationId, seq)) return;
      if (messages.find(messageId)) confirm(record, message);
      else add(record, message, known.readSeq);
      const haveSeq = messages.contiguousFrom(conversationId, known.haveSeq);
      if (haveSeq > known.haveSeq) conversations.setHaveSeq(conversationId, haveSeq);
    },
  };
}
