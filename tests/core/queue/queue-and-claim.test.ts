import { describe, expect, test } from 'vitest';
import { lamps } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { take, waitsInQueue } from '../support/queue-steps.ts';
import { sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { openWorkstation, type Workstation } from '../support/workstation.ts';

const stage = sharedStage();

async function workstationOf(name: string): Promise<Workstation> {
  const workstation = await openWorkstation(tempFolder());
  await workstation.signIn(stage().url, name);
  await workstation.connected();
  return workstation;
}

describe('Claiming', () => {
  test('gives a conversation to one of two who want it, and tells the other who has it', async () => {
    const [anna, bela] = [await workstationOf('anna'), await workstationOf('bela')];
    const { conversationId } = await stage().customerWrites(lamps);
    await Promise.all([waitsInQueue(anna, conversationId), waitsInQueue(bela, conversationId)]);
    const answers = await Promise.all([
      anna.screen.queue.claim({ conversationId }),
      bela.screen.queue.claim({ conversationId }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ code: 'alreadyClaimed' });
    expect(JSON.stringify(refused)).toMatch(/(anna|bela) lastname/);
    const loser = answers[0]?.ok ? bela : anna;
    await until('it left the loser’s queue', async () =>
      (await loser.queue()).waiting.every((card) => card.conversationId !== conversationId),
    );
  });

  test('is refused past the capacity, with the number', async () => {
    const adam = await workstationOf('adam');
    for (let held = 0; held < 2; held += 1) await take(adam, await stage().customerWrites(lamps));
    const { conversationId } = await stage().customerWrites(lamps);
    await waitsInQueue(adam, conversationId);
    expect(await adam.screen.queue.claim({ conversationId })).toEqual({
      ok: false,
      code: 'capacityReached',
      detail: { capacity: '2' },
    });
    expect(await adam.status()).toMatchObject({ held: 2, capacity: 2 });
  });

  test('is not for a quality analyst, who reads transcripts instead', async () => {
    const anna = await workstationOf('anna');
    const quentin = await workstationOf('quentin');
    const customer = await stage().customerWrites(lamps, 'Read by quality');
    await waitsInQueue(quentin, customer.conversationId);
    const { conversationId } = customer;
    expect(await quentin.screen.queue.claim({ conversationId })).toMatchObject({ code: 'forbidden' });
    await take(anna, customer);
    await until('it left the queue', async () =>
      (await quentin.queue()).waiting.every((card) => card.conversationId !== conversationId),
    );
    const pane = quentin.open(conversationId);
    await until('the transcript is there', () => pane.texts().includes('Read by quality'));
    expect(pane.detail()?.writing).toBe('notMine');
    expect(await quentin.send(lamps, conversationId, 'Psst')).toMatchObject({ code: 'notMine' });
  });
});

describe('The queue', () => {
  test('lists who waits longest first, and mine in the order of taking, with what is unread', async () => {
    const anna = await workstationOf('anna');
    const first = await stage().customerWrites(lamps, 'first', 'Ida');
    const second = await stage().customerWrites(lamps, 'second', 'Pekka');
    await waitsInQueue(anna, second.conversationId);
    const ids = [first.conversationId, second.conversationId];
    const waiting = (await anna.queue()).waiting.filter(({ conversationId }) => ids.includes(conversationId));
    expect(waiting).toMatchObject([
      { customerName: 'Ida', preview: 'first', unread: 0, parked: 0, hasDraft: false },
      { customerName: 'Pekka', preview: 'second' },
    ]);

    await take(anna, second);
    await take(anna, first);
    await first.write('again');
    const mine = async () =>
      (await anna.queue()).mine.filter(({ conversationId }) => ids.includes(conversationId));
    await until('the new message is unread', async () => (await mine())[1]?.unread === 2);
    expect((await mine()).map(({ customerName }) => customerName)).toEqual(['Pekka', 'Ida']);
    await anna.screen.conversations.markRead({ conversationId: first.conversationId });
    expect((await mine())[1]?.unread).toBe(0);
  });

  test('belongs to brands of the person alone', async () => {
    const otto = await workstationOf('otto');
    const anna = await workstationOf('anna');
    const { conversationId } = await stage().customerWrites(lamps);
    await waitsInQueue(anna, conversationId);
    expect((await otto.queue()).waiting.map((card) => card.brandId)).not.toContain(lamps);
    const pane = otto.open(conversationId);
    await until('it is unknown to others', () => pane.gone());
    const send = otto.send(lamps, conversationId, 'Hello');
    expect(await send).toMatchObject({ code: 'unknownConversation' });
  });
});
