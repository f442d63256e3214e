import type { ConversationId } from '../../contract/model/ids.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { RecordedWrite } from './recorded-writes.ts';

/** Marks everything that is here as seen; what arrives later is not. */
export function createMarkRead(
  conversations: ConversationStore,
  write: RecordedWrite,
): (conversationId: ConversationId) => void {
  return (conversationId) => {
    const known = conversations.find(conversationId);
    if (!known || known.haveSeq <= known.readSeq) return;
    write((record) => {
      conversations.setReadSeq(conversationId, known.haveSeq);
      record.row(conversationId);
    });
  };
}
