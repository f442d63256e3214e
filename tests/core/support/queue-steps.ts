import type { ConversationId } from '../../../src/contract/model/ids.ts';
import type { Customer } from '../../central/support/stage.ts';
import { until } from './until.ts';
import type { OpenConversation, Workstation } from './workstation.ts';

export async function waitsInQueue(workstation: Workstation, conversationId: ConversationId): Promise<void> {
  await until('the conversation waits in the queue', async () =>
    (await workstation.queue()).waiting.some((card) => card.conversationId === conversationId),
  );
}

/** Claims a customer's conversation as soon as it waits, and opens it with all its messages. */
export async function take(
  workstation: Workstation,
  { conversationId }: Pick<Customer, 'conversationId'>,
): Promise<OpenConversation> {
  await waitsInQueue(workstation, conversationId);
  const claimed = await workstation.screen.queue.claim({ conversationId });
  if (!claimed.ok) throw new Error(`claiming failed: ${claimed.code}`);
  const pane = workstation.open(conversationId);
  await until('all its messages are there', () => {
    const lastSeq = pane.detail()?.conversation.lastSeq;
    return lastSeq !== undefined && pane.messages().length >= lastSeq;
  });
  return pane;
}
