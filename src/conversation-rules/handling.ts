import type { Brand, BrandHandling, BrandQueue } from '../contract/model/brand.ts';
import { type Conversation, MAIN_QUEUE } from '../contract/model/conversation.ts';
import { QueueId } from '../contract/model/ids.ts';
import type { BrandRole } from '../contract/model/person.ts';

const HAND_BACK_AFTER_SECONDS = 300;
/** Where what was escalated waits at a brand that names no internal queue. */
const INTERNAL_QUEUE: BrandQueue = {
  queueId: QueueId.parse('internal'),
  name: 'Internal team',
  region: null,
  team: 'internal',
};

type DefaultedKeys =
  | 'queues'
  | 'handBackAfterSeconds'
  | 'assignsAutomatically'
  | 'mayHideComments'
  | 'skipReasons'
  | 'tags';
export type Handling = Omit<BrandHandling, DefaultedKeys> & Required<Pick<BrandHandling, DefaultedKeys>>;

/** A brand's handling with the defaults for what it leaves out; always has a queue for each team. */
export function handlingOf(brand: Pick<Brand, 'handling'>): Handling {
  const given = brand.handling ?? {};
  return {
    ...given,
    queues: queuesOf(given.queues ?? []),
    handBackAfterSeconds: given.handBackAfterSeconds ?? HAND_BACK_AFTER_SECONDS,
    assignsAutomatically: given.assignsAutomatically ?? false,
    mayHideComments: given.mayHideComments ?? false,
    skipReasons: given.skipReasons ?? [],
    tags: given.tags ?? [],
  };
}

/** The queue of a customer who comes without a region that the brand has a queue for. */
export function firstQueue(brand: Pick<Brand, 'handling'>): BrandQueue {
  const queues = handlingOf(brand).queues.filter(({ team }) => team === 'customers');
  const found = queues.find(({ region }) => region === null) ?? queues[0];
  if (!found) throw new Error('a brand has a queue for customers');
  return found;
}

/** Where what was escalated goes. */
export function internalQueue(brand: Pick<Brand, 'handling'>): BrandQueue {
  return handlingOf(brand).queues.find(({ team }) => team === 'internal') ?? INTERNAL_QUEUE;
}

/**
 * The queue a conversation belongs to. One that the brand has no longer leaves its conversations to the first queue, or
 * to the internal team what was escalated: nothing waits where nobody looks.
 */
export function queueOf(
  brand: Pick<Brand, 'handling'>,
  { escalation, queueId }: Pick<Conversation, 'escalation' | 'queueId'>,
): BrandQueue {
  const found = handlingOf(brand).queues.find((queue) => queue.queueId === queueId);
  return found ?? (escalation ? internalQueue(brand) : firstQueue(brand));
}

/** The queues of a brand that a person belongs to. */
export function queuesOfPerson(brand: Pick<Brand, 'handling'>, role: BrandRole): readonly BrandQueue[] {
  const { queues } = handlingOf(brand);
  const named = role.queues;
  if (named) return queues.filter(({ queueId }) => named.includes(queueId));
  return role.role === 'agent' ? queues.filter(({ team }) => team === 'customers') : queues;
}

/** Whether a conversation is in one of this person's queues. */
export function isInQueueOf(
  brand: Pick<Brand, 'handling'>,
  role: BrandRole,
  conversation: Pick<Conversation, 'escalation' | 'queueId'>,
): boolean {
  const { queueId } = queueOf(brand, conversation);
  return queuesOfPerson(brand, role).some((queue) => queue.queueId === queueId);
}

function queuesOf(given: readonly BrandQueue[]): BrandQueue[] {
  const main = { queueId: MAIN_QUEUE, name: 'Main', region: null, team: 'customers' } as const;
  const has = (team: BrandQueue['team']) => given.some((queue) => queue.team === team);
  return [...given, ...(has('customers') ? [] : [main]), ...(has('internal') ? [] : [INTERNAL_QUEUE])];
}
