import { openCoreDatabase } from '../../../src/adapters/sqlite/core-database/open-core-database.ts';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { systemClock } from '../../../src/adapters/system/system-clock.ts';
import { Brand } from '../../../src/contract/model/brand.ts';
import { MAIN_QUEUE } from '../../../src/contract/model/conversation.ts';
import { newLife } from '../../../src/contract/model/conversation-life.ts';
import {
  ConversationId,
  CustomerId,
  DeviceId,
  MessageId,
  PersonId,
} from '../../../src/contract/model/ids.ts';
import { composeConversations } from '../../../src/core/compose-conversations.ts';
import { testSeed } from '../../central/support/test-seed.ts';

/** Sends messages without end, by the core's own function, and prints the id of each once it returned. */
const file = process.argv[2];
if (file === undefined) throw new Error('which file?');
const store = openCoreDatabase({
  file,
  key: Buffer.alloc(32, 9),
  deviceIfNew: DeviceId.parse('00000000-0000-4000-8000-000000000001'),
  reserve: { keep: (write) => write(), state: () => 'ok' },
});
const brand = Brand.parse(testSeed().brands[0]?.brand);
const { brandId } = brand;
const personId = PersonId.parse('00000000-0000-4000-8000-000000000002');
const conversationId = ConversationId.parse('00000000-0000-4000-8000-000000000003');
store.conversations.upsert({
  conversationId,
  brandId,
  kind: 'chat',
  status: 'open',
  customer: { customerId: CustomerId.parse(newId()), name: 'Ida', locale: 'nb-NO' },
  holder: { personId, name: 'Nora' },
  createdAt: 1,
  waitingSince: 1,
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
const { send } = composeConversations({
  store,
  brands: { brand: () => brand },
  personId,
  areOutdated: () => false,
  isLocked: () => false,
  onSent: () => {},
  clock: systemClock,
  newId,
  onWritten: () => {},
  onLaneFreed: () => {},
  holdsChats: () => false,
});
for (;;) {
  const messageId = MessageId.parse(newId());
  const sent = send({ brandId, conversationId, messageId, text: 'x'.repeat(500) });
  if (!sent.ok) throw new Error(sent.code);
  await new Promise<void>((resolve) => process.stdout.write(`${messageId}\n`, () => resolve()));
}
