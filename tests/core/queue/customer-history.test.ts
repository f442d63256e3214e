import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openCoreDatabase } from '../../../src/adapters/sqlite/core-database/open-core-database.ts';
import { newId } from '../../../src/adapters/system/new-id.ts';
import type { MessagePage } from '../../../src/contract/central/conversations.ts';
import { type Conversation, MAIN_QUEUE } from '../../../src/contract/model/conversation.ts';
import { newLife } from '../../../src/contract/model/conversation-life.ts';
import { ConversationId, CustomerId, DeviceId, MessageId } from '../../../src/contract/model/ids.ts';
import type { Message } from '../../../src/contract/model/message.ts';
import { messageToView } from '../../../src/core/conversations/views.ts';
import { createCustomerHistory } from '../../../src/core/queue/customer-history.ts';
import { boats, lamps } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const ida = CustomerId.parse(newId());

function conversation(changes: Partial<Conversation> = {}): Conversation {
  return {
    conversationId: ConversationId.parse(newId()),
    brandId: lamps,
    kind: 'chat',
    status: 'resolved',
    customer: { customerId: ida, name: 'Ida', locale: 'fi-FI' },
    holder: null,
    ...{ createdAt: 1, waitingSince: null, claimedAt: null, firstResponseAt: null, resolvedAt: 9 },
    ...{ disposition: 'answered', lastSeq: 1, queueId: MAIN_QUEUE, preview: '', previewAt: 2 },
    ...newLife,
    ...changes,
  };
}

function message(conversationId: ConversationId, text: string): Message {
  const seq = 1;
  return {
    ...{ messageId: MessageId.parse(newId()), conversationId, seq, kind: 'incoming', text },
    ...{ authorName: 'Ida', origin: null, writtenAt: 1, receivedAt: 1 },
  };
}

/** A history on a real database, at a central service that answers whatever is given. */
function openHistory(given: { list?: readonly Conversation[]; page?: MessagePage; connected?: boolean }) {
  const store = openCoreDatabase({
    file: join(tempFolder(), 'core.db'),
    key: Buffer.alloc(32, 3),
    deviceIfNew: DeviceId.parse(newId()),
    reserve: { keep: (write) => write(), state: () => 'ok' },
  });
  onTestFinished(store.close);
  const history = createCustomerHistory({
    ...store,
    brands: { brand: () => null },
    namesAt: () => [],
    leaving: () => null,
    asDecided: (conversation) => conversation,
    reader: {
      newest: (conversationId, limit) => ({
        messages: store.messages.newest(conversationId, limit).map((each) => messageToView(each)),
        hasEarlier: false,
      }),
    },
    isConnected: () => given.connected ?? true,
    fetchHistory: async () => ({ ok: true, value: given.list ?? [] }),
    fetchMessages: async () =>
      given.page ? { ok: true, value: given.page } : { ok: false, code: 'notFound', detail: {} },
  });
  return { store, history };
}

describe('A customer’s history', () => {
  test('holds nothing of another brand or customer, nor the conversation itself, whatever the service answers', async () => {
    const now = conversation({ status: 'open', createdAt: 9 });
    const [older, newer] = [conversation({ createdAt: 1 }), conversation({ createdAt: 2 })];
    const foreign = conversation({ brandId: boats });
    const stranger = conversation({
      customer: { customerId: CustomerId.parse(newId()), name: 'Per', locale: 'nb-NO' },
    });
    const { store, history } = openHistory({ list: [older, foreign, now, newer, stranger] });
    store.conversations.upsert(now);
    const answer = await history.list(now.conversationId);
    if (!answer.ok) throw new Error(answer.code);
    expect(answer.value.offline).toBe(false);
    expect(answer.value.conversations.map((card) => card.conversationId)).toEqual([
      newer.conversationId,
      older.conversationId,
    ]);
  });

  test('is what is known here when there is no connection, and says so', async () => {
    const { store, history } = openHistory({ connected: false });
    const now = conversation({ status: 'open' });
    const [before, foreign] = [conversation(), conversation({ brandId: boats })];
    for (const each of [now, before, foreign]) store.conversations.upsert(each);
    expect(await history.list(now.conversationId)).toMatchObject({
      ok: true,
      value: { offline: true, conversations: [{ conversationId: before.conversationId }] },
    });
    expect(await history.messages(now.conversationId, before.conversationId)).toMatchObject({
      code: 'disconnected',
    });
  });

  test('shows the messages of an earlier conversation, and of that one alone', async () => {
    const [now, before] = [conversation({ status: 'open' }), conversation()];
    const other = conversation();
    const messages = [
      message(before.conversationId, 'Does it dim?'),
      message(other.conversationId, 'Not of here'),
    ];
    const { store, history } = openHistory({ page: { conversation: before, messages, more: false } });
    store.conversations.upsert(now);
    expect(history.wasShown(now.conversationId, before.conversationId)).toBe(false);
    const answer = await history.messages(now.conversationId, before.conversationId);
    if (!answer.ok) throw new Error(answer.code);
    expect(history.wasShown(now.conversationId, before.conversationId)).toBe(true);
    expect(answer.value.messages.map(({ text }) => text)).toEqual(['Does it dim?']);
    expect(answer.value.hasEarlier).toBe(false);
    expect(await history.messages(now.conversationId, other.conversationId)).toMatchObject({
      code: 'forbidden',
    });
  });

  test('is read from this computer where its messages are here, but not from another brand’s', async () => {
    const now = conversation({ status: 'open' });
    const [before, foreign] = [conversation(), conversation({ brandId: boats })];
    const { store, history } = openHistory({ connected: false });
    for (const each of [now, before, foreign]) store.conversations.upsert(each);
    for (const { conversationId } of [before, foreign]) {
      const kept = message(conversationId, 'Kept here');
      store.messages.insert({ ...kept, position: kept.seq, delivery: null, problem: null });
    }
    expect(await history.messages(now.conversationId, before.conversationId)).toMatchObject({
      ok: true,
      value: { messages: [{ text: 'Kept here' }] },
    });
    expect(await history.messages(now.conversationId, foreign.conversationId)).toMatchObject({
      code: 'forbidden',
    });
  });

  test('refuses the messages of another brand, though the service gives them', async () => {
    const [now, foreign] = [conversation({ status: 'open' }), conversation({ brandId: boats })];
    const messages = [message(foreign.conversationId, 'Of another brand')];
    const { store, history } = openHistory({ page: { conversation: foreign, messages, more: false } });
    store.conversations.upsert(now);
    expect(await history.messages(now.conversationId, foreign.conversationId)).toMatchObject({
      code: 'forbidden',
    });
    expect(history.wasShown(now.conversationId, foreign.conversationId)).toBe(false);
  });
});
