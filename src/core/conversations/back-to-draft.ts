import type { BrandId } from '../../contract/model/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import type { DraftStore } from './draft-store.ts';
import type { MessageStore, StoredMessage } from './message-store.ts';
import type { ChangeRecorder } from './recorded-writes.ts';
import { referencesIn } from './references.ts';

export type BackToDraft = (record: ChangeRecorder, message: StoredMessage, brandId: BrandId) => void;

/** A message that did not go is before what is in the composer, with what was inserted into both and their files. */
export function createBackToDraft(
  drafts: DraftStore,
  messages: Pick<MessageStore, 'remove'>,
  clock: Clock,
): BackToDraft {
  return (record, message, brandId) => {
    const { conversationId, messageId } = message;
    const draft = drafts.find(conversationId);
    const text = [message.text, draft?.text ?? ''].filter((each) => each !== '').join('\n');
    const references = referencesIn(text, [...(message.references ?? []), ...(draft?.references ?? [])]);
    const files = [...(message.files ?? []), ...(draft?.files ?? [])];
    drafts.save({ conversationId, brandId, text, references, files, savedAt: clock.now() });
    messages.remove(messageId);
    record.removed(conversationId, messageId);
    record.startOver(conversationId);
  };
}
