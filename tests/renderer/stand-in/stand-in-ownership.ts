import type { Colleague } from '../../../src/contract/central/ownership.ts';
import { MAIN_QUEUE } from '../../../src/contract/model/conversation.ts';
import { type ConversationId, PersonId, TransferId } from '../../../src/contract/model/ids.ts';
import type { PresenceState } from '../../../src/contract/workstation/ownership.ts';
import { agentId, agentName, entryOf, nextUuid, type StandInWorld } from './stand-in-world.ts';

/** Why the next call of a kind is refused, as the core would say it. */
export interface StandInRefusal<Code extends string> {
  readonly code: Code;
  readonly detail?: Record<string, string>;
}

type CannotTransfer = StandInRefusal<
  'disconnected' | 'forbidden' | 'unsent' | 'notAllowed' | 'transferRefused'
>;

/** Who has what, and how people are present. Tests change it and read it. */
export interface StandInOwnership {
  /** Names of colleagues who look at a waiting conversation. */
  readonly lookers: Map<ConversationId, readonly string[]>;
  readonly skipped: Set<ConversationId>;
  presence: PresenceState;
  colleagues: Colleague[];
  refuseTransfer: CannotTransfer | null;
  refuseAnswer: StandInRefusal<'disconnected' | 'forbidden' | 'transferOver' | 'capacityReached'> | null;
  refuseAssign: StandInRefusal<'disconnected' | 'forbidden' | 'notQueued' | 'transferRefused'> | null;
  refuseReopen: StandInRefusal<'disconnected' | 'forbidden' | 'notAllowed' | 'capacityReached'> | null;
  refuseHide: StandInRefusal<
    'disconnected' | 'forbidden' | 'unsent' | 'notAllowed' | 'channelProblem'
  > | null;
  /** What the screen said it looks at, in order. */
  readonly looked: (ConversationId | null)[];
  /** How often activity was told. */
  active: number;
}

export function createStandInOwnership(): StandInOwnership {
  return {
    lookers: new Map(),
    skipped: new Set(),
    presence: { presence: 'online', chosen: 'online', awayAt: null, awayByItself: false, handedBack: [] },
    colleagues: [],
    refuseTransfer: null,
    refuseAnswer: null,
    refuseAssign: null,
    refuseReopen: null,
    refuseHide: null,
    looked: [],
    active: 0,
  };
}

export function addColleague(
  world: StandInWorld,
  name: string,
  part: Partial<Omit<Colleague, 'personId' | 'name'>> = {},
): Colleague {
  const colleague: Colleague = {
    personId: PersonId.parse(nextUuid()),
    name,
    role: 'agent',
    presence: 'online',
    held: 0,
    capacity: 2,
    queues: [MAIN_QUEUE],
    ...part,
  };
  world.ownership.colleagues.push(colleague);
  return colleague;
}

/** Somebody who holds it offers it to the agent. */
export function offerToAgent(
  world: StandInWorld,
  conversationId: ConversationId,
  from: Pick<Colleague, 'personId' | 'name'>,
  { note = '', secondsLeft = 60 }: { readonly note?: string; readonly secondsLeft?: number } = {},
): TransferId {
  const { conversation } = entryOf(world, conversationId);
  const { personId, name } = from;
  const transferId = TransferId.parse(nextUuid());
  const expiresAt = world.now() + secondsLeft * 1000;
  conversation.status = 'open';
  conversation.holder = { personId, name };
  conversation.transfer = {
    transferId,
    from: { personId, name },
    to: { personId: agentId, name: agentName },
    note,
    offeredAt: expiresAt - 60_000,
    expiresAt,
  };
  world.changes.publish('queue', null);
  return transferId;
}

export function changePresence(world: StandInWorld, part: Partial<PresenceState>): void {
  world.ownership.presence = { ...world.ownership.presence, ...part };
  world.changes.publish('presence', null);
}
