import type { ConversationId } from '../../contract/model/ids.ts';
import { offerEnds } from '../../conversation-rules/hand-over.ts';
import { findBrand } from '../brands/find-brand.ts';
import { lockConversation } from '../conversations/conversation-rows.ts';
import { inFeedTransaction } from '../feed/record-changes.ts';
import { type RepeatedWork, repeatWork } from '../live/repeated-work.ts';
import type { Log } from '../ports.ts';
import { changeHands } from './change-hands.ts';
import type { TransferParts } from './transfers.ts';

const LOOK_EVERY_MS = 1_000;

/** Ends offers that nobody answered in time; the holder has kept the conversation all along. */
export function startTimingOutTransfers(parts: TransferParts & { readonly log: Log }): RepeatedWork {
  const endThose = async () => {
    const late = await parts.db
      .selectFrom('conversations')
      .select('conversation_id')
      .where('transfer_expires_at', '<=', parts.clock.now())
      .execute();
    for (const { conversation_id: conversationId } of late) await end(parts, conversationId);
  };
  return repeatWork(endThose, {
    everyMs: LOOK_EVERY_MS,
    failed: 'offers that ran out could not be ended',
    log: parts.log,
  });
}

async function end(parts: TransferParts, conversationId: ConversationId): Promise<void> {
  await inFeedTransaction(parts, async (tx, record) => {
    const conversation = await lockConversation(tx, conversationId);
    const at = parts.clock.now();
    if (!conversation?.transfer || conversation.transfer.expiresAt > at) return;
    const brand = await findBrand(tx, conversation.brandId);
    const over = offerEnds(conversation, conversation.transfer, 'transferTimedOut');
    await changeHands(parts.ids, tx, record, { brand, over, at });
  });
}
