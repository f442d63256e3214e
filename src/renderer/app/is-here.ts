import type { ConversationId } from '../../contract/model/ids.ts';
import type { WorkstationClient } from '../rpc/client.ts';

/** Whether this machine has a conversation to show: the first thing its watch says. False when nothing answers. */
export async function isHere(client: WorkstationClient, conversationId: ConversationId): Promise<boolean> {
  const stop = new AbortController();
  try {
    const updates = await client.conversations.watch({ conversationId, tail: 1 }, { signal: stop.signal });
    for await (const update of updates) return update.type !== 'gone';
    return false;
  } catch {
    return false;
  } finally {
    stop.abort();
  }
}
