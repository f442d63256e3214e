import { describe, expect, onTestFinished, test } from 'vitest';
import type { CentralOptions } from '../../../src/central/open-central.ts';
import type { Brand, BrandQueue } from '../../../src/contract/model/brand.ts';
import type { ConversationId } from '../../../src/contract/model/ids.ts';
import { seedWithQueues, vip } from '../../central/suites/ownership/ownership-suites.ts';
import { publish } from '../../central/suites/records/record-suites.ts';
import { openStage, type Stage } from '../../central/support/stage.ts';
import { lamps } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { take, waitsInQueue } from '../support/queue-steps.ts';
import { lineTo } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { openWorkstation, type Workstation } from '../support/workstation.ts';

/** The lamps with a queue that Bela belongs to and Anna does not. */
async function openCentral(changes: Partial<CentralOptions> = {}): Promise<Stage> {
  const engine = {
    name: 'folder',
    fresh: async () => ({ kind: 'embedded', folder: 'memory' }) as const,
  };
  const stage = await openStage(engine, { seed: seedWithQueues(), ...changes });
  onTestFinished(stage.close);
  return stage;
}

const withTags =
  (...tags: string[]) =>
  (brand: Brand) => ({ ...brand, handling: { ...brand.handling, tags } });
const withQueues = (change: (queue: BrandQueue) => BrandQueue) => (brand: Brand) => ({
  ...brand,
  handling: { ...brand.handling, queues: brand.handling?.queues?.map(change) },
});
const vipBecomes = (team: BrandQueue['team']) =>
  withQueues((queue) => (queue.queueId === vip ? { ...queue, team } : queue));

const lampsOf = async (workstation: Workstation) =>
  (await workstation.status()).brands.find(({ brand }) => brand.brandId === lamps)?.brand ?? null;

async function hasTags(workstation: Workstation, ...tags: string[]): Promise<void> {
  await until(
    'the new record is shown',
    async () => JSON.stringify((await lampsOf(workstation))?.handling?.tags) === JSON.stringify(tags),
  );
}

const waitingOf = async (workstation: Workstation) =>
  (await workstation.queue()).waiting.map(({ conversationId }) => conversationId);

async function nothingWaits(workstation: Workstation): Promise<void> {
  await until('it is gone', async () => (await waitingOf(workstation)).length === 0);
}

async function waitingInVip(stage: Stage): Promise<ConversationId> {
  const { conversationId } = await stage.customerWrites(lamps, 'Is my order special?');
  const bela = await stage.signIn('bela');
  await bela.call.conversations.claim({ conversationId });
  await bela.call.ownership.moveToQueue({ conversationId, queueId: vip, note: '' });
  return conversationId;
}

async function signedIn(address: string, name: string, folder = tempFolder()): Promise<Workstation> {
  const workstation = await openWorkstation(folder);
  await workstation.signIn(address, name);
  await workstation.connected();
  return workstation;
}

const timesConnectionEnded = ({ logged }: Workstation) =>
  logged.filter((line) => line.includes('connectionEnded')).length;

