import type { BrandId } from '../../contract/model/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import type { DraftStore } from './draft-store.ts';
import type { MessageStore, StoredMessage } from './message-store.ts';
import type { ChangeRecorder } from './recorded-writes.ts';
import { referencesIn } from './references.ts';

export type BackToDraft = (record: ChangeRecorder, message: StoredMessage, brandId: BrandId) => void;

/** A message that did not go is before what is in the composer, with what was inserted into both. */
export function createBackToDraft(
  drafts: DraftStore,
  messages: Pick<MessageStore, 'remove'>,
  clock: Clock,
): BackToDraft {
  return (record, message, brandId) => {
    const { conversationId, messageId } = message;
    const draft = drafts.find(conversationId);
    const text = draft ? `${message.text}\n${draft.text}` : message.text;
    const references = referencesIn(text, [...(message.references ?? []), ...(draft?.references ?? [])]);
    drafts.save({ conversationId, brandId, text, references, savedAt: clock.now() });
    messages.remove(messageId);
    record.removed(conversationId, messageId);
    record.startOver(conversationId);
  };
}
