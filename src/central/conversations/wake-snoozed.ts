import type { ConversationId } from '../../contract/model/ids.ts';
import { snoozeEnds } from '../../conversation-rules/come-back.ts';
import { findBrand } from '../brands/find-brand.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { type RepeatedWork, repeatWork } from '../live/repeated-work.ts';
import type { Ids, Log } from '../ports.ts';
import { appendAll, eventLine } from './append-lines.ts';
import { changesOf } from './conversation-changes.ts';
import { saveConversation } from './conversation-rows.ts';
import { lockWithHolder } from './lock-with-holder.ts';

const LOOK_EVERY_MS = 1_000;
/** What is left over comes with the next look. */
const AT_ONCE = 100;

type WakeParts = ChangeParts & { readonly ids: Ids; readonly log: Log };

/** Brings snoozed conversations back when their moment has come. */
export function startWakingSnoozed(parts: WakeParts): RepeatedWork {
  return repeatWork(() => wakeSnoozed(parts), {
    everyMs: LOOK_EVERY_MS,
    failed: 'snoozed conversations could not be brought back',
    log: parts.log,
  });
}

async function wakeSnoozed(parts: WakeParts): Promise<void> {
  const due = await parts.db
    .selectFrom('conversations')
    .select('conversation_id')
    .where('snoozed_until', '<=', parts.clock.now())
    .orderBy('snoozed_until')
    .limit(AT_ONCE)
    .execute();
  for (const { conversation_id: conversationId } of due) await wake(parts, conversationId);
}

function wake(parts: WakeParts, conversationId: ConversationId): Promise<void> {
  return inFeedTransaction(parts, async (tx, record) => {
    const locked = await lockWithHolder(tx, parts.signals.presence, conversationId);
    const at = parts.clock.now();
    // Somebody may have got there first.
    if (locked?.conversation.status !== 'snoozed' || (locked.conversation.snoozedUntil ?? at) > at) return;
    const { conversation: back, code } = snoozeEnds(locked.conversation, locked.holder, at);
    const brand = await findBrand(tx, back.brandId);
    const lines = code === null ? [] : [eventLine(parts.ids, brand, { code, at })];
    const { conversation, messages } = appendAll(back, lines, at);
    await saveConversation(tx, conversation, messages);
    await record(conversation.brandId, changesOf(conversation, messages));
  });
}