describe('A brand’s record that is published during a shift', () => {
  test('is shown at once, over the same line', async () => {
    const stage = await openCentral();
    const anna = await signedIn(stage.url, 'anna');
    await publish(await stage.signIn('sofia'), withTags('vip', 'refund'));
    await hasTags(anna, 'vip', 'refund');
    expect(timesConnectionEnded(anna)).toBe(0);
    expect((await anna.status()).connectivity).toBe('connected');
  });

  test('decides at once what an agent may do', async () => {
    const stage = await openCentral({ seed: seedWithQueues({ tags: ['vip'] }) });
    const anna = await signedIn(stage.url, 'anna');
    const customer = await stage.customerWrites(lamps);
    await take(anna, customer);
    const setTag = () =>
      anna.screen.conversations.setTags({
        brandId: lamps,
        conversationId: customer.conversationId,
        tags: ['refund'],
      });
    expect(await setTag()).toMatchObject({ ok: false });
    await publish(await stage.signIn('sofia'), withTags('refund'));
    await hasTags(anna, 'refund');
    expect(await setTag()).toMatchObject({ ok: true });
    await until('the central service has it', async () => (await anna.status()).unsent === 0);
    expect((await anna.queue()).mine[0]?.tags).toEqual(['refund']);
  });

  test('reaches a workstation that was cut off when it is back, and is there without a line afterwards', async () => {
    const stage = await openCentral();
    const line = await lineTo(stage);
    const folder = tempFolder();
    const anna = await signedIn(line.url, 'anna', folder);
    await line.cut();
    await until('the line is gone', async () => (await anna.status()).connectivity !== 'connected');
    const sofia = await stage.signIn('sofia');
    await publish(sofia, withTags('one'));
    await publish(sofia, withTags('two'));
    await line.mend();
    await anna.screen.status.reconnectNow();
    await hasTags(anna, 'two');
    await line.cut();
    await anna.close();

    const again = await openWorkstation(folder);
    await hasTags(again, 'two');
  });

  test('takes what waits in a queue from those whose queue it no longer is, and gives it back', async () => {
    const stage = await openCentral();
    const bela = await signedIn(stage.url, 'bela');
    const conversationId = await waitingInVip(stage);
    await waitsInQueue(bela, conversationId);
    const sofia = await stage.signIn('sofia');
    await publish(sofia, vipBecomes('internal'));
    await nothingWaits(bela);
    expect((await bela.queue()).queues.map(({ queue }) => queue.queueId)).not.toContain(vip);
    // It is not shown, and it is not there.
    expect(bela.open(conversationId).detail()).toBeNull();
    await publish(sofia, vipBecomes('customers'));
    await waitsInQueue(bela, conversationId);
    expect(timesConnectionEnded(bela)).toBe(0);
    const last = await stage.customerWrites(lamps, 'And the feed goes on');
    await waitsInQueue(bela, last.conversationId);
  });

  test('does so too for a workstation that was cut off meanwhile', async () => {
    const stage = await openCentral();
    const line = await lineTo(stage);
    const bela = await signedIn(line.url, 'bela');
    const conversationId = await waitingInVip(stage);
    await waitsInQueue(bela, conversationId);
    await line.cut();
    await until('the line is gone', async () => (await bela.status()).connectivity !== 'connected');
    const sofia = await stage.signIn('sofia');
    await publish(sofia, vipBecomes('internal'));
    await line.mend();
    await bela.screen.status.reconnectNow();
    await nothingWaits(bela);
    await bela.connected();

    await line.cut();
    await until('the line is gone', async () => (await bela.status()).connectivity !== 'connected');
    await publish(sofia, vipBecomes('customers'));
    await line.mend();
    await bela.screen.status.reconnectNow();
    await waitsInQueue(bela, conversationId);
  });
});

describe('A person’s own queues that the seed changed', () => {
  test('are theirs as soon as the service is back, whatever their token says', async () => {
    const database = { kind: 'embedded', folder: tempFolder() } as const;
    const before = await openCentral({ database });
    const anna = await signedIn(before.url, 'anna');
    const conversationId = await waitingInVip(before);
    const plain = await before.customerWrites(lamps, 'Anything');
    await waitsInQueue(anna, plain.conversationId);
    expect(await waitingOf(anna)).not.toContain(conversationId);
    await before.close();

    const seed = seedWithQueues();
    const people = seed.people.map(({ person, password }) => ({
      person: {
        ...person,
        roles: person.roles.map(({ brandId, role }) => ({ brandId, role, queues: [vip] })),
      },
      password,
    }));
    const port = Number(new URL(before.url).port);
    await openCentral({ database, port, seed: { ...seed, people } });
    await anna.screen.status.reconnectNow();
    await waitsInQueue(anna, conversationId);
    await until('the others are gone', async () => (await waitingOf(anna)).length === 1);
    expect((await anna.queue()).queues.map(({ queue }) => queue.queueId)).toEqual([vip]);
  });
});
