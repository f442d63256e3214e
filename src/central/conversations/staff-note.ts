import type { Transaction } from 'kysely';
import { type ConversationId, MessageId } from '../../contract/model/ids.ts';
import { reopened } from '../../conversation-rules/come-back.ts';
import { findBrand } from '../brands/find-brand.ts';
import type { Tables } from '../database/tables.ts';
import type { ChangeParts, RecordChanges } from '../feed/record-changes.ts';
import type { Ids } from '../ports.ts';
import { appendAll, eventLine } from './append-lines.ts';
import { changesOf } from './conversation-changes.ts';
import { lockConversation, saveConversation } from './conversation-rows.ts';
import type { Draft } from './conversation-rules.ts';

export interface ChannelNote {
  readonly conversationId: ConversationId;
  /** What the channel is called where a colleague's name stands otherwise. */
  readonly authorName: string;
  readonly text: string;
  /** Whether it asks for somebody: then what has ended goes on, in its queue. */
  readonly calls: boolean;
}

/** Writes a note for the staff that no colleague wrote. Within the caller's feed transaction. */
export async function appendChannelNote(
  parts: ChangeParts & { readonly ids: Ids },
  tx: Transaction<Tables>,
  record: RecordChanges,
  { authorName, calls, conversationId, text }: ChannelNote,
): Promise<void> {
  const before = await lockConversation(tx, conversationId);
  if (!before) return;
  const at = parts.clock.now();
  const note: Draft = {
    messageId: MessageId.parse(parts.ids.next()),
    kind: 'note',
    authorName,
    text,
    origin: null,
    writtenAt: at,
  };
  const goesOn = calls && before.status === 'resolved';
  const brand = await findBrand(tx, before.brandId);
  const lines = goesOn ? [eventLine(parts.ids, brand, { code: 'reopened', at }), note] : [note];
  const { conversation, messages } = appendAll(goesOn ? reopened(before, null, at) : before, lines, at);
  // The words under the customer's name in the queue stay the customer's.
  const { preview, previewAt } = before;
  const shown = { ...conversation, preview, previewAt };
  await saveConversation(tx, shown, messages);
  await record(shown.brandId, changesOf(shown, messages));
}
