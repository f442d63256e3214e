import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import type { UpdateContent } from '../../../src/contract/central/updates.ts';
import { BroadcastId, type ConversationId } from '../../../src/contract/model/ids.ts';
import type { Alert, AlertSignal } from '../../../src/contract/workstation/alerts.ts';
import type { UpdatesState } from '../../../src/contract/workstation/updates.ts';
import { MIN_SHOWN_MS } from '../../../src/core/updates/acknowledge.ts';
import { newMessageId, type StaffMember } from '../../central/support/stage.ts';
import { lamps } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { plain } from '../lookup/support/open-lookup.ts';
import { take } from '../support/queue-steps.ts';
import { lineTo, sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { collectAlerts, openWorkstation, type Workstation } from '../support/workstation.ts';

const stage = sharedStage();
let sofia: StaffMember;
beforeAll(async () => {
  sofia = await stage().signIn('sofia');
});

const newBroadcast = () => BroadcastId.parse(newId());
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function content(changes: Partial<UpdateContent> & { price?: object | undefined } = {}): UpdateContent {
  const { price, ...rest } = changes;
  const facts = price ? [price as UpdateContent['brands'][number]['facts'][number]] : [];
  return {
    level: 'urgent',
    text: 'Look at this before you write.',
    keywords: [],
    acknowledge: true,
    expiresAt: null,
    brands: [{ brandId: lamps, text: null, facts }],
    ...rest,
  };
}

function price(priceItemId: string, from: number, to: number, at = Date.now()): object {
  const currency = 'EUR';
  return {
    type: 'priceChanged',
    priceItemId,
    title: priceItemId,
    from: { amountMinor: from, currency },
    to: { amountMinor: to, currency },
    at,
    settledIn: null,
  };
}

/** What the screen knows of updates. */
async function follow({ screen }: Workstation) {
  let state: UpdatesState | null = null;
  const stream = await screen.updates.watch();
  void (async () => {
    for await (const next of stream) state = next;
  })();
  await until('updates are watched', () => state !== null);
  const now = (): UpdatesState => {
    if (!state) throw new Error('nothing is known');
    return state;
  };
  return {
    now,
    of: (broadcastId: BroadcastId) =>
      now().recent.find(({ update }) => update.broadcastId === broadcastId) ?? null,
    covers: (broadcastId: BroadcastId) =>
      now().cover.some(({ update }) => update.broadcastId === broadcastId),
    isLocked: (conversationId: ConversationId) =>
      now().locked.some((locked) => locked.conversationId === conversationId),
  };
}

async function openFor(name: 'anna' | 'bela' | 'adam', folder = tempFolder()) {
  const line = await lineTo(stage());
  const workstation = await openWorkstation(folder);
  await workstation.signIn(line.url, name);
  await workstation.connected();
  const updates = await follow(workstation);
  await until('the pack is there', async () => {
    const item = await workstation.screen.lookup.price({ brandId: lamps, priceItemId: 'item-00' });
    return item.ok;
  });
  const priceOf = async (priceItemId: string) => {
    const found = await workstation.screen.lookup.price({ brandId: lamps, priceItemId });
    return found.ok ? plain(found.value.hit.priceText) : null;
  };
  return { line, folder, workstation, screen: workstation.screen, updates, priceOf };
}

/** As the screen does: shows it, and after a while the agent presses the button. */
async function acknowledge(
  { screen, updates }: Awaited<ReturnType<typeof openFor>>,
  broadcastId: BroadcastId,
) {
  const update = updates.of(broadcastId)?.update;
  if (!update) throw new Error('no such update');
  const { updateId, revision } = update;
  await screen.updates.shown({ updateId, revision });
  await pause(MIN_SHOWN_MS + 50);
  const answer = await screen.updates.acknowledge({ updateId, revision });
  if (!answer.ok) throw new Error(answer.code);
}

async function stateAt(broadcastId: BroadcastId, name: string): Promise<string | undefined> {
  const { lines } = await sofia.call.updates.matrix({ broadcastId });
  return lines.find((line) => line.name.startsWith(name))?.state;
}

async function retract(broadcastId: BroadcastId): Promise<void> {
  await sofia.call.updates.retract({ broadcastId, reason: 'the test is over' });
}

async function first<Value>(watch: Promise<AsyncIterator<Value, unknown, void>>): Promise<Value> {
  const iterator = await watch;
  const next = await iterator.next();
  await iterator.return?.();
  if (next.done) throw new Error('the watch ended at once');
  return next.value;
}

function raised(signals: readonly AlertSignal[]): Alert[] {
  return signals.flatMap((signal) =>
    signal.type === 'raised' && signal.alert.kind === 'urgentUpdate' ? [signal.alert] : [],
  );
}

describe('An urgent update', () => {
  test('covers two workstations, changes the price at once, and locks what it affects until acknowledged', async () => {
    const [anna, bela] = [await openFor('anna'), await openFor('bela')];
    const about = await stage().customerWrites(lamps, 'How much is ITEM-02?', 'Ida');
    const other = await stage().customerWrites(lamps, 'Hello', 'Kari');
    await take(anna.workstation, about);
    await take(anna.workstation, other);
    const broadcastId = newBroadcast();
    await sofia.call.updates.publish({ ...content({ price: price('item-02', 1_002, 900) }), broadcastId });
    await until('both see it', () => anna.updates.covers(broadcastId) && bela.updates.covers(broadcastId));

    expect([await anna.priceOf('item-02'), await bela.priceOf('item-02')]).toEqual(['9,00 €', '9,00 €']);
    expect(anna.updates.of(broadcastId)?.affected).toEqual([about.conversationId]);
    expect(anna.updates.isLocked(other.conversationId)).toBe(false);
    const refused = await anna.workstation.send(lamps, about.conversationId, 'It costs 10,02 €');
    expect(refused).toMatchObject({ ok: false, code: 'updateUnacknowledged' });
    expect(await anna.workstation.send(lamps, other.conversationId, 'Hi Kari')).toMatchObject({ ok: true });
    await until('it was delivered to both', async () => {
      const states = [await stateAt(broadcastId, 'anna'), await stateAt(broadcastId, 'bela')];
      return states.every((state) => state === 'delivered');
    });

    const updateId = anna.updates.of(broadcastId)?.update.updateId;
    if (!updateId) throw new Error('missing');
    const early = { updateId, revision: 1 };
    expect(await anna.screen.updates.acknowledge(early)).toMatchObject({ ok: false, code: 'notShown' });
    await anna.screen.updates.shown(early);
    expect(await anna.screen.updates.acknowledge(early)).toMatchObject({ ok: false, code: 'notShown' });
    await acknowledge(anna, broadcastId);
    await until('it is off the screen', () => !anna.updates.covers(broadcastId));
    expect(await anna.workstation.send(lamps, about.conversationId, 'It costs 9,00 €')).toMatchObject({
      ok: true,
    });
    await until('the lead sees it', async () => (await stateAt(broadcastId, 'anna')) === 'acknowledged');
    expect(await stateAt(broadcastId, 'bela')).toBe('delivered');
    expect(bela.updates.covers(broadcastId)).toBe(true);

    await retract(broadcastId);
    await until('it is over', () => !bela.updates.covers(broadcastId));
    expect([bela.updates.of(broadcastId)?.inForce, await bela.priceOf('item-02')]).toEqual([
      'retracted',
      '10,02 €',
    ]);
  });

  test('that came while the line was cut holds back what waits, and counts as not reached until then', async () => {
    const anna = await openFor('anna');
    const customer = await stage().customerWrites(lamps, 'How much is ITEM-03?', 'Ida');
    const pane = await take(anna.workstation, customer);
    await anna.line.cut();
    await until(
      'the line is gone',
      async () => (await anna.workstation.status()).connectivity !== 'connected',
    );
    const sent = await anna.workstation.send(lamps, customer.conversationId, 'It costs 10,03 €');
    expect(sent).toMatchObject({ ok: true });
    const broadcastId = newBroadcast();
    await sofia.call.updates.publish({ ...content({ price: price('item-03', 1_003, 900) }), broadcastId });
    expect(await stateAt(broadcastId, 'anna')).toBe('notReached');

    await anna.line.mend();
    await anna.screen.status.reconnectNow();
    await until('it is parked', () => pane.messages().at(-1)?.delivery === 'parked');
    expect(pane.messages().at(-1)).toMatchObject({ problem: 'updateUnacknowledged' });
    await until('it counts as delivered', async () => (await stateAt(broadcastId, 'anna')) === 'delivered');
    if (!sent.ok) return;
    const { messageId } = sent.value.message;
    const decided = {
      brandId: lamps,
      conversationId: customer.conversationId,
      messageId,
      decision: 'send',
    } as const;
    expect(await anna.screen.conversations.decide(decided)).toMatchObject({ code: 'updateUnacknowledged' });
    await acknowledge(anna, broadcastId);
    expect(await anna.screen.conversations.decide(decided)).toMatchObject({ ok: true });
    await until('it arrived', () => pane.messages().at(-1)?.delivery === 'sent');
    await retract(broadcastId);
  });

  test('is alerted to once whatever is muted, over a restart too, and again when it is revised', async () => {
    const before = await openFor('adam');
    await before.screen.settings.change({ mutedBrands: [lamps] });
    const signals = collectAlerts(before.screen);
    const broadcastId = newBroadcast();
    await sofia.call.updates.publish({ ...content(), broadcastId });
    await until('it is raised', () => raised(signals).length > 0);
    expect(raised(signals)).toMatchObject([
      { brandName: 'The lamps', preview: 'Look at this before you write.' },
    ]);
    await until('it is here', () => before.updates.covers(broadcastId));
    await acknowledge(before, broadcastId);
    const { alertId = '' } = raised(signals)[0] ?? {};
    await until('it is withdrawn', () =>
      signals.some((signal) => signal.type === 'withdrawn' && signal.alertId === alertId),
    );
    await before.workstation.close();

    const again = await openWorkstation(before.folder);
    const updates = await follow(again);
    const later = collectAlerts(again.screen);
    await again.connected();
    expect(updates.of(broadcastId)?.state).toBe('acknowledged');
    const text = 'Look at this again.';
    await sofia.call.updates.revise({ ...content({ text }), broadcastId, expectedRevision: 1 });
    await until('it is raised again', () => raised(later).length > 0);
    expect(raised(later)).toMatchObject([{ preview: text }]);
    await until('it is here again', () => updates.covers(broadcastId));
    expect(updates.of(broadcastId)).toMatchObject({
      state: 'revised',
      unread: true,
      update: { revision: 2, previousText: 'Look at this before you write.' },
    });
    await again.close();

    const third = await openWorkstation(before.folder);
    const last = collectAlerts(third.screen);
    await third.connected();
    await until('it stands', () =>
      last.some((signal) => signal.type === 'standing' && signal.alerts.length > 0),
    );
    expect(raised(last)).toEqual([]);
    await until('it counts as delivered', async () => (await stateAt(broadcastId, 'adam')) === 'delivered');
    await retract(broadcastId);
  });

  test('may carry a price of a later moment, which then holds by itself', async () => {
    const anna = await openFor('anna');
    const facts: (string | undefined)[] = [];
    void (async () => {
      for await (const { brands } of await anna.screen.status.watch()) {
        facts.push(brands.find(({ brand }) => brand.brandId === lamps)?.facts);
      }
    })();
    const broadcastId = newBroadcast();
    const at = Date.now() + 3_000;
    await sofia.call.updates.publish({
      ...content({ level: 'info', price: price('item-04', 1_004, 900, at) }),
      broadcastId,
    });
    await until('it is here', () => anna.updates.of(broadcastId) !== null);
    expect([anna.updates.covers(broadcastId), await anna.priceOf('item-04')]).toEqual([false, '10,04 €']);
    const before = facts.at(-1);
    await until('the screen hears that prices read otherwise', () => facts.at(-1) !== before);
    expect(await anna.priceOf('item-04')).toBe('9,00 €');
    expect(Date.now()).toBeGreaterThanOrEqual(at);
    await retract(broadcastId);
  });
});

describe('A team lead', () => {
  test('hears which fact no longer fits, and watches agents acknowledge and answers be corrected', async () => {
    const anna = await openFor('anna');
    const customer = await stage().customerWrites(lamps, 'How much is ITEM-05?', 'Ida');
    await take(anna.workstation, customer);
    await anna.workstation.send(lamps, customer.conversationId, 'ITEM-05 costs 10,05 €');
    const told = async () => (await customer.call.webChat.read({})).messages.map(({ text }) => text);
    await until('the customer was told', async () => (await told()).includes('ITEM-05 costs 10,05 €'));

    const lead = await openWorkstation(tempFolder());
    await lead.signIn(stage().url, 'sofia');
    await lead.connected();
    const broadcastId = newBroadcast();
    const wrong = { ...content({ price: price('item-05', 1, 900) }), broadcastId };
    expect(await lead.screen.updates.lead.publish(wrong)).toMatchObject({
      ok: false,
      code: 'factOutdated',
      detail: { why: 'otherPrice', brandId: 'lamps' },
    });
    await lead.screen.updates.lead.saveDraft({ content: { text: 'Soon' } });
    expect(await lead.screen.updates.lead.draft()).toEqual({ content: { text: 'Soon' } });

    const right = { ...content({ price: price('item-05', 1_005, 900) }), broadcastId };
    expect(await lead.screen.updates.lead.publish(right)).toMatchObject({ ok: true });
    const states: (string | undefined)[] = [];
    void (async () => {
      for await (const answer of await lead.screen.updates.lead.watchMatrix({ broadcastId })) {
        states.push(
          answer.ok ? answer.value.lines.find(({ name }) => name.startsWith('anna'))?.state : answer.code,
        );
      }
    })();
    await until('it is here', () => anna.updates.covers(broadcastId));
    await acknowledge(anna, broadcastId);
    await until('the matrix shows it', () => states.at(-1) === 'acknowledged');

    await until('one answer is to be corrected', () => anna.updates.now().toCorrect === 1);
    const sweep = await first(anna.screen.updates.watchSweep({ brandId: lamps, broadcastId }));
    if (!sweep.ok) throw new Error(sweep.code);
    expect(sweep.value).toMatchObject([
      { text: 'ITEM-05 costs 10,05 €', conversationId: customer.conversationId },
    ]);
    const [item] = sweep.value;
    if (!item) throw new Error('nothing to correct');
    const { sweepItemId } = item;
    const correction = {
      brandId: lamps,
      sweepItemId,
      messageId: newMessageId(),
      text: 'It costs 9,00 €, sorry!',
    };
    expect(await anna.screen.updates.correct(correction)).toMatchObject({
      ok: true,
      value: { state: 'corrected' },
    });
    await until('the customer reads it', async () => (await told()).includes('It costs 9,00 €, sorry!'));
    await until('nothing is to be corrected', () => anna.updates.now().toCorrect === 0);
    await retract(broadcastId);
  });

  test('without a connection is told so, once, and sees the matrix when it is back', async () => {
    const line = await lineTo(stage());
    const lead = await openWorkstation(tempFolder());
    await lead.signIn(line.url, 'sofia');
    await lead.connected();
    const broadcastId = newBroadcast();
    await sofia.call.updates.publish({ ...content({ level: 'info' }), broadcastId });
    await line.cut();
    await until('the line is gone', async () => (await lead.status()).connectivity !== 'connected');
    const answers: string[] = [];
    void (async () => {
      for await (const answer of await lead.screen.updates.lead.watchMatrix({ broadcastId })) {
        answers.push(answer.ok ? 'matrix' : answer.code);
      }
    })();
    await until('it failed', () => answers.length > 0);
    await line.mend();
    await lead.screen.status.reconnectNow();
    await until('it is there', () => answers.at(-1) === 'matrix');
    expect(answers[0]).toBe('disconnected');
  });
});
