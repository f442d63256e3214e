import { createHash } from 'node:crypto';
import type { Brand } from '../../contract/model/brand.ts';
import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { EventId, MessageId } from '../../contract/model/ids.ts';
import type { Message } from '../../contract/model/message.ts';
import type { Person } from '../../contract/model/person.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { EventAnswer, WorkstationEvent } from '../../contract/model/workstation-event.ts';
import type { StoredFile } from '../files/file-rows.ts';
import { afterSending } from '../files/files-to-send.ts';
import type { HandedIn } from '../intakes/take-intake.ts';
import type { Ids } from '../ports.ts';
import { appendAll } from './append-lines.ts';
import { judgePayload, parsePayload } from './judge-payload.ts';
import type { KnownEvent } from './known-events.ts';
import { takeIn } from './take-in.ts';
import { type ChosenId, chosenIds } from './taken-ids.ts';

/** All that decides about the events of one lane, read under lock. */
export interface LaneState {
  readonly person: Person;
  /** Both null when there is no such conversation. */
  readonly conversation: Conversation | null;
  readonly brand: Brand | null;
  readonly lastSeq: number;
  /** Of those that the events name. */
  readonly knownEvents: ReadonlyMap<EventId, KnownEvent>;
  readonly takenIds: ReadonlySet<ChosenId>;
  /** Of this person and conversation, of those that the events name. */
  readonly files: readonly StoredFile[];
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
  readonly intakes: readonly HandedIn[];
  readonly newEvents: readonly KnownEvent[];
}

/** Answers the events of one lane in their order. Decides only; whoever called writes it down. */
export function judgeLane(
  ids: Ids,
  state: LaneState,
  events: readonly WorkstationEvent[],
  receivedAt: EpochMs,
): LaneVerdict {
  let { conversation, files, lastSeq } = state;
  const known = new Map(state.knownEvents);
  const takenIds = new Set(state.takenIds);
  const newMessages: Message[] = [];
  const references: MessageReferences[] = [];
  const intakes: HandedIn[] = [];
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
    const chosen = payload ? chosenIds(payload) : [];
    if (new Set(chosen).size < chosen.length || chosen.some((id) => takenIds.has(id))) {
      return { eventId, result: 'conflict' };
    }
    const judged = judgePayload(state.person, conversation, state.brand, payload, files);
    if ('rejection' in judged) {
      remember(event, sha256, judged);
      return { eventId, result: 'rejected', code: judged.rejection };
    }
    const taking = { ids, person: state.person, writtenAt: event.clientWall, receivedAt };
    const taken = takeIn(judged, taking);
    const messageSeq = taken.before.lastSeq + 1;
    const appended = appendAll(taken.before, taken.lines, receivedAt);
    conversation = appended.conversation;
    newMessages.push(...appended.messages);
    files = afterSending(files, appended.messages);
    if (taken.references.length > 0) {
      references.push({ messageId: judged.payload.messageId, references: taken.references });
    }
    if (taken.intake) intakes.push(taken.intake);
    for (const id of chosen) takenIds.add(id);
    remember(event, sha256, { messageSeq });
    return { eventId, result: 'accepted', messageSeq, receivedAt };
  });

  return { answers, lastSeq, conversation, newMessages, references, intakes, newEvents };
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
