import { Conversation } from '../../../src/contract/model/conversation.ts';
import { ConversationId } from '../../../src/contract/model/ids.ts';

export const conversationIdOf = (number: number) =>
  ConversationId.parse(`0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`);

/** One that waits at `kuuma`; what a test is about is given. */
export function sampleConversation(number: number, changes: Partial<Conversation> = {}): Conversation {
  return Conversation.parse({
    conversationId: conversationIdOf(number),
    brandId: 'kuuma',
    kind: 'chat',
    status: 'queued',
    customer: { customerId: '0198c0de-0000-7000-8000-00000000c001', name: 'Ida', locale: 'fi-FI' },
    holder: null,
    createdAt: 1,
    waitingSince: 1,
    claimedAt: null,
    firstResponseAt: null,
    resolvedAt: null,
    disposition: null,
    lastSeq: 1,
    preview: 'Hei',
    previewAt: 1,
    ...changes,
  });
}
