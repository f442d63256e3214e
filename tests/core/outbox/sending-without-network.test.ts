import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { MessageId } from '../../../src/contract/model/ids.ts';
import type { Customer } from '../../central/support/stage.ts';
import { lamps } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { take } from '../support/queue-steps.ts';
import { lineTo, sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { openWorkstation, type Workstation } from '../support/workstation.ts';

const stage = sharedStage();

async function textsFromBrand(customer: Customer): Promise<string[]> {
  const { messages } = await customer.call.webChat.read({});
  return messages.filter(({ from }) => from === 'brand').map(({ text }) => text);
}

async function notConnected(workstation: Workstation): Promise<void> {
  await until(
    'the line is known to be gone',
    async () => (await workstation.status()).connectivity !== 'connected',
  );
}

describe('Messages written without the network', () => {
  test('wait, are never shown as sent, and arrive once and in order when it is back', async () => {
    const line = await lineTo(stage());
    const workstation = await openWorkstation(tempFolder());
    await workstation.signIn(line.url, 'anna');
    await workstation.connected();
    const customer = await stage().customerWrites(lamps, 'Anybody there?');
    const pane = await take(workstation, customer);

    await line.cut();
    await notConnected(workstation);
    for (const text of ['one', 'two', 'three']) await workstation.send(lamps, customer.conversationId, text);
    await until('the pane shows them', () => pane.texts().at(-1) === 'three');
    expect(pane.messages().slice(-3)).toMatchObject([
      { text: 'one', delivery: 'queued' },
      { text: 'two', delivery: 'queued' },
      { text: 'three', delivery: 'queued' },
    ]);
    expect((await workstation.status()).unsent).toBe(3);
    expect(await textsFromBrand(customer)).toEqual([]);

    await line.mend();
    await workstation.screen.status.reconnectNow();
    await until('all are sent', async () => (await workstation.status()).unsent === 0);
    await until('and shown so', () =>
      pane
        .messages()
        .slice(-3)
        .every(({ delivery }) => delivery === 'sent'),
    );
    expect(await textsFromBrand(customer)).toEqual(['one', 'two', 'three']);
    expect(pane.texts().slice(-3)).toEqual(['one', 'two', 'three']);
  });

  test('arrive once when only the answers are lost', async () => {
    const line = await lineTo(stage());
    const workstation = await openWorkstation(tempFolder());
    await workstation.signIn(line.url, 'anna');
    await workstation.connected();
    const customer = await stage().customerWrites(lamps, 'Hello?');
    const pane = await take(workstation, customer);

    line.swallowAnswers(true);
    await workstation.send(lamps, customer.conversationId, 'Once only');
    await until('it is at the central service', async () => (await textsFromBrand(customer)).length > 0);
    expect(pane.messages().at(-1)?.delivery).not.toBe('sent');

    line.swallowAnswers(false);
    await workstation.screen.status.reconnectNow();
    await until('it is confirmed', () => pane.messages().at(-1)?.delivery === 'sent');
    await until('nothing waits', async () => (await workstation.status()).unsent === 0);
    expect(await textsFromBrand(customer)).toEqual(['Once only']);
    expect(pane.texts().filter((text) => text === 'Once only')).toHaveLength(1);
  });

  test('are parked when the customer wrote meanwhile, until the agent decides', async () => {
    const line = await lineTo(stage());
    const workstation = await openWorkstation(tempFolder());
    await workstation.signIn(line.url, 'anna');
    await workstation.connected();
    const customer = await stage().customerWrites(lamps, 'Is it red?');
    const other = await stage().customerWrites(lamps, 'And mine?');
    const pane = await take(workstation, customer);
    await take(workstation, other);
    const seenSeq = pane.detail()?.conversation.lastSeq;

    await line.cut();
    await notConnected(workstation);
    const { conversationId } = customer;
    const first = await workstation.send(lamps, conversationId, 'Yes, red');
    await workstation.send(lamps, conversationId, 'Shall I order it?');
    await workstation.send(lamps, other.conversationId, 'Yours too');
    await customer.write('Never mind, blue please');
    await line.mend();
    await workstation.screen.status.reconnectNow();

    await until('the first is parked', () => pane.messages().some(({ delivery }) => delivery === 'parked'));
    const byText = () => new Map(pane.messages().map((message) => [message.text, message]));
    expect(byText().get('Yes, red')).toMatchObject({ delivery: 'parked', problem: 'customerWroteMeanwhile' });
    expect(byText().get('Shall I order it?')).toMatchObject({ problem: 'earlierMessageParked' });
    await until('other lanes go on', async () => (await textsFromBrand(other)).length === 1);
    expect(await textsFromBrand(customer)).toEqual([]);
    expect(byText().get('Yes, red')?.seenSeq).toBe(seenSeq);
    const exit = { kind: 'resolve', disposition: 'answered' } as const;
    const leaving = { brandId: lamps, conversationId, exit };
    expect(await workstation.screen.conversations.leave(leaving)).toMatchObject({ code: 'messagesParked' });

    if (!first.ok) throw new Error(first.code);
    const { messageId } = first.value.message;
    const decided = { brandId: lamps, conversationId, messageId, decision: 'toDraft' } as const;
    expect(await workstation.screen.conversations.decide(decided)).toEqual({ ok: true, value: {} });
    await until('the draft has it', () => pane.draft()?.text === 'Yes, red');
    await until('the one behind goes', async () => (await textsFromBrand(customer)).length === 1);
    expect(await textsFromBrand(customer)).toEqual(['Shall I order it?']);
    expect(await workstation.screen.conversations.decide(decided)).toMatchObject({ code: 'notParked' });
  });

  test('survive the end of the process, and so does what was being typed', async () => {
    const line = await lineTo(stage());
    const folder = tempFolder();
    const workstation = await openWorkstation(folder);
    await workstation.signIn(line.url, 'anna');
    await workstation.connected();
    const customer = await stage().customerWrites(lamps, 'Hi');
    await take(workstation, customer);
    const { conversationId } = customer;
    await line.cut();
    await workstation.send(lamps, conversationId, 'Written before the end');
    await workstation.screen.conversations.saveDraft({ brandId: lamps, conversationId, text: 'half a sen' });
    await workstation.close();

    const again = await openWorkstation(folder);
    const pane = again.open(conversationId);
    await until('all is readable without a network', () => pane.texts().includes('Hi'));
    expect(pane.texts().at(-1)).toBe('Written before the end');
    // An attempt may have been under way when the process ended.
    expect(['queued', 'unconfirmed']).toContain(pane.messages().at(-1)?.delivery);
    expect(pane.draft()?.text).toBe('half a sen');
    expect((await again.queue()).mine.at(-1)).toMatchObject({ conversationId, hasDraft: true });

    await line.mend();
    await until('it is sent', () => pane.messages().at(-1)?.delivery === 'sent');
    expect(await textsFromBrand(customer)).toEqual(['Written before the end']);
  });

  test('are one message when Enter is repeated with the same id', async () => {
    const workstation = await openWorkstation(tempFolder());
    await workstation.signIn(stage().url, 'anna');
    await workstation.connected();
    const customer = await stage().customerWrites(lamps, 'Twice?');
    const pane = await take(workstation, customer);
    const messageId = MessageId.parse(newId());
    await workstation.send(lamps, customer.conversationId, 'Once', messageId);
    const repeated = await workstation.send(lamps, customer.conversationId, 'Once', messageId);
    expect(repeated).toMatchObject({ ok: true, value: { message: { messageId } } });
    await until('it is sent', () => pane.messages().at(-1)?.delivery === 'sent');
    await workstation.send(lamps, customer.conversationId, 'Once', messageId);
    expect(await textsFromBrand(customer)).toEqual(['Once']);
  });

  test('a resolve goes behind them, and is withdrawn when the customer wrote', async () => {
    const line = await lineTo(stage());
    const workstation = await openWorkstation(tempFolder());
    await workstation.signIn(line.url, 'anna');
    await workstation.connected();
    const calm = await stage().customerWrites(lamps, 'All good');
    const busy = await stage().customerWrites(lamps, 'Wait');
    const calmPane = await take(workstation, calm);
    const busyPane = await take(workstation, busy);

    await line.cut();
    await notConnected(workstation);
    for (const { conversationId } of [calm, busy]) {
      await workstation.send(lamps, conversationId, 'Goodbye');
      const exit = { kind: 'resolve', disposition: 'answered' } as const;
      await workstation.screen.conversations.leave({ brandId: lamps, conversationId, exit });
    }
    await until('the pane shows that it is left', () => calmPane.detail()?.leaving === 'resolve');
    expect(await workstation.send(lamps, calm.conversationId, 'One more')).toMatchObject({
      code: 'resolved',
    });
    await busy.write('One more thing');
    await line.mend();
    await workstation.screen.status.reconnectNow();

    await until('one is resolved', () => calmPane.detail()?.conversation.status === 'resolved');
    await until('the other is not', () => busyPane.detail()?.leaving === null);
    expect(busyPane.detail()).toMatchObject({ writing: 'allowed', conversation: { status: 'open' } });
    // Its message waits for the agent, and so it was not left.
    expect(busyPane.detail()?.withdrawn).toEqual({ kind: 'resolve', problem: 'earlierMessageParked' });
    expect((await calm.call.webChat.read({})).ended).toBe(true);
    expect((await busy.call.webChat.read({})).ended).toBe(false);
    expect(await textsFromBrand(calm)).toEqual(['Goodbye']);
  });
});
