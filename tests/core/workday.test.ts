import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConversationId } from '../../src/contract/model/ids.ts';
import { openStage, type Stage } from '../central/support/stage.ts';
import { lamps } from '../central/support/test-seed.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { until } from './support/until.ts';
import { openWorkstation, type Workstation } from './support/workstation.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ name: 'memory', fresh: async () => ({ kind: 'embedded', folder: 'memory' }) });
});
afterAll(() => stage.close());

async function waiting(workstation: Workstation, conversationId: ConversationId): Promise<void> {
  await until('the conversation waits in the queue', async () =>
    (await workstation.queue()).waiting.some((card) => card.conversationId === conversationId),
  );
}

describe('A workday', () => {
  test('goes from sign-in over claim and answer to the resolved conversation', async () => {
    const workstation = await openWorkstation(tempFolder());
    await workstation.signIn(stage.url, 'anna');
    await workstation.connected();
    const customer = await stage.customerWrites(lamps, 'Does it dim?');
    await waiting(workstation, customer.conversationId);

    const claimed = await workstation.screen.queue.claim({ conversationId: customer.conversationId });
    expect(claimed).toMatchObject({ ok: true });
    const pane = workstation.open(customer.conversationId);
    await until('the customer’s words are there', () => pane.texts().includes('Does it dim?'));

    const sent = await workstation.send(lamps, customer.conversationId, 'It does. 💡');
    expect(sent).toMatchObject({ ok: true, value: { message: { text: 'It does. 💡' } } });
    await until('the answer is sent', () => pane.messages().at(-1)?.delivery === 'sent');
    await customer.write('Thanks');
    await until('the thanks are there', () => pane.texts().at(-1) === 'Thanks');

    const exit = { kind: 'resolve', disposition: 'answered' } as const;
    const leave = { brandId: lamps, conversationId: customer.conversationId, exit };
    expect(await workstation.screen.conversations.leave(leave)).toMatchObject({ ok: true });
    await until('it is resolved', () => pane.detail()?.writing === 'resolved');
    expect(pane.detail()?.leaving).toBeNull();
    const seen = await customer.call.webChat.read({});
    expect(seen.ended).toBe(true);
    expect(seen.messages.filter(({ from }) => from === 'brand').map(({ text }) => text)).toEqual([
      'It does. 💡',
    ]);
    await pane.leave();
  });
});

describe('Typing', () => {
  test('is seen by both sides', async () => {
    const workstation = await openWorkstation(tempFolder());
    await workstation.signIn(stage.url, 'bela');
    await workstation.connected();
    const customer = await stage.customerWrites(lamps, 'Hello');
    const { conversationId } = customer;
    await waiting(workstation, conversationId);
    await workstation.screen.queue.claim({ conversationId });
    const pane = workstation.open(conversationId);
    const seenByCustomer: string[] = [];
    const leaving = new AbortController();
    const watching = (async () => {
      const stream = await customer.call.webChat.stream({ afterSeq: 0 }, { signal: leaving.signal });
      for await (const item of stream) seenByCustomer.push(item.type);
    })().catch(() => {});
    await until('the customer watches', () => seenByCustomer.length > 0);

    await workstation.screen.conversations.typing({ conversationId });
    await until('the customer sees it', () => seenByCustomer.includes('typing'));
    await customer.call.webChat.typing({});
    await until('the agent sees it', () => pane.updates.some(({ type }) => type === 'customerTyping'));
    leaving.abort();
    await watching;
  });
});
