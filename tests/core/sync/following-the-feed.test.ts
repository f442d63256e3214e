import { describe, expect, onTestFinished, test } from 'vitest';
import type { CentralOptions } from '../../../src/central/open-central.ts';
import { openStage, resolved, type Stage } from '../../central/support/stage.ts';
import { boats, lamps, testSeed } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { take, waitsInQueue } from '../support/queue-steps.ts';
import { lineTo, sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { openWorkstation, type Workstation } from '../support/workstation.ts';

const stage = sharedStage();

async function notConnected(workstation: Workstation): Promise<void> {
  await until(
    'the line is known to be gone',
    async () => (await workstation.status()).connectivity !== 'connected',
  );
}

describe('A workstation', () => {
  test('that is new shows what its person holds, with all messages', async () => {
    const first = await openWorkstation(tempFolder());
    await first.signIn(stage().url, 'anna');
    await first.connected();
    const customer = await stage().customerWrites(lamps, 'one');
    await take(first, customer);
    await customer.write('two');

    const second = await openWorkstation(tempFolder());
    await second.signIn(stage().url, 'anna');
    const { conversationId } = customer;
    await until('it is there', async () =>
      (await second.queue()).mine.some((card) => card.conversationId === conversationId),
    );
    const pane = second.open(conversationId);
    await until('with its messages', () => pane.texts().includes('two'));
    expect(pane.texts()).toEqual(['one', 'claimed', 'two']);

    await first.send(lamps, conversationId, 'three');
    await until('and what is sent elsewhere', () => pane.texts().at(-1) === 'three');
    expect(pane.messages().at(-1)).toMatchObject({ delivery: null, authorName: 'Aino' });
  });

  test('catches up with all that happened while it was away', async () => {
    const line = await lineTo(stage());
    const workstation = await openWorkstation(tempFolder());
    await workstation.signIn(line.url, 'anna');
    await workstation.connected();
    const customer = await stage().customerWrites(lamps, 'before');
    const pane = await take(workstation, customer);
    await line.cut();
    await notConnected(workstation);
    for (let count = 1; count <= 5; count += 1) await customer.write(`meanwhile ${count}`);
    const arrived = await stage().customerWrites(boats, 'new here');
    await line.mend();
    await workstation.screen.status.reconnectNow();
    await until('the messages are there', () => pane.texts().at(-1) === 'meanwhile 5');
    expect(pane.texts()).toHaveLength(7);
    await waitsInQueue(workstation, arrived.conversationId);
  });

  test('begins anew from a snapshot when it was away for too long', async () => {
    const database = { kind: 'embedded', folder: tempFolder() } as const;
    const before = await openCentral({ database });
    const folder = tempFolder();
    const workstation = await openWorkstation(folder);
    await workstation.signIn(before.url, 'anna');
    await workstation.connected();
    const kept = await before.customerWrites(lamps, 'kept');
    await take(workstation, kept);
    const taken = await before.customerWrites(lamps, 'answered by another');
    await waitsInQueue(workstation, taken.conversationId);
    await workstation.close();

    const bela = await before.signIn('bela');
    await bela.call.conversations.claim({ conversationId: taken.conversationId });
    await bela.push(bela.event(taken.conversationId, 1, resolved('answered')));
    await kept.write('and still here');
    await before.close();
    const afterMoreThanAWeek = Date.now() + 8 * 24 * 3600 * 1000;
    const after = await openCentral({
      database,
      port: Number(new URL(before.url).port),
      clock: { now: () => afterMoreThanAWeek },
    });
    const fresh = await after.customerWrites(lamps, 'new by now');

    const again = await openWorkstation(folder);
    await waitsInQueue(again, fresh.conversationId);
    expect(again.logged.join('\n')).toContain('cursorTooOld');
    const { waiting, mine } = await again.queue();
    expect(waiting.map(({ conversationId }) => conversationId)).toEqual([fresh.conversationId]);
    expect(mine.map(({ conversationId }) => conversationId)).toEqual([kept.conversationId]);
    const pane = again.open(kept.conversationId);
    await until('the missed message is there', () => pane.texts().at(-1) === 'and still here');
    expect(pane.texts()).toEqual(['kept', 'claimed', 'and still here']);
  });

  test('forgets a brand that was taken away, with its conversations', async () => {
    const database = { kind: 'embedded', folder: tempFolder() } as const;
    const before = await openCentral({ database });
    const folder = tempFolder();
    const workstation = await openWorkstation(folder);
    await workstation.signIn(before.url, 'anna');
    await workstation.connected();
    const customer = await before.customerWrites(boats, 'about boats');
    const { conversationId } = customer;
    const pane = await take(workstation, customer);
    await workstation.screen.conversations.saveDraft({ brandId: boats, conversationId, text: 'half' });
    await before.close();

    const seed = testSeed();
    const withoutBoats = seed.people.map(({ person, password }) => ({
      person: { ...person, roles: person.roles.filter(({ brandId }) => brandId !== boats) },
      password,
    }));
    await openCentral({
      database,
      port: Number(new URL(before.url).port),
      seed: { ...seed, people: withoutBoats },
    });
    await workstation.screen.status.reconnectNow();
    await until('the pane is closed', () => pane.gone());
    await workstation.connected();
    expect((await workstation.queue()).mine).toEqual([]);
    expect((await workstation.status()).brands.map(({ brand }) => brand.brandId)).toEqual([lamps]);
    const find = { brandId: boats, text: '', limit: 1 };
    expect(await workstation.screen.lookup.find(find)).toMatchObject({ code: 'unknownBrand' });
    expect(await workstation.send(boats, conversationId, 'Hello')).toMatchObject({
      code: 'unknownConversation',
    });
  });
});

async function openCentral(
  changes: Partial<CentralOptions> & Pick<CentralOptions, 'database'>,
): Promise<Stage> {
  const engine = { name: 'folder', fresh: async () => changes.database };
  const opened = await openStage(engine, changes);
  onTestFinished(opened.close);
  return opened;
}
