import type { EpochMs } from '../../../contract/model/time.ts';
import { between, type Random } from '../../simulator/random.ts';
import type { OpenConnection } from './event-connections.ts';
import type { MadeUpIds } from './made-up-ids.ts';
import type { SlackClock } from './slack-clock.ts';
import type { SlackEvent } from './slack-event.ts';
import type { SlackApp, SlackTeam } from './workspace-seed.ts';

/** One attempt to hand an event to an app. */
export interface Delivery {
  readonly appId: string;
  /** The same for every attempt. */
  readonly eventId: string;
  /** Another for every attempt. */
  readonly envelopeId: string;
  readonly event: SlackEvent;
  /** 0 first, then 1 to 3. */
  readonly attempt: number;
  /** Null when nobody was connected; such an attempt counts like one nobody acknowledged. */
  readonly connectionId: number | null;
  readonly sentAt: EpochMs;
  /** `late`: acknowledged after the deadline, which stops no retry. */
  readonly state: 'waiting' | 'acknowledged' | 'expired' | 'late';
  readonly acknowledgedAt: EpochMs | null;
}

export interface DeliveryTimes {
  /** How long a client may take to acknowledge. */
  readonly acknowledgeWithinMs: number;
  /** Pauses before the retries, from the moment the attempt before was given up. */
  readonly retryAfterMs: readonly number[];
}

/** Slack's: three seconds; again at once, after a minute, and after five. */
export const SLACK_DELIVERY_TIMES: DeliveryTimes = {
  acknowledgeWithinMs: 3_000,
  retryAfterMs: [0, 60_000, 300_000],
};

export interface EventDelivery {
  readonly deliver: (app: SlackApp, event: SlackEvent) => void;
  readonly acknowledge: (connectionId: number, envelopeId: string) => void;
  /** The next events never reach anybody. */
  readonly dropNext: (count: number) => void;
  /** Events after this come late by anything between the two, so that later ones may overtake earlier ones. */
  readonly delay: (fromMs: number, toMs: number) => void;
  /** Every attempt so far, in order. */
  readonly deliveries: () => readonly Delivery[];
}

export interface EventDeliveryOptions {
  readonly clock: SlackClock;
  readonly random: Random;
  readonly ids: MadeUpIds;
  readonly team: SlackTeam;
  readonly times: DeliveryTimes;
  readonly openOf: (app: SlackApp) => readonly OpenConnection[];
}

type DeliveryRecord = { -readonly [Field in keyof Delivery]: Delivery[Field] };

/** Gives every event to one of the app's connections, chosen at random, and again until it is acknowledged. */
export function createEventDelivery(options: EventDeliveryOptions): EventDelivery {
  const { clock, random, ids, times } = options;
  const records: DeliveryRecord[] = [];
  const recordsByEnvelope = new Map<string, DeliveryRecord>();
  const deadlines = new Map<DeliveryRecord, () => void>();
  let toDrop = 0;
  let lateByMs: readonly [number, number] = [0, 0];

  const attemptDelivery = (app: SlackApp, event: SlackEvent, eventId: string, attempt: number) => {
    const open = options.openOf(app);
    const chosen = open[Math.floor(random() * open.length)];
    const record: DeliveryRecord = {
      appId: app.appId,
      eventId,
      envelopeId: ids.envelope(),
      event,
      attempt,
      connectionId: chosen?.connectionId ?? null,
      sentAt: clock.now(),
      state: 'waiting',
      acknowledgedAt: null,
    };
    records.push(record);
    recordsByEnvelope.set(record.envelopeId, record);
    const expire = () => {
      deadlines.delete(record);
      record.state = 'expired';
      const pauseMs = times.retryAfterMs[attempt];
      if (pauseMs === undefined) return;
      clock.setTimer(pauseMs, () => attemptDelivery(app, event, eventId, attempt + 1));
    };
    deadlines.set(record, clock.setTimer(times.acknowledgeWithinMs, expire));
    chosen?.send(envelopeOf(record, app, options.team));
  };

  return {
    deliver: (app, event) => {
      if (toDrop > 0) {
        toDrop -= 1;
        return;
      }
      const eventId = ids.event();
      clock.setTimer(between(random, ...lateByMs), () => attemptDelivery(app, event, eventId, 0));
    },
    acknowledge: (connectionId, envelopeId) => {
      const record = recordsByEnvelope.get(envelopeId);
      if (record?.connectionId !== connectionId || record.acknowledgedAt !== null) return;
      record.acknowledgedAt = clock.now();
      record.state = record.state === 'waiting' ? 'acknowledged' : 'late';
      deadlines.get(record)?.();
      deadlines.delete(record);
    },
    dropNext: (count) => {
      toDrop += count;
    },
    delay: (fromMs, toMs) => {
      lateByMs = [fromMs, toMs];
    },
    deliveries: () => records.map((record) => ({ ...record })),
  };
}

function envelopeOf(delivery: Delivery, app: SlackApp, team: SlackTeam): object {
  const { event, eventId, envelopeId, attempt } = delivery;
  return {
    envelope_id: envelopeId,
    type: 'events_api',
    accepts_response_payload: false,
    retry_attempt: attempt,
    retry_reason: attempt === 0 ? '' : 'timeout',
    payload: {
      team_id: team.id,
      context_team_id: team.id,
      api_app_id: app.appId,
      event,
      type: 'event_callback',
      event_id: eventId,
      event_time: Number(event.event_ts.split('.')[0]),
      authorizations: [
        {
          enterprise_id: null,
          team_id: team.id,
          user_id: app.bot.userId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
    },
  };
}
