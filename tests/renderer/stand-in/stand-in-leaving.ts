import type { ConversationId } from '../../../src/contract/model/ids.ts';
import { EventId, MessageId } from '../../../src/contract/model/ids.ts';
import type { Exit, Undoable } from '../../../src/contract/workstation/conversations.ts';
import { type LeavingEvent, leave, leaveProblem } from '../../../src/conversation-rules/leave.ts';
import { agentId, agentName, appendMessage, entryOf, nextUuid, type StandInWorld } from './stand-in-world.ts';

const me = { personId: agentId, name: agentName };

/** What waits a moment before it goes, and how it is taken back. */
export interface StandInHold {
  readonly undoable: Undoable;
  readonly takeBack: () => void;
}

export function eventOf(exit: Exit): LeavingEvent {
  const messageId = MessageId.parse(nextUuid());
  switch (exit.kind) {
    case 'resolve':
      return { kind: 'resolved', messageId, disposition: exit.disposition, fields: exit.fields };
    case 'noResponseNeeded':
    case 'pending':
      return { kind: exit.kind, messageId };
    case 'escalate':
      return { kind: 'escalated', messageId, reason: exit.reason, note: exit.note };
    case 'skip':
      return { kind: 'skipped', messageId, reason: exit.reason };
    case 'snooze':
      return { kind: 'snoozed', messageId, until: exit.until };
    default:
      return exit satisfies never;
  }
}

interface Refusal {
  readonly code: 'messagesParked' | 'notAllowed' | 'fieldMissing';
  readonly detail?: Record<string, string>;
}

/** Null when the exit is there; otherwise the core's refusal. */
export function refusalOf(
  world: StandInWorld,
  conversationId: ConversationId,
  event: LeavingEvent,
): Refusal | null {
  const { conversation, messages } = entryOf(world, conversationId);
  const brand = brandOf(world, conversationId);
  if (messages.some(({ delivery }) => delivery === 'parked')) return { code: 'messagesParked' };
  const problem = leaveProblem(event, conversation, brand, me);
  switch (problem?.code) {
    case undefined:
      return null;
    case 'notThere':
      return { code: 'notAllowed', detail: { why: problem.why } };
    case 'field':
      return { code: 'fieldMissing', detail: { field: problem.problem.fieldId } };
    case 'invalid':
      return { code: 'notAllowed', detail: { why: 'brandForbids' } };
    default:
      return problem satisfies never;
  }
}

/** Holds something for the world's `holdMs`, then lets it go. */
export function hold(
  world: StandInWorld,
  conversationId: ConversationId,
  what: Undoable['what'],
  { go, takeBack }: { readonly go: () => void; readonly takeBack: () => void },
): EventId {
  const { conversation } = entryOf(world, conversationId);
  const eventId = EventId.parse(nextUuid());
  const forget = () => {
    world.holds = world.holds.filter(({ undoable }) => undoable.eventId !== eventId);
    world.changes.publish('undoable', null);
  };
  const timer = setTimeout(() => {
    forget();
    go();
  }, world.holdMs);
  timer.unref();
  const undoable: Undoable = {
    ...{ eventId, conversationId, brandId: conversation.brandId },
    ...{ customerName: conversation.customer.name, what, until: world.now() + world.holdMs },
  };
  const undo = () => {
    clearTimeout(timer);
    forget();
    takeBack();
  };
  world.holds = [...world.holds, { undoable, takeBack: undo }];
  world.changes.publish('undoable', null);
  return eventId;
}

/** The central service has taken the exit: the conversation is as its rules say, with a line about it. */
export function leaveNow(world: StandInWorld, conversationId: ConversationId, event: LeavingEvent): void {
  const entry = entryOf(world, conversationId);
  const brand = brandOf(world, conversationId);
  const { conversation, code, details } = leave(event, entry.conversation, brand, me, world.now());
  entry.conversation = conversation;
  entry.leaving = null;
  const line = { kind: 'event', authorName: brand.voice.alias, text: code, details } as const;
  const message = appendMessage(entry, { ...line, at: world.now(), delivery: null });
  world.changes.publish('conversation', { conversationId, tell: { messages: [message], removed: [] } });
}

export function brandOf(world: StandInWorld, conversationId: ConversationId) {
  const { brandId } = entryOf(world, conversationId).conversation;
  const brand = world.brands.find((candidate) => candidate.brandId === brandId);
  if (!brand) throw new Error(`The world has no brand ${brandId}`);
  return brand;
}
