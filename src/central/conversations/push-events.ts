import type { Transaction } from 'kysely';
import type { DeviceId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { EventAnswer, WorkstationEvent } from '../../contract/model/workstation-event.ts';
import { findBrand } from '../brands/find-brand.ts';
import type { Tables } from '../database/tables.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { lockFiles } from '../files/file-rows.ts';
import { takeIntake } from '../intakes/take-intake.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { SignedInPerson } from '../people/sign-in.ts';
import type { Ids } from '../ports.ts';
import { sweepLateAnswers } from '../updates/sweep-late-answers.ts';
import { afterExits } from './after-exits.ts';
import { changesOf } from './conversation-changes.ts';
import { lockConversation, saveConversation } from './conversation-rows.ts';
import type { TellEscalation } from './escalation-news.ts';
import { judgeLane, type LaneState } from './judge-lane.ts';
import { findKnownEvents, rememberEvents } from './known-events.ts';
import { insertReferences } from './message-references.ts';
import { namedFiles } from './named-files.ts';
import { findTakenIds } from './taken-ids.ts';

export interface PushParts extends ChangeParts {
  readonly ids: Ids;
  readonly escalationTellers: readonly TellEscalation[];
}

/**
 * Takes in what a workstation did. The events of one lane are judged and stored in one transaction, together with
 * what is remembered of them, so a push that is repeated whole or in part stores nothing twice.
 */
export async function pushEvents(
  parts: PushParts,
  caller: SignedInPerson,
  input: { readonly deviceId: DeviceId; readonly events: readonly WorkstationEvent[] },
): Promise<Outcome<EventAnswer[], { code: 'FORBIDDEN' }>> {
  const { deviceId } = caller;
  if (input.deviceId !== deviceId || input.events.some((event) => event.deviceId !== deviceId)) {
    return failure({ code: 'FORBIDDEN' });
  }
  const answers = new Map<WorkstationEvent, EventAnswer>();
  for (const lane of lanesOf(input.events)) {
    const laneAnswers = await takeLane(parts, caller.person, lane.first, lane.events);
    for (const [index, answer] of laneAnswers.entries()) {
      const event = lane.events[index];
      if (event) answers.set(event, answer);
    }
  }
  return success(input.events.flatMap((event) => answers.get(event) ?? []));
}

interface Lane {
  readonly first: WorkstationEvent;
  readonly events: WorkstationEvent[];
}

function lanesOf(events: readonly WorkstationEvent[]): Iterable<Lane> {
  const lanes = new Map<string, Lane>();
  for (const event of events) {
    const name = `${event.epoch} ${event.conversationId}`;
    const lane = lanes.get(name);
    if (lane) lane.events.push(event);
    else lanes.set(name, { first: event, events: [event] });
  }
  return lanes.values();
}

async function takeLane(
  parts: PushParts,
  person: Person,
  lane: WorkstationEvent,
  events: readonly WorkstationEvent[],
): Promise<readonly EventAnswer[]> {
  const taken = await inFeedTransaction(parts, async (tx, record) => {
    const state = await readLane(tx, person, lane, events);
    const now = parts.clock.now();
    const verdict = judgeLane(parts.ids, state, events, now);
    if (verdict.newEvents.length === 0) return { answers: verdict.answers, followUps: [] };

    const { brand } = state;
    const { conversation, newMessages } = verdict;
    if (conversation && brand && newMessages.length > 0) {
      await saveConversation(tx, conversation, newMessages);
      await insertReferences(tx, conversation.brandId, verdict.references);
      for (const intake of verdict.intakes) await takeIntake(tx, { intake, brand, conversation });
      await afterExits(parts, tx, { conversation, brand, person, messages: newMessages, at: now });
    }
    await rememberEvents(tx, verdict.newEvents, person);
    await tx
      .updateTable('lanes')
      .set({ last_seq: verdict.lastSeq })
      .where('device_id', '=', lane.deviceId)
      .where('epoch', '=', lane.epoch)
      .where('conversation_id', '=', lane.conversationId)
      .execute();
    if (conversation && newMessages.length > 0) {
      await record(conversation.brandId, changesOf(conversation, newMessages));
    }
    const followUps =
      conversation && brand
        ? await sweepLateAnswers(tx, parts.ids, { conversation, brand, messages: newMessages, now })
        : [];
    return { answers: verdict.answers, followUps };
  });
  for (const followUp of taken.followUps) parts.signals.followUp(followUp);
  return taken.answers;
}

/** Locks the lane, then its conversation, and reads what decides about the events. */
async function readLane(
  tx: Transaction<Tables>,
  person: Person,
  lane: WorkstationEvent,
  events: readonly WorkstationEvent[],
): Promise<LaneState> {
  const name = { device_id: lane.deviceId, epoch: lane.epoch, conversation_id: lane.conversationId };
  await tx
    .insertInto('lanes')
    .values({ ...name, last_seq: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { last_seq: lastSeq } = await tx
    .selectFrom('lanes')
    .select('last_seq')
    .where('device_id', '=', lane.deviceId)
    .where('epoch', '=', lane.epoch)
    .where('conversation_id', '=', lane.conversationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const conversation = await lockConversation(tx, lane.conversationId);
  const brand = conversation && (await findBrand(tx, conversation.brandId));
  const knownEvents = await findKnownEvents(tx, events);
  const takenIds = await findTakenIds(tx, events);
  const files = await lockFiles(
    tx,
    { conversationId: lane.conversationId, uploadedBy: person.personId },
    namedFiles(events),
  );
  return { person, conversation, brand, lastSeq, knownEvents, takenIds, files };
}
