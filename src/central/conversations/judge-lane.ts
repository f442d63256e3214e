import { createHash } from 'node:crypto';
import type { Brand } from '../../contract/model/brand.ts';
import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { EventId, MessageId } from '../../contract/model/ids.ts';
import type { Message } from '../../contract/model/message.ts';
import type { Person } from '../../contract/model/person.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import {
  type EventAnswer,
  EventPayload,
  type RejectionCode,
  type WorkstationEvent,
} from '../../contract/model/workstation-event.ts';
import { handlingOf } from '../../conversation-rules/handling.ts';
import { isLeaving, leave, leaveProblem } from '../../conversation-rules/leave.ts';
import { roleAt } from '../people/find-person.ts';
import { append, type Draft } from './conversation-rules.ts';

/** What was answered to an event, as it is remembered for ever. */
export interface KnownEvent {
  readonly event: Pick<WorkstationEvent, 'eventId' | 'deviceId' | 'epoch' | 'conversationId' | 'seq'>;
  /** Digest of the payload that came. */
  readonly sha256: string;
  readonly receivedAt: EpochMs;
  readonly outcome: { readonly messageSeq: number } | { readonly rejection: RejectionCode };
}

/** All that decides about the events of one lane, read under lock. */
export interface LaneState {
  readonly person: Person;
  /** Both null when there is no such conversation. */
  readonly conversation: Conversation | null;
  readonly brand: Brand | null;
  readonly lastSeq: number;
  /** Of those that the events name. */
  readonly knownEvents: ReadonlyMap<EventId, KnownEvent>;
  readonly takenMessageIds: ReadonlySet<MessageId>;
}

export interface MessageReferences {
  readonly messageId: MessageId;
  readonly references: readonly KnowledgeReference[];
}

export interface LaneVerdict {
  readonly answers: readonly EventAnswer[];
  readonly lastSeq: number;
  readonly conversation: Conversation | null;
  readonly newMessages: readonly Message[];
  /** What of the brand's knowledge new messages were taken from. */
  readonly references: readonly MessageReferences[];
  readonly newEvents: readonly KnownEvent[];
}

/** Answers the events of one lane in their order. Decides only; whoever called writes it down. */
export function judgeLane(
  state: LaneState,
  events: readonly WorkstationEvent[],
  receivedAt: EpochMs,
): LaneVerdict {
  let { conversation, lastSeq } = state;
  const known = new Map(state.knownEvents);
  const takenMessageIds = new Set(state.takenMessageIds);
  const newMessages: Message[] = [];
  const references: MessageReferences[] = [];
  const newEvents: KnownEvent[] = [];

  const remember = (event: WorkstationEvent, sha256: string, outcome: KnownEvent['outcome']) => {
    const entry = { event, sha256, receivedAt, outcome };
    known.set(event.eventId, entry);
    newEvents.push(entry);
    lastSeq = event.seq;
  };

  const answers = events.map((event): EventAnswer => {
    const { eventId } = event;
    const sha256 = createHash('sha256').update(event.payload).digest('hex');
    const earlier = known.get(eventId);
    if (earlier) return isSame(earlier, event, sha256) ? repeat(earlier) : { eventId, result: 'conflict' };
    if (event.seq <= lastSeq) return { eventId, result: 'conflict' };
    if (event.seq > lastSeq + 1) return { eventId, result: 'gap', expectSeq: lastSeq + 1 };

    const payload = sha256 === event.sha256 ? parsePayload(event.payload) : null;
    if (payload && takenMessageIds.has(payload.messageId)) return { eventId, result: 'conflict' };
    const judged = judgePayload(state.person, conversation, state.brand, payload);
    if ('rejection' in judged) {
      remember(event, sha256, judged);
      return { eventId, result: 'rejected', code: judged.rejection };
    }
    const { before, draft } = takenIn(judged, state.person, event.clientWall, receivedAt);
    const appended = append(before, draft, receivedAt);
    conversation = appended.conversation;
    newMessages.push(appended.message);
    if (judged.payload.kind === 'messageWritten' && judged.payload.references?.length) {
      references.push({ messageId: draft.messageId, references: judged.payload.references });
    }
    takenMessageIds.add(draft.messageId);
    remember(event, sha256, { messageSeq: appended.message.seq });
    return { eventId, result: 'accepted', messageSeq: appended.message.seq, receivedAt };
  });

  return { answers, lastSeq, conversation, newMessages, references, newEvents };
}

