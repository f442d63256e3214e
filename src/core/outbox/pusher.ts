import type { BrandId, ConversationId, DeviceId, EventId } from '../../contract/model/ids.ts';
import type { EventAnswer, WorkstationEvent } from '../../contract/model/workstation-event.ts';
import type { Log } from '../kernel/log.ts';
import type { CentralAnswer } from '../sync/central-connection.ts';
import { type CheckParts, checkLane } from './check-again.ts';
import { type AnswerParts, applyAnswers } from './event-answers.ts';
import type { OutboxEvent } from './outbox-store.ts';

/** What the central service takes at once. */
const BATCH_EVENTS = 200;
const BATCH_BYTES = 512 * 1024;
/** Ids, numbers and JSON around a payload. */
const ENVELOPE_BYTES = 500;

type PushAnswer = CentralAnswer<readonly EventAnswer[], 'signInRequired' | 'forbidden'>;
type PushFailure = Extract<PushAnswer, { ok: false }>;

/** The central service did not get to the events, or turned the request away before looking at them. */
const NOTHING_HAPPENED: ReadonlySet<PushFailure['code']> = new Set([
  'offline',
  'busy',
  'signInRequired',
  'forbidden',
  'refused',
]);

/** `idle`: nothing waits that may go. `progress`: go on. `stuck`: answered, but nothing was settled. */
export type PushResult =
  | { readonly kind: 'idle' | 'progress' | 'stuck' }
  | {
      readonly kind: 'failed';
      readonly code: PushFailure['code'] | 'notCaughtUp';
      readonly retryAfterSeconds?: number | undefined;
    };

export interface PusherParts extends CheckParts, Pick<AnswerParts, 'brands'> {
  readonly deviceId: DeviceId;
  readonly log: Log;
  readonly push: (events: readonly WorkstationEvent[]) => Promise<PushAnswer>;
  /** The brand's knowledge is being fetched just now: whether an inserted price still holds shows in a moment. */
  readonly isCatchingUp: (brandId: BrandId) => boolean;
  /** Brings a conversation and its messages up to date; false when the central service did not answer. */
  readonly catchUp: (conversationId: ConversationId) => Promise<boolean>;
}

/** Sends what waits, one batch a call. Never called again before it answered. */
export interface Pusher {
  readonly pushOnce: () => Promise<PushResult>;
  /** Written while connected, with the agent looking at the present state: goes without being checked again. */
  readonly mayGoAtOnce: (eventId: EventId) => void;
  /** From now on everything is checked again first: the line broke, or something came up that may hold it back. */
  readonly checkAgain: () => void;
}

export function createPusher(parts: PusherParts): Pusher {
  const { conversations, messages, outbox, lanes, write, deviceId, log, push, catchUp } = parts;
  const checked = new Set<EventId>();
  let batchEvents = BATCH_EVENTS;

  const mayGo = (event: OutboxEvent) => event.tried || checked.has(event.eventId);

  const waitsForKnowledge = (conversationId: ConversationId): boolean => {
    const brandId = conversations.find(conversationId)?.conversation.brandId;
    if (brandId === undefined || !parts.isCatchingUp(brandId)) return false;
    return outbox
      .ofConversation(conversationId)
      .some(({ messageId }) => (messages.find(messageId)?.references ?? []).length > 0);
  };

  /** False when the central service did not answer. */
  const checkThose = async (events: readonly OutboxEvent[]): Promise<boolean> => {
    const lanesToCheck = new Set(
      events.filter((event) => !mayGo(event)).map((event) => event.conversationId),
    );
    for (const conversationId of lanesToCheck) {
      if (waitsForKnowledge(conversationId)) continue;
      if (!(await catchUp(conversationId))) return false;
      for (const eventId of checkLane(parts, conversationId)) checked.add(eventId);
    }
    return true;
  };

  const parkDamaged = (events: readonly OutboxEvent[]): boolean => {
    const damaged = events.filter((event) => !event.intact);
    for (const event of damaged) {
      log('error', 'outboxEventDamaged', { eventId: event.eventId });
      write((record) => lanes.park(record, event, 'refused'));
    }
    return damaged.length > 0;
  };

  const takeOff = (batch: readonly OutboxEvent[]): readonly WorkstationEvent[] =>
    write((record) =>
      batch.map((event) => {
        const place = event.place ?? outbox.takePlace(event.eventId);
        outbox.setTried(event.eventId, true);
        if (messages.find(event.messageId)?.seq === null) {
          messages.setDelivery(event.messageId, 'sending', null);
          record.message(event.conversationId, event.messageId);
        }
        const { eventId, conversationId, payload, clientWall, sha256 } = event;
        return { eventId, deviceId, conversationId, ...place, schemaVersion: 1, payload, clientWall, sha256 };
      }),
    );

  const takeBack = (batch: readonly OutboxEvent[], neverLeft: boolean) => {
    write((record) => {
      for (const event of batch) {
        const untried = neverLeft && !event.tried;
        if (untried) outbox.setTried(event.eventId, false);
        if (messages.find(event.messageId)?.delivery !== 'sending') continue;
        messages.setDelivery(event.messageId, untried ? 'queued' : 'unconfirmed', null);
        record.message(event.conversationId, event.messageId);
      }
    });
  };

  /** The request as a whole was refused: find the event it is about, and let that one alone wait. */
  const narrowDown = (batch: readonly OutboxEvent[]): PushResult => {
    const [only] = batch;
    if (batch.length > 1 || !only) {
      batchEvents = 1;
    } else {
      write((record) => lanes.park(record, only, 'refused'));
      batchEvents = BATCH_EVENTS;
    }
    return { kind: 'progress' };
  };

  const pushOnce = async (): Promise<PushResult> => {
    const waiting = outbox.next(batchEvents);
    if (waiting.length === 0) return { kind: 'idle' };
    if (parkDamaged(waiting)) return { kind: 'progress' };
    if (!(await checkThose(waiting))) return { kind: 'failed', code: 'notCaughtUp' };
    const batch = cut(outbox.next(batchEvents).filter(mayGo));
    if (batch.length === 0) {
      const held = waiting.some((event) => !mayGo(event) && waitsForKnowledge(event.conversationId));
      return held ? { kind: 'failed', code: 'notCaughtUp' } : { kind: 'progress' };
    }

    const answer = await push(takeOff(batch));
    if (answer.ok) {
      const settled = write((record) => applyAnswers(parts, record, batch, answer.value));
      for (const { eventId } of batch) checked.delete(eventId);
      batchEvents = settled > 0 ? BATCH_EVENTS : batchEvents;
      return { kind: settled > 0 ? 'progress' : 'stuck' };
    }
    takeBack(batch, NOTHING_HAPPENED.has(answer.code));
    if (answer.code === 'refused') return narrowDown(batch);
    return { kind: 'failed', code: answer.code, retryAfterSeconds: answer.retryAfterSeconds };
  };

  return {
    pushOnce,
    mayGoAtOnce: (eventId) => {
      // While something is held the customer may write, so it is looked at again when its time has come.
      if (outbox.find(eventId)?.heldUntil === null) checked.add(eventId);
    },
    checkAgain: () => checked.clear(),
  };
}

const encoder = new TextEncoder();

/** As many as fit into one request, at least one. */
function cut(events: readonly OutboxEvent[]): readonly OutboxEvent[] {
  let bytes = 0;
  const fitting = events.findIndex((event) => {
    bytes += encoder.encode(JSON.stringify(event.payload)).length + ENVELOPE_BYTES;
    return bytes > BATCH_BYTES;
  });
  return fitting === -1 ? events : events.slice(0, Math.max(fitting, 1));
}
