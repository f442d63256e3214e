import { describe, expect, test } from 'vitest';
import type { ConversationUpdate } from '../../../src/contract/workstation/conversations.ts';
import { acceptAll, openOutboxScene } from '../support/outbox-scene.ts';

const MINUTE_MS = 60_000;

describe('Hints at a conversation', () => {
  test('come with the messages that reach a topic or the limit, and the words that tell', () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation({ createdAt: scene.clock.now() });
    const hints = () => scene.local.reader.detail(conversationId)?.hints;
    expect(hints()).toEqual([]);
    scene.customerWrites(conversationId, 1, 'Onko teillä työpaikkoja?');
    expect(hints()).toMatchObject([
      { kind: 'topic', code: 'job', because: ['työpaikkoja'], response: 'taken' },
    ]);
    for (const text of ['One', 'Two', 'Three']) scene.send(conversationId, text);
    expect(hints()).toMatchObject([{ kind: 'topic' }, { kind: 'length', reached: 'messages', limit: 4 }]);
  });

  test('are for who holds it', () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const over = scene.addConversation({ status: 'resolved', createdAt: 1 });
    const theirs = scene.addConversation({ holder: null, createdAt: 1 });
    expect(scene.local.reader.detail(over)?.hints).toEqual([]);
    expect(scene.local.reader.detail(theirs)?.hints).toEqual([]);
  });

  test('reach who looks at it when minutes pass and nothing else happens', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation({ createdAt: scene.clock.now() });
    const mailbox = scene.local.watchers.watch({ conversationId, tail: 10 });
    await mailbox.next();
    scene.clock.pass(19 * MINUTE_MS);
    scene.clock.pass(2 * MINUTE_MS);
    mailbox.close();
    const updates: ConversationUpdate[] = [];
    for await (const update of mailbox) updates.push(update);
    expect(updates).toMatchObject([
      { type: 'detail', detail: { hints: [{ kind: 'length', reached: 'minutes', limit: 20 }] } },
    ]);
  });
});
