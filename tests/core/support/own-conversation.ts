import { newId } from '../../../src/adapters/system/new-id.ts';
import { Brand } from '../../../src/contract/model/brand.ts';
import { MAIN_QUEUE } from '../../../src/contract/model/conversation.ts';
import { newLife } from '../../../src/contract/model/conversation-life.ts';
import { ConversationId, CustomerId, PersonId } from '../../../src/contract/model/ids.ts';
import { composeConversations } from '../../../src/core/compose-conversations.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { brandIdOf, sampleBrand } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openMemory } from '../knowledge/open-memory.ts';

const kuuma = brandIdOf('kuuma');
const me = PersonId.parse(newId());

export interface OwnConversationOptions {
  readonly folder?: string;
  readonly conversationId?: ConversationId;
  readonly holdsChats?: boolean;
}

/** One chat of this agent's on a real core database, and what can be done in it. */
export function openOwnConversation({
  folder = tempFolder(),
  conversationId = ConversationId.parse(newId()),
  holdsChats = false,
}: OwnConversationOptions = {}) {
  const store = openMemory(folder);
  const brand = Brand.parse(sampleBrand('kuuma'));
  const conversations = composeConversations({
    store,
    brands: { brand: (brandId) => (brandId === kuuma ? brand : null) },
    personId: me,
    clock: createManualClock(),
    newId,
    onWritten: () => {},
    onLaneFreed: () => {},
    holdsChats: () => holdsChats,
    areOutdated: () => false,
    isLocked: () => false,
    onSent: () => {},
  });
  store.conversations.upsert({
    conversationId,
    brandId: kuuma,
    kind: 'chat',
    status: 'open',
    customer: { customerId: CustomerId.parse(newId()), name: 'Ida', locale: 'fi-FI' },
    holder: { personId: me, name: 'Aino' },
    createdAt: 1,
    waitingSince: null,
    claimedAt: 1,
    firstResponseAt: null,
    resolvedAt: null,
    disposition: null,
    lastSeq: 0,
    queueId: MAIN_QUEUE,
    ...newLife,
    preview: '',
    previewAt: null,
  });
  return { store, conversations, here: { brandId: kuuma, conversationId } };
}
