import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConversationId, DeviceId, MessageId, PersonId } from '../../../../src/contract/model/ids.ts';
import { type Chance, createChance } from './chance.ts';
import { Crash, createLossyLine, type LossyLine } from './lossy-line.ts';
import { ModelCentral, type ModelFlaws, type OpenChange } from './model-central.ts';
import {
  type SimulatedWorkstation,
  startWorkstation,
  type WorkstationFlaws,
} from './simulated-workstation.ts';

const STEPS = 70;
const CONVERSATIONS = 3;

export interface Written {
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  readonly text: string;
  /** The agent was told that it is on disk. Without that, the process ended before it could say so. */
  readonly acknowledged: boolean;
}

export interface Schedule {
  readonly central: ModelCentral;
  readonly workstation: SimulatedWorkstation;
  readonly conversationIds: readonly ConversationId[];
  /** In the order of pressing Enter. */
  readonly written: readonly Written[];
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
  const start = () =>
    startWorkstation({
      folder: own,
      chance,
      line,
      central,
      deviceId: DeviceId.parse('00000000-0000-4000-8000-000000000001'),
      personId,
      flaws,
    });
  const conversationIds = Array.from({ length: CONVERSATIONS }, () => ConversationId.parse(chance.id()));
  for (const conversationId of conversationIds) central.addConversation(conversationId, personId);
  const state = new ScheduleState(central, start(), conversationIds);

  for (let step = 0; step < STEPS; step += 1) {
    try {
      await takeStep(state, chance, line, personId);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      state.workstation.close();
      state.workstation = start();
    }
    checkAfterStep(state);
  }
  line.calmDown();
  line.deliverLate();
  for (const change of state.openChanges.splice(0)) change.commit();
  await comeToRest(state);
  checkAfterStep(state);
  return state;
}

class ScheduleState implements Schedule {
  readonly central: ModelCentral;
  readonly conversationIds: readonly ConversationId[];
  readonly written: Written[] = [];
  readonly discarded = new Set<MessageId>();
  readonly sentAfterAll = new Set<MessageId>();
  readonly openChanges: OpenChange[] = [];
  workstation: SimulatedWorkstation;

  constructor(central: ModelCentral, workstation: SimulatedWorkstation, ids: readonly ConversationId[]) {
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
  const choice = chance.next();
  if (choice < 0.3) write(state, conversationId, MessageId.parse(chance.id()));
  else if (choice < 0.58) await workstation.pushOnce();
  else if (choice < 0.72) await workstation.pull();
  else if (choice < 0.8) state.openChanges.push(central.beginIncoming(conversationId));
  else if (choice < 0.88) commitOne(state, chance);
  else if (choice < 0.9) {
    const holder = chance.happens(0.3) ? null : { personId, name: 'Agent' };
    state.openChanges.push(central.beginUpdate(conversationId, { holder }));
  } else if (choice < 0.94) decideOne(state, conversationId, chance.happens(0.7) ? 'send' : 'discard');
  else if (choice < 0.97) workstation.loseConnection();
  else line.deliverLate();
}

function write(state: ScheduleState, conversationId: ConversationId, messageId: MessageId): void {
  const text = `answer ${state.written.length} – ${messageId} ✓`;
  const place = state.written.length;
  const entry = { conversationId, messageId, text };
  state.written.push({ ...entry, acknowledged: false });
  if (state.workstation.send(conversationId, messageId, text))
    state.written[place] = { ...entry, acknowledged: true };
  else state.written.splice(place, 1);
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
async function comeToRest(state: ScheduleState): Promise<void> {
  const { workstation, conversationIds } = state;
  workstation.loseConnection();
  for (let round = 0; round < 200; round += 1) {
    await workstation.pull();
    const idle = await workstation.pushOnce();
    for (const conversationId of conversationIds) decideOne(state, conversationId, 'send');
    const undecided = conversationIds.some((id) => workstation.store.messages.undecided(id).length > 0);
    if (idle && !undecided && workstation.store.outbox.count() === 0) {
      await workstation.pull();
      return;
    }
  }
  throw new Error('does not come to rest');
}
