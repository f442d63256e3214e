import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LeavingEvent } from '../../../../src/conversation-rules/leave.ts';
import type { Engine } from '../../support/engine.ts';
import { handledSeed } from '../../support/handled-seed.ts';
import { type Customer, openStage, type StaffMember, type Stage } from '../../support/stage.ts';
import { lamps, personOf } from '../../support/test-seed.ts';
import { connect, type Deed, lookAt, type Scene, says, sceneOf } from './scene.ts';

const CONVERSATIONS = 5;
const ROUNDS = 60;
const SNOOZE_MS = 300;

type DeedKind = 'messageWritten' | LeavingEvent['kind'];

const deedKinds: readonly DeedKind[] = [
  'messageWritten',
  'messageWritten',
  'messageWritten',
  'pending',
  'snoozed',
  'skipped',
  'escalated',
  'resolved',
  'noResponseNeeded',
];

const anyStep = fc.record({
  kind: fc.constantFrom(...deedKinds),
  where: fc.nat({ max: CONVERSATIONS - 1 }),
  /** In what one holds, if anything; else in whatever there is, as it stands. */
  inOwn: fc.constantFrom(true, true, false),
});

/** What each of three does at the same moment, while a customer writes or none does. */
const anyRound = fc.record({
  steps: fc.tuple(anyStep, anyStep, anyStep),
  writer: fc.nat({ max: 3 * CONVERSATIONS }),
});

export function atOnceSuite(engine: Engine): void {
  test('whatever many do at the same moment, nobody holds more than they may, and no line is lost or doubled', async () => {
    const stage = await openStage(engine, { seed: handledSeed() });
    // Of two agents one has room for two; the team lead may reopen everything.
    const lead = await stage.signIn('sofia');
    const members = [await stage.signIn('adam'), await stage.signIn('bela'), lead];
    const disconnects = await Promise.all(members.map(connect));
    const customers: Customer[] = [];
    for (let index = 0; index < CONVERSATIONS; index += 1) customers.push(await stage.customerWrites(lamps));
    const lanes = new Map(members.map((member) => [member, lanesOf(stage, member, customers)]));
    const accepted = new Map(customers.map(({ conversationId }) => [conversationId, new Set<number>()]));
    const snapshot = async () => (await lead.call.feed.snapshot({ brandId: lamps })).conversations;
    let conversations = await snapshot();

    for (const { steps, writer } of fc.sample(anyRound, { numRuns: ROUNDS, seed: 11 })) {
      const doings = members.map(async (member, index) => {
        const { kind, where, inOwn } = steps[index] ?? steps[0];
        const own = conversations.filter(
          ({ holder }) => holder?.personId === member.signedIn.person.personId,
        );
        const chosen = (inOwn ? own[where % own.length] : undefined) ?? customers[where];
        const scene = lanes
          .get(member)
          ?.find(({ conversationId }) => conversationId === chosen?.conversationId);
        if (!scene) return;
        const { conversationId } = scene;
        const status =
          conversations.find((one) => one.conversationId === conversationId)?.status ?? 'resolved';
        if (status === 'queued') await refusedOrNot(member.call.conversations.claim({ conversationId }));
        else if (status === 'resolved') await refusedOrNot(member.call.ownership.reopen({ conversationId }));
        else {
          const answer = await scene.does(deedOf(kind));
          if (answer.result === 'accepted') accepted.get(conversationId)?.add(answer.messageSeq);
          else expect(answer.result).toBe('rejected');
        }
      });
      const writing = customers[writer]?.write('and now?').catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'CONVERSATION_ENDED' });
      });
      await Promise.all([...doings, writing]);
      conversations = await snapshot();
      const held = conversations.filter(
        ({ holder, status }) => holder?.personId === personOf('adam').personId && status !== 'snoozed',
      );
      expect(held.length).toBeLessThanOrEqual(2);
      for (const { holder, status } of conversations) expect(holder === null).toBe(status === 'queued');
    }
    expect([...accepted.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(ROUNDS / 2);

    for (const disconnect of disconnects) await disconnect();
    for (const { conversationId } of customers) {
      const { lines } = await lookAt(stage, conversationId);
      expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, place) => place + 1));
      const deeds = new Set(deedKinds.map(String));
      const theirs = lines.filter(
        ({ kind, text }) => kind === 'outgoing' || (kind === 'event' && deeds.has(text)),
      );
      expect(theirs.map(({ seq }) => seq)).toEqual(
        [...(accepted.get(conversationId) ?? [])].toSorted((a, b) => a - b),
      );
    }
    await stage.close();
    expect(stage.logged).toEqual([]);
  });
}

function lanesOf(
  stage: Stage,
  member: StaffMember,
  customers: readonly Customer[],
): Omit<Scene, 'customer'>[] {
  return customers.map(({ conversationId }) => sceneOf(stage, member, conversationId));
}

/** Refusals are none of this test's business, as long as they are foreseen. */
async function refusedOrNot(call: Promise<unknown>): Promise<void> {
  const foreseen = [
    'ALREADY_CLAIMED',
    'CAPACITY_REACHED',
    'FORBIDDEN',
    'NOT_ALLOWED',
    'NOT_FOUND',
    'NOT_QUEUED',
  ];
  await call.catch((error: unknown) => {
    expect(foreseen).toContain(error instanceof Error && 'code' in error ? error.code : error);
  });
}

function deedOf(kind: DeedKind): Deed {
  switch (kind) {
    case 'messageWritten':
      return says('It is.');
    case 'resolved':
      return { kind: 'resolved', disposition: 'answered' };
    case 'escalated':
      return { kind: 'escalated', reason: 'safety', note: '' };
    case 'skipped':
      return { kind: 'skipped', reason: null };
    case 'snoozed':
      return { kind: 'snoozed', until: Date.now() + SNOOZE_MS };
    case 'pending':
    case 'noResponseNeeded':
      return { kind };
    default:
      return kind satisfies never;
  }
}
