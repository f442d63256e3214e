import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  ConversationId,
  DeviceId,
  type EventId,
  MessageId,
  PersonId,
} from '../../../../src/contract/model/ids.ts';
import type { Exit } from '../../../../src/contract/workstation/conversations.ts';
import { promiseSentence } from '../../../../src/conversation-rules/promises.ts';
import { createManualClock, type ManualClock } from '../../../support/manual-clock.ts';
import { type Chance, createChance } from './chance.ts';
import { Crash, createLossyLine, type LossyLine } from './lossy-line.ts';
import { ModelCentral, type ModelFlaws, type OpenChange, simulatedBrand } from './model-central.ts';
import { findNoted, type Noted, noteSomething } from './note-beside.ts';
import {
  type SimulatedWorkstation,
  startWorkstation,
  type WorkstationFlaws,
} from './simulated-workstation.ts';

/** The sentence of the simulated brand's promise. */
const SENTENCE = simulatedBrand.handling?.promises
  ?.map((rule) => promiseSentence(rule, simulatedBrand))
  .join();
const STEPS = 70;
const CONVERSATIONS = 3;

export interface Written {
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  readonly text: string;
  /** The agent was told that it is on disk. Without that, the process ended before it could say so. */
  readonly acknowledged: boolean;
}

export interface Held {
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  readonly eventId: EventId;
  /** By the clock of the workstation. Nothing goes before. */
  readonly until: number;
  readonly isExit: boolean;
  /** `asked`: the process ended before it could say so. */
  undo: 'no' | 'asked' | 'done';
  /** It is settled: at the central service, taken back or withdrawn. */
  over: boolean;
}

export interface Schedule {
  readonly central: ModelCentral;
  readonly workstation: SimulatedWorkstation;
  readonly conversationIds: readonly ConversationId[];
  /** In the order of pressing Enter. */
  readonly written: readonly Written[];
  /** What could be taken back: messages and exits. */
  readonly held: readonly Held[];
  /** What was noted beside conversations. */
  readonly noted: readonly Noted[];
  readonly clock: Pick<ManualClock, 'now'>;
  readonly discarded: ReadonlySet<MessageId>;
  /** Sent after all by the agent's decision, whenever that was. */
  readonly sentAfterAll: ReadonlySet<MessageId>;
}

export interface ScheduleOptions {
  readonly seed: number;
  readonly folder: string;
  readonly flaws: ModelFlaws & WorkstationFlaws;
  readonly checkAfterStep: (schedule: Schedule) => void;
}

/** Lets agent, customers, network and chance do as they please, then brings everything to rest. */
export async function runSchedule({
  seed,
  folder,
  flaws,
  checkAfterStep,
}: ScheduleOptions): Promise<Schedule> {
  const chance = createChance(seed);
  const line = createLossyLine(chance);
  const central = new ModelCentral(chance, flaws);
  const personId = PersonId.parse(chance.id());
  const own = join(folder, `seed-${seed}`);
  mkdirSync(own);
  const clock = createManualClock();
  const start = () =>
    startWorkstation({
      folder: own,
      chance,
      line,
      central,
      deviceId: DeviceId.parse('00000000-0000-4000-8000-000000000001'),
      personId,
      clock,
      flaws,
    });
  const conversationIds = Array.from({ length: CONVERSATIONS }, () => ConversationId.parse(chance.id()));
  for (const conversationId of conversationIds) central.addConversation(conversationId, personId);
  const state = new ScheduleState(central, start(), conversationIds, clock);
  central.whileOnTheWay = () => {
    if (chance.happens(0.2)) commitOne(state, chance);
  };

  const check = () => {
    findNoted(state.workstation, conversationIds, state.noted);
    checkAfterStep(state);
  };
  for (let step = 0; step < STEPS; step += 1) {
    try {
      await takeStep(state, chance, line, personId);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      state.workstation.close();
      state.workstation = start();
    }
    check();
  }
  line.calmDown();
  line.deliverLate();
  for (const change of state.openChanges.splice(0)) change.commit();
  await comeToRest(state, check);
  check();
  return state;
}

class ScheduleState implements Schedule {
  readonly central: ModelCentral;
  readonly conversationIds: readonly ConversationId[];
  readonly written: Written[] = [];
  readonly discarded = new Set<MessageId>();
  readonly sentAfterAll = new Set<MessageId>();
  readonly openChanges: OpenChange[] = [];
  readonly held: Held[] = [];
  readonly noted: Noted[] = [];
  readonly clock: ManualClock;
  workstation: SimulatedWorkstation;

  constructor(
    central: ModelCentral,
    workstation: SimulatedWorkstation,
    ids: readonly ConversationId[],
    clock: ManualClock,
  ) {
    this.clock = clock;
    this.central = central;
    this.workstation = workstation;
    this.conversationIds = ids;
  }
}

