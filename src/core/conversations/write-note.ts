import type { BrandId, ConversationId, MessageId } from '../../contract/model/ids.ts';
import type { MessageView } from '../../contract/workstation/conversations.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { type MessageStore, nextLocalPosition, type StoredMessage } from './message-store.ts';
import type { SetTagsParts } from './set-tags.ts';
import { messageToView, whyNotToWrite } from './views.ts';

export interface WriteNoteInput {
  readonly brandId: BrandId;
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  readonly text: string;
}

export type WriteNote = (
  input: WriteNoteInput,
) => Outcome<
  { message: MessageView },
  'brandMismatch' | 'unknownConversation' | 'notMine' | 'resolved' | 'diskFull'
>;

export interface WriteNoteParts extends SetTagsParts {
  readonly messages: MessageStore;
  readonly clock: Clock;
}

/** For colleagues, so under the writer's own name. Draft and read marks have nothing to do with it. */
export function createWriteNote(parts: WriteNoteParts): WriteNote {
  const { conversations, messages, lanes, brands, personId, write, clock, onWritten } = parts;
  return ({ brandId, conversationId, messageId, text }) => {
    const stored = messages.find(messageId);
    if (stored) {
      const isSame = stored.conversationId === conversationId && stored.text === text;
      if (isSame && stored.kind === 'note') return succeeded({ message: messageToView(stored) });
      throw new Error('a message id was used for two messages');
    }
    const known = conversations.find(conversationId);
    if (!known) return failed('unknownConversation');
    if (known.conversation.brandId !== brandId) return failed('brandMismatch');
    const facts = { personId, brand: brands.brand(brandId), lane: lanes.state(conversationId) };
    const refusal = whyNotToWrite(known, facts);
    if (refusal) return failed(refusal);
    const note: StoredMessage = {
      messageId,
      conversationId,
      position: nextLocalPosition(messages, conversationId),
      seq: null,
      kind: 'note',
      authorName: known.conversation.holder?.name ?? '',
      text,
      origin: null,
      writtenAt: clock.now(),
      receivedAt: null,
      delivery: 'queued',
      problem: null,
    };
    try {
      const eventId = write((record) => {
        messages.insert(note);
        record.message(conversationId, messageId);
        return lanes.enqueueMessage(record, note);
      });
      onWritten(eventId);
    } catch (error) {
      if (error instanceof DiskFullError) return failed('diskFull');
      throw error;
    }
    return succeeded({ message: messageToView(note) });
  };
}
