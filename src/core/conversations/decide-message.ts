import type { ConversationKind } from '../../contract/model/conversation.ts';
import type { BrandId, ConversationId, EventId, MessageId, PersonId } from '../../contract/model/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { Lanes } from '../outbox/lanes.ts';
import { createBackToDraft } from './back-to-draft.ts';
import type { BrandBook } from './brand-book.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { DraftStore } from './draft-store.ts';
import type { MessageStore, StoredMessage } from './message-store.ts';
import type { ChangeRecorder, RecordedWrite } from './recorded-writes.ts';
import { whyNotToWrite } from './views.ts';

export interface DecideInput {
  readonly brandId: BrandId;
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  readonly decision: 'send' | 'toDraft' | 'discard';
}

export type DecideMessage = (
  input: DecideInput,
) => Outcome<
  Record<string, never>,
  'notParked' | 'unknownConversation' | 'notMine' | 'resolved' | 'updateUnacknowledged'
>;

export interface DecideParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly drafts: DraftStore;
  readonly lanes: Lanes;
  readonly brands: BrandBook;
  readonly personId: PersonId;
  readonly write: RecordedWrite;
  readonly clock: Clock;
  /** An urgent update about the conversation waits for the agent's acknowledgement. */
  readonly isLocked: (conversationId: ConversationId) => boolean;
  /** Messages of this kind of conversation can be taken back for a moment. */
  readonly isHeld: (kind: ConversationKind) => boolean;
  readonly onWritten: (eventId: EventId) => void;
  /** Others may go now that this one no longer holds them up. */
  readonly onLaneFreed: () => void;
}

/** What happens to a message that could not go; afterwards the lane goes on. */
export function createDecideMessage(parts: DecideParts): DecideMessage {
  const { conversations, messages, drafts, lanes, brands, personId, write, clock } = parts;
  const backToDraft = createBackToDraft(drafts, messages, clock);

  const sendAfterAll = (record: ChangeRecorder, message: StoredMessage, held: boolean): EventId => {
    messages.setDelivery(message.messageId, 'queued', null);
    // The agent has seen what is the matter with it.
    const confirmed = (message.references ?? []).map((each) => ({ ...each, outdatedConfirmed: true }));
    if (message.problem === 'referencesOutdated') messages.setReferences(message.messageId, confirmed);
    record.message(message.conversationId, message.messageId);
    // Born anew: with the next place of the lane, and knowing what the agent has seen by now.
    return lanes.enqueueMessage(record, messages.find(message.messageId) ?? message, held);
  };

  const remove = (record: ChangeRecorder, { conversationId, messageId }: StoredMessage) => {
    messages.remove(messageId);
    record.removed(conversationId, messageId);
  };

  return ({ brandId, conversationId, messageId, decision }) => {
    const known = conversations.find(conversationId);
    if (known?.conversation.brandId !== brandId) return failed('unknownConversation');
    const message = messages.undecided(conversationId).find((each) => each.messageId === messageId);
    // What was for colleagues never comes near the composer, whose text goes to the customer.
    if (!message || (message.kind === 'note' && decision === 'toDraft')) return failed('notParked');
    if (decision === 'send') {
      const facts = { personId, brand: brands.brand(brandId), lane: lanes.state(conversationId) };
      const refusal = whyNotToWrite(known, facts);
      if (refusal) return failed(refusal);
      if (parts.isLocked(conversationId)) return failed('updateUnacknowledged');
    }
    const eventId = write((record) => {
      const held = message.kind === 'outgoing' && parts.isHeld(known.conversation.kind);
      const sent = decision === 'send' ? sendAfterAll(record, message, held) : null;
      if (decision === 'toDraft') backToDraft(record, message, brandId);
      if (decision === 'discard') remove(record, message);
      lanes.goOn(record, conversationId);
      return sent;
    });
    if (eventId !== null) parts.onWritten(eventId);
    parts.onLaneFreed();
    return succeeded({});
  };
}