async function takeStep(
  state: ScheduleState,
  chance: Chance,
  line: LossyLine,
  personId: PersonId,
): Promise<void> {
  const { workstation, central } = state;
  const conversationId = chance.pick(state.conversationIds);
  if (chance.happens(0.35)) state.clock.pass(chance.below(4_000));
  if (chance.happens(0.15)) {
    noteSomething(workstation, conversationId, chance);
    findNoted(workstation, state.conversationIds, state.noted);
  }
  const choice = chance.next();
  if (choice < 0.04) leave(state, conversationId, chance);
  else if (choice < 0.12) undoOne(state, chance);
  else if (choice < 0.34) write(state, conversationId, MessageId.parse(chance.id()));
  else if (choice < 0.59) await workstation.pushOnce();
  else if (choice < 0.72) await workstation.pull();
  else if (choice < 0.8) state.openChanges.push(central.beginIncoming(conversationId));
  else if (choice < 0.87) commitOne(state, chance);
  else if (choice < 0.91) {
    const change = chance.happens(0.3)
      ? ({ holder: null, status: 'queued' } as const)
      : ({ holder: { personId, name: 'Agent' }, status: 'open', snoozedUntil: null } as const);
    state.openChanges.push(central.beginUpdate(conversationId, change));
  } else if (choice < 0.94) decideOne(state, conversationId, chance.happens(0.7) ? 'send' : 'discard');
  else if (choice < 0.97) workstation.loseConnection();
  else line.deliverLate();
}

function write(state: ScheduleState, conversationId: ConversationId, messageId: MessageId): void {
  const place = state.written.length;
  const promised = place % 4 === 0 ? ` ${SENTENCE}` : '';
  const text = `answer ${place} – ${messageId} ✓${promised}`;
  const entry = { conversationId, messageId, text };
  state.written.push({ ...entry, acknowledged: false });
  if (state.workstation.send(conversationId, messageId, text))
    state.written[place] = { ...entry, acknowledged: true };
  else state.written.splice(place, 1);
  noteHeld(state);
}

const exits: readonly Exit[] = [
  { kind: 'resolve', disposition: 'answered', fields: {} },
  { kind: 'noResponseNeeded' },
  { kind: 'escalate', reason: 'contract', note: 'They ask for the paper' },
  { kind: 'skip', reason: null },
  { kind: 'snooze', until: 2_000_000_000_000 },
  { kind: 'pending' },
  { kind: 'pending' },
];

function leave(state: ScheduleState, conversationId: ConversationId, chance: Chance): void {
  state.workstation.leave(conversationId, chance.pick(exits));
  noteHeld(state);
}

/** What the agent sees as able to be taken back. */
function noteHeld({ workstation, held }: ScheduleState): void {
  for (const event of workstation.store.outbox.held()) {
    if (held.some(({ eventId }) => eventId === event.eventId)) continue;
    const { conversationId, messageId, eventId, kind } = event;
    const isExit = kind !== 'messageWritten';
    held.push({
      ...{ conversationId, messageId, eventId, isExit },
      until: event.heldUntil ?? 0,
      undo: 'no',
      over: false,
    });
  }
}

function undoOne({ workstation, held, discarded }: ScheduleState, chance: Chance): void {
  const open = held.filter(({ undo, over }) => undo === 'no' && !over);
  if (open.length === 0) return;
  // The key is pressed at the last moment, or later.
  const underWay = open.filter(({ eventId }) => workstation.store.outbox.find(eventId)?.tried);
  const wish = chance.pick(underWay.length > 0 ? underWay : open);
  // An exit behind a message goes back with it.
  const exits = held.filter(
    (each) => each.isExit && !each.over && each.conversationId === wish.conversationId && each !== wish,
  );
  wish.undo = 'asked';
  if (!wish.isExit) {
    discarded.add(wish.messageId);
    for (const exit of exits) exit.undo = 'asked';
  }
  const done = workstation.undo(wish.eventId);
  wish.undo = done ? 'done' : 'no';
  if (!wish.isExit && !done) discarded.delete(wish.messageId);
}

/** Changes that began earlier may be committed later than ones that began after them. */
function commitOne(state: ScheduleState, chance: Chance): void {
  if (state.openChanges.length === 0) return;
  const [change] = state.openChanges.splice(chance.below(state.openChanges.length), 1);
  change?.commit();
}

function decideOne(state: ScheduleState, conversationId: ConversationId, wish: 'send' | 'discard'): void {
  const { workstation, discarded, sentAfterAll } = state;
  const root = workstation.store.messages
    .undecided(conversationId)
    .find(({ problem }) => problem !== 'earlierMessageParked');
  if (!root) return;
  // Both are noted first: after a crash in the middle it may or may not have happened.
  if (wish === 'send') {
    sentAfterAll.add(root.messageId);
    if (workstation.decide(conversationId, root.messageId, 'send')) return;
  }
  discarded.add(root.messageId);
  workstation.decide(conversationId, root.messageId, 'discard');
}

/** A quiet network and an agent who decides everything that waits for a decision. */
async function comeToRest(state: ScheduleState, check: () => void): Promise<void> {
  const { workstation, conversationIds } = state;
  workstation.loseConnection();
  for (let round = 0; round < 200; round += 1) {
    state.clock.pass(5_000);
    await workstation.pull();
    const idle = await workstation.pushOnce();
    check();
    for (const conversationId of conversationIds) decideOne(state, conversationId, 'send');
    const undecided = conversationIds.some((id) => workstation.store.messages.undecided(id).length > 0);
    if (idle && !undecided && workstation.store.outbox.count() === 0) {
      await workstation.pull();
      return;
    }
  }
  throw new Error('does not come to rest');
}
