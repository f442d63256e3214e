import { fileLimits } from '../../contract/model/attachment.ts';
import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';
import type { ConversationKind } from '../../contract/model/conversation.ts';
import type { BrandId, ConversationId, EventId, MessageId, PersonId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { MessageView } from '../../contract/workstation/conversations.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { Lanes } from '../outbox/lanes.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import type { BrandBook } from './brand-book.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { DraftStore } from './draft-store.ts';
import { type MessageStore, nextLocalPosition, type StoredMessage } from './message-store.ts';
import type { RecordedWrite } from './recorded-writes.ts';
import { type ReferenceJudge, referencesIn } from './references.ts';
import { messageToView, whyNotToWrite } from './views.ts';

export interface SendInput {
  readonly brandId: BrandId;
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  readonly text: string;
  readonly references?: readonly KnowledgeReference[];
}

type SendFailure =
  | 'brandMismatch'
  | 'unknownConversation'
  | 'notMine'
  | 'resolved'
  | 'referencesOutdated'
  | 'updateUnacknowledged'
  | 'nothingToSend'
  | 'diskFull';
export type SendMessage = (input: SendInput) => Outcome<{ message: MessageView }, SendFailure>;

export interface SendParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly drafts: DraftStore;
  readonly outbox: Pick<OutboxStore, 'find'>;
  readonly lanes: Lanes;
  readonly brands: BrandBook;
  readonly personId: PersonId;
  readonly write: RecordedWrite;
  readonly clock: Clock;
  readonly areOutdated: ReferenceJudge;
  /** An urgent update about the conversation waits for the agent's acknowledgement. */
  readonly isLocked: (conversationId: ConversationId) => boolean;
  /** Messages of this kind of conversation can be taken back for a moment. */
  readonly isHeld: (kind: ConversationKind) => boolean;
  /** The agent wrote at a brand. */
  readonly onSent: (brandId: BrandId) => void;
  /** An event is in the outbox. */
  readonly onWritten: (eventId: EventId) => void;
}

/**
 * Message, outbox row and the draft's end are one transaction: after a crash there are all of them or none. The
 * draft's files go with it; those that are more than one message takes stay for the next.
 */
export function createSendMessage(parts: SendParts): SendMessage {
  const { conversations, messages, drafts, lanes, write, clock, onWritten } = parts;

  const heldUntil = (eventId: EventId | null): EpochMs | null =>
    eventId === null ? null : (parts.outbox.find(eventId)?.heldUntil ?? null);

  const store = (message: StoredMessage, heldUp: boolean): EventId | null =>
    write((record) => {
      const known = conversations.find(message.conversationId);
      messages.insert(message);
      keepLeftFiles(drafts, message);
      // Whoever answers has read what there is to answer.
      conversations.setReadSeq(message.conversationId, known?.haveSeq ?? 0);
      record.message(message.conversationId, message.messageId);
      const canBeUndone = known !== null && parts.isHeld(known.conversation.kind);
      return heldUp ? null : lanes.enqueueMessage(record, message, canBeUndone);
    });

  return (input) => {
    const { conversationId, messageId, text } = input;
    const stored = messages.find(messageId);
    if (stored) {
      if (stored.conversationId === conversationId && stored.text === text) return sent(stored);
      throw new Error('a message id was used for two messages');
    }
    const refusal = refusalOf(parts, input);
    if (refusal !== null) return failed(refusal);
    if (parts.isLocked(conversationId)) return failed('updateUnacknowledged');
    const files = drafts.find(conversationId)?.files.slice(0, fileLimits.perMessage) ?? [];
    if (text.trim() === '' && files.length === 0) return failed('nothingToSend');
    const references = referencesIn(text, input.references ?? []);
    if (parts.areOutdated(input.brandId, references)) return failed('referencesOutdated');
    const heldUp = lanes.isHeldUp(conversationId);
    const message: StoredMessage = {
      messageId,
      conversationId,
      position: nextLocalPosition(messages, conversationId),
      seq: null,
      kind: 'outgoing',
      authorName: parts.brands.brand(input.brandId)?.voice.alias ?? '',
      text,
      origin: 'composed',
      writtenAt: clock.now(),
      receivedAt: null,
      delivery: heldUp ? 'parked' : 'queued',
      problem: heldUp ? 'earlierMessageParked' : null,
      ...(heldUp ? { seenSeq: conversations.find(conversationId)?.haveSeq ?? 0 } : {}),
      references,
      ...(files.length > 0 ? { files } : {}),
    };
    try {
      const eventId = store(message, heldUp);
      if (eventId !== null) onWritten(eventId);
      parts.onSent(input.brandId);
      return sent(message, heldUntil(eventId));
    } catch (error) {
      if (error instanceof DiskFullError) return failed('diskFull');
      throw error;
    }
  };
}

function keepLeftFiles(drafts: DraftStore, { conversationId, files = [], writtenAt }: StoredMessage): void {
  const draft = drafts.find(conversationId);
  const left = draft?.files.slice(files.length) ?? [];
  if (!draft || left.length === 0) drafts.remove(conversationId);
  else drafts.save({ ...draft, text: '', references: [], files: left, savedAt: writtenAt });
}

function sent(
  message: StoredMessage,
  heldUntil: EpochMs | null = null,
): Outcome<{ message: MessageView }, never> {
  return succeeded({ message: messageToView(message, heldUntil) });
}

function refusalOf(
  { conversations, lanes, brands, personId }: SendParts,
  { brandId, conversationId }: SendInput,
): Exclude<SendFailure, 'diskFull' | 'referencesOutdated' | 'updateUnacknowledged' | 'nothingToSend'> | null {
  const known = conversations.find(conversationId);
  if (!known) return 'unknownConversation';
  if (known.conversation.brandId !== brandId) return 'brandMismatch';
  return whyNotToWrite(known, { personId, brand: brands.brand(brandId), lane: lanes.state(conversationId) });
}
