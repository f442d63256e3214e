import type { ConversationId } from '../../../src/contract/model/ids.ts';
import type { EventPayload } from '../../../src/contract/model/workstation-event.ts';
import type { PromiseCard } from '../../../src/contract/workstation/queue.ts';
import { type BesideEvent, besideProblem, mayNote, note } from '../../../src/conversation-rules/beside.ts';
import { brandOf } from './stand-in-leaving.ts';
import { agentId, agentName, appendMessage, entryOf, type StandInWorld } from './stand-in-world.ts';

const me = { personId: agentId, name: agentName };

export type BesideRefusal = {
  readonly code: 'notMine' | 'resolved' | 'consentMissing' | 'stepUnknown' | 'formUnknown' | 'fieldInvalid';
  readonly detail?: Record<string, string>;
};

/** Judged and applied by the rules that the core and the central service share; null when it was noted. */
export function noteInWorld(
  world: StandInWorld,
  conversationId: ConversationId,
  event: BesideEvent,
): BesideRefusal | null {
  const entry = entryOf(world, conversationId);
  const brand = brandOf(world, conversationId);
  const who = mayNote(event, entry.conversation, { personId: agentId, leads: false });
  if (who !== null) return { code: who === 'notHolder' ? 'notMine' : 'resolved' };
  const problem = besideProblem(event, entry.conversation, brand);
  switch (problem?.code) {
    case undefined:
      break;
    case 'consentMissing':
      return { code: 'consentMissing' };
    case 'field':
      return {
        code: 'fieldInvalid',
        detail: { field: problem.problem.fieldId, why: problem.problem.why },
      };
    case 'unknown':
      return { code: problem.what === 'form' ? 'formUnknown' : 'stepUnknown' };
    default:
      return problem satisfies never;
  }
  const { conversation, code, details } = note(event, entry.conversation, brand, me, world.now());
  entry.conversation = conversation;
  world.noted.push(event);
  const line = { kind: 'event', authorName: brand.voice.alias, text: code, details } as const;
  const messages = [appendMessage(entry, { ...line, at: world.now(), delivery: null })];
  if (event.kind === 'intakeSubmitted' && event.confirmation) {
    const { messageId, text } = event.confirmation;
    const told = { kind: 'outgoing', authorName: brand.voice.alias, delivery: 'sent' } as const;
    messages.push(appendMessage(entry, { ...told, messageId, text, at: world.now(), origin: 'perfect' }));
  }
  world.changes.publish('conversation', { conversationId, tell: { messages, removed: [] } });
  world.changes.publish('conversation', { conversationId, tell: 'detail' });
  world.changes.publish('queue', null);
  return null;
}

/** Those not kept yet, the next deadline first. */
export function promiseCards(world: StandInWorld): PromiseCard[] {
  return [...world.conversations.values()]
    .flatMap(({ conversation }) =>
      conversation.promises
        .filter(({ keptAt }) => keptAt === null)
        .map((promise) => ({
          ...{ promiseId: promise.promiseId, conversationId: conversation.conversationId },
          ...{ brandId: conversation.brandId, customerName: conversation.customer.name },
          ...{ label: promise.label, byName: promise.by.name, madeAt: promise.madeAt },
          ...{ dueSoonAt: promise.dueSoonAt, dueAt: promise.dueAt, mine: promise.by.personId === agentId },
        })),
    )
    .sort((a, b) => a.dueAt - b.dueAt);
}

/** What was handed in, oldest first. */
export function handedIn(world: StandInWorld) {
  return world.noted.filter(
    (event): event is Extract<EventPayload, { kind: 'intakeSubmitted' }> => event.kind === 'intakeSubmitted',
  );
}