/** The payload of an event, or null when it is not one. */
export function parsePayload(text: string): EventPayload | null {
  try {
    return EventPayload.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function isSame(earlier: KnownEvent, event: WorkstationEvent, sha256: string): boolean {
  return (
    earlier.sha256 === sha256 &&
    earlier.event.deviceId === event.deviceId &&
    earlier.event.epoch === event.epoch &&
    earlier.event.conversationId === event.conversationId &&
    earlier.event.seq === event.seq
  );
}

function repeat({ event: { eventId }, receivedAt, outcome }: KnownEvent): EventAnswer {
  return 'rejection' in outcome
    ? { eventId, result: 'rejected', code: outcome.rejection }
    : { eventId, result: 'duplicate', messageSeq: outcome.messageSeq, receivedAt };
}

interface Accepted {
  readonly conversation: Conversation;
  readonly brand: Brand;
  readonly payload: EventPayload;
}

function judgePayload(
  person: Person,
  conversation: Conversation | null,
  brand: Brand | null,
  payload: EventPayload | null,
): { readonly rejection: RejectionCode } | Accepted {
  if (!payload) return { rejection: 'invalidPayload' };
  if (!conversation || !brand) return { rejection: 'unknownConversation' };
  if (roleAt(person, conversation.brandId) === null) return { rejection: 'forbiddenBrand' };
  if (conversation.status === 'resolved') return { rejection: 'conversationResolved' };
  if (conversation.holder?.personId !== person.personId) return { rejection: 'notHolder' };
  if (payload.kind === 'tagged' && !areTagsOf(brand, payload.tags)) return { rejection: 'invalidPayload' };
  if (isLeaving(payload)) {
    const problem = leaveProblem(payload, conversation, brand, person);
    if (problem) return { rejection: problem.code === 'notThere' ? 'notAllowed' : 'invalidPayload' };
  }
  return { conversation, brand, payload };
}

function areTagsOf(brand: Brand, tags: readonly string[]): boolean {
  const known = handlingOf(brand).tags;
  return new Set(tags).size === tags.length && tags.every((tag) => known.includes(tag));
}

/** The conversation as the event leaves it, and the line it adds to the transcript. */
function takenIn(
  { conversation, brand, payload }: Accepted,
  person: Person,
  writtenAt: EpochMs,
  receivedAt: EpochMs,
): { readonly before: Conversation; readonly draft: Draft } {
  const { messageId } = payload;
  const line = { messageId, origin: null, writtenAt } as const;
  switch (payload.kind) {
    case 'messageWritten': {
      const { text, origin } = payload;
      const draft = { ...line, kind: 'outgoing', authorName: brand.voice.alias, text, origin } as const;
      return { before: conversation, draft };
    }
    case 'noteWritten':
      // Only colleagues read notes, so they carry the writer's own name.
      return {
        before: conversation,
        draft: { ...line, kind: 'note', authorName: person.name, text: payload.text },
      };
    case 'tagged':
      return {
        before: { ...conversation, tags: payload.tags },
        draft: {
          ...line,
          ...{ kind: 'event', authorName: brand.voice.alias, text: 'tagged' },
          details: { by: person.name, ...(payload.tags.length > 0 ? { note: payload.tags.join(', ') } : {}) },
        },
      };
    default: {
      const { personId, name } = person;
      const left = leave(payload, conversation, brand, { personId, name }, receivedAt);
      const { code: text, details } = left;
      const draft = { ...line, kind: 'event', authorName: brand.voice.alias, text, details } as const;
      return { before: left.conversation, draft };
    }
  }
}
