import { newId } from '../../../src/adapters/system/new-id.ts';
import { Conversation } from '../../../src/contract/model/conversation.ts';
import type { BrandId } from '../../../src/contract/model/ids.ts';

/** A new customer who waits. */
export function sampleConversation(brandId: BrandId): Conversation {
  return Conversation.parse({
    ...{ conversationId: newId(), brandId, kind: 'chat', status: 'queued', holder: null },
    customer: { customerId: newId(), name: 'Ida', locale: 'fi-FI' },
    ...{ createdAt: 1, claimedAt: null, firstResponseAt: null, waitingSince: 1 },
    ...{ resolvedAt: null, disposition: null, lastSeq: 0, preview: '', previewAt: null },
  });
}
