import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { IntakeId, MessageId } from '../../../src/contract/model/ids.ts';
import { besideSeed, PROMISE } from '../../central/support/beside-seed.ts';
import type { Engine } from '../../central/support/engine.ts';
import { openStage, readUntil, type Stage } from '../../central/support/stage.ts';
import { lamps } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { take } from '../support/queue-steps.ts';
import { until } from '../support/until.ts';
import { type OpenConversation, openWorkstation, type Workstation } from '../support/workstation.ts';

let stage: Stage;

beforeAll(async () => {
  const seed = besideSeed();
  const taken = {
    kind: 'cannedResponse',
    id: 'complaint-taken',
    row: {
      responseId: 'complaint-taken',
      ...{ shortcut: 'taken', title: 'Taken', category: '' },
      body: 'Kiitos {{customer}}. {{promise:answer}}',
    },
  } as const;
  const brands = seed.brands.map((entry) =>
    entry.brand.brandId === lamps ? { ...entry, packRows: [...entry.packRows, taken] } : entry,
  );
  const engine: Engine = { name: 'memory', fresh: async () => ({ kind: 'embedded', folder: 'memory' }) };
  stage = await openStage(engine, { seed: { ...seed, brands } });
});
afterAll(() => stage.close());

async function workstationOf(name: string): Promise<Workstation> {
  const workstation = await openWorkstation(tempFolder());
  await workstation.signIn(stage.url, name);
  await workstation.connected();
  return workstation;
}

async function held(workstation: Workstation) {
  const customer = await stage.customerWrites(lamps, 'Terve', 'Ida');
  const pane = await take(workstation, customer);
  return { pane, at: { brandId: lamps, conversationId: customer.conversationId }, customer };
}

const shown = (pane: OpenConversation) => pane.detail()?.conversation;

describe('Workstations and the central service', () => {
  test('agree on what was noted, and colleagues who may see it do', async () => {
    const [anna, sofia] = [await workstationOf('anna'), await workstationOf('sofia')];
    const { pane, at } = await held(anna);
    const { beside } = anna.screen;
    await beside.tickStep({ ...at, stepId: 'city', ticked: true });
    await beside.noteConsent({ ...at, given: true });
    await beside.noteContact({ ...at, contact: { name: 'Ida Virta', city: 'Turku' } });
    await beside.setMood({ ...at, mood: 'upset' });
    const noted = {
      steps: [{ stepId: 'city', by: 'agent' }],
      contact: { name: 'Ida Virta', city: 'Turku' },
      sentiment: { mood: 'upset', by: 'agent' },
    };
    await until('it is shown at once', () => shown(pane)?.sentiment?.mood === 'upset');
    expect(shown(pane)).toMatchObject(noted);
    await until('the transcript tells', () => pane.texts().includes('sentimentSet'));
    expect(shown(pane)).toMatchObject(noted);
    expect(pane.texts()).toEqual(
      expect.arrayContaining(['stepsTicked', 'consentGiven', 'contactNoted', 'sentimentSet']),
    );
    const overseen = sofia.open(at.conversationId);
    await until('the lead sees it', () => shown(overseen)?.sentiment?.mood === 'upset');
    expect(shown(overseen)).toEqual(shown(pane));
    expect((await anna.queue()).mine).toMatchObject([{ mood: 'upset', urgent: true }]);
  });

  test('take a form once, tell the customer, and keep its promise open past the end, until it is kept', async () => {
    const [bela, sofia] = [await workstationOf('bela'), await workstationOf('sofia')];
    const { pane, at, customer } = await held(bela);
    const { beside } = bela.screen;
    const formId = 'complaint';
    await until('the pack is here', async () => (await beside.openIntake({ ...at, formId })).ok);
    expect(await beside.openIntake({ ...at, formId })).toMatchObject({
      value: { confirmation: `Kiitos Ida. ${PROMISE}` },
    });
    const form = {
      ...{ ...at, formId, consent: true, intakeId: IntakeId.parse(newId()) },
      messageId: MessageId.parse(newId()),
      values: {
        ...{ name: 'Ida Virta', contract: 'NS-123456', email: 'ida@example.com', phone: '+358401234567' },
      },
    };
    expect(await beside.submitIntake(form)).toMatchObject({ ok: true });
    expect(await beside.submitIntake(form)).toMatchObject({ ok: true });
    await until('the customer is told', () =>
      pane.messages().some(({ text, delivery }) => text.includes(PROMISE) && delivery === 'sent'),
    );
    expect(pane.messages().filter(({ text }) => text.includes(PROMISE))).toHaveLength(1);
    expect(shown(pane)).toMatchObject({
      intakes: [{ intakeId: form.intakeId, title: 'Complaint' }],
      promises: [{ promiseId: form.intakeId, code: 'answer', keptAt: null }],
    });
    const chat = await customer.call.webChat.stream({ afterSeq: 0 });
    const heard = await readUntil(
      chat,
      (item) => item.type === 'message' && item.message.text.includes(PROMISE),
    );
    await chat.return?.();
    expect(JSON.stringify(heard)).not.toContain('NS-123456');

    const exit = { kind: 'resolve', disposition: 'answered', fields: {} } as const;
    expect(await bela.screen.conversations.leave({ ...at, exit })).toMatchObject({ ok: true });
    await until('it is over', () => shown(pane)?.status === 'resolved');
    const promisesOf = async (workstation: Workstation) =>
      (await workstation.queue()).promises.filter(
        ({ conversationId }) => conversationId === at.conversationId,
      );
    expect(await promisesOf(bela)).toMatchObject([{ promiseId: form.intakeId, mine: true }]);
    await until('the lead has it', async () => (await promisesOf(sofia)).length === 1);
    expect(await promisesOf(sofia)).toMatchObject([{ byName: 'bela lastname', mine: false }]);

    const promiseId = (await promisesOf(sofia))[0]?.promiseId;
    if (!promiseId) throw new Error('no promise');
    expect(await sofia.screen.beside.keepPromise({ ...at, promiseId })).toMatchObject({ ok: true });
    expect(await promisesOf(sofia)).toEqual([]);
    await until('who made it is told', async () => (await promisesOf(bela)).length === 0);
  });

  test('tick the step of a response that is sent, and know a promise that was typed', async () => {
    const adam = await workstationOf('adam');
    const { pane, at } = await held(adam);
    const text = `Moi Ida!\n${PROMISE}`;
    const reference = { kind: 'cannedResponse', id: 'hello', version: 1, text: 'Moi Ida!' } as const;
    const messageId = MessageId.parse(newId());
    await adam.screen.conversations.send({ ...at, messageId, text, references: [reference] });
    await until('it is sent', () => pane.texts().includes('promiseMade'));
    expect(shown(pane)).toMatchObject({
      steps: [{ stepId: 'greet', by: 'response' }],
      promises: [{ promiseId: messageId, label: 'Answer' }],
    });
  });
});
