import { createRandom } from '../../simulator/random.ts';
import { type ApiAnswer, type ApiCall, createWebApi, type RecordedCall } from './api/create-web-api.ts';
import { type ApiFaults, createApiFaults } from './api-faults.ts';
import {
  type ClientSocket,
  createEventConnections,
  type EventConnection,
  type EventConnections,
} from './event-connections.ts';
import {
  createEventDelivery,
  type Delivery,
  type DeliveryTimes,
  SLACK_DELIVERY_TIMES,
} from './event-delivery.ts';
import { createMadeUpIds } from './made-up-ids.ts';
import { createMessageWriter } from './message-writer.ts';
import { createRateLimits, type RateLimit } from './rate-limits.ts';
import type { SlackClock } from './slack-clock.ts';
import type { SlackEvent } from './slack-event.ts';
import { hearsOf } from './subscriptions.ts';
import { createTimestamps } from './timestamps.ts';
import { createWorkspaceControls, type WorkspaceControls } from './workspace-controls.ts';
import type { WorkspaceSeed } from './workspace-seed.ts';
import { createWorkspaceState } from './workspace-state.ts';

export interface SlackWorkspaceOptions {
  readonly seed: WorkspaceSeed;
  readonly clock: SlackClock;
  /** Decides ids, which connection gets an event, and how late it is: all chance there is. */
  readonly randomSeed: number;
  readonly times?: DeliveryTimes;
  /** None unless said; `PUBLISHED_RATE_LIMITS` are Slack's. */
  readonly rateLimits?: Readonly<Record<string, RateLimit>>;
  /** When set, Slack asks for a new connection this long after it was opened. */
  readonly connectionLifeMs?: number;
}

/** What can be made to go wrong. */
export interface WorkspaceFaults extends Pick<ApiFaults, 'failNext'> {
  /** The next events reach nobody. */
  readonly dropNextEvents: (count: number) => void;
  /** Events from now on come late by anything between the two, so they may overtake each other; 0, 0 ends it. */
  readonly delayEvents: (fromMs: number, toMs: number) => void;
  readonly sendDisconnect: EventConnections['disconnect'];
  readonly closeConnections: EventConnections['closeAll'];
  /** Lines stay open and nothing comes through, as when a cable is pulled. */
  readonly muteConnections: EventConnections['mute'];
  /** Null takes the limit away. */
  readonly setRateLimit: (method: string, limit: RateLimit | null) => void;
  /** Pages hold at most this many, whatever limit a call asks for. Null: as many as asked for. */
  readonly setPageSize: (size: number | null) => void;
}

export interface WorkspaceObservation {
  /** Every call of the Web API, in order. */
  readonly calls: () => readonly RecordedCall[];
  /** Every attempt to deliver an event, in order. */
  readonly deliveries: () => readonly Delivery[];
  /** Everything that happens from now on, whether or not an app hears of it. Returns what ends it. */
  readonly onEvent: (listener: (event: SlackEvent) => void) => () => void;
  /** Open connections of all apps. */
  readonly connectionCount: () => number;
}

/** What clients use. A server puts it on the network; a simulation calls it. */
export interface WorkspaceProtocol {
  readonly call: (call: ApiCall) => ApiAnswer;
  /** Null when the ticket is not good. */
  readonly connect: (ticket: string, socket: ClientSocket) => EventConnection | null;
  /** Whether pings are to stay unanswered. */
  readonly isMuted: () => boolean;
}

export interface SlackWorkspace extends WorkspaceControls, WorkspaceFaults, WorkspaceObservation {
  readonly protocol: WorkspaceProtocol;
}

/**
 * A Slack workspace in memory that behaves as Slack does and holds no socket, timer or clock of its own: the same
 * seed and the same calls at the same moments give the same answers, events and ids.
 */
export function createSlackWorkspace(
  options: SlackWorkspaceOptions,
  /** Where clients connect for events, without a ticket. */
  socketUrl: () => string = () => 'ws://127.0.0.1/link/',
): SlackWorkspace {
  const { seed, clock, randomSeed, connectionLifeMs } = options;
  const random = createRandom(randomSeed);
  const ids = createMadeUpIds(random);
  const state = createWorkspaceState(seed);
  const connections = createEventConnections({
    clock,
    ids,
    onAcknowledged: (connectionId, envelopeId) => delivery.acknowledge(connectionId, envelopeId),
    ...(connectionLifeMs === undefined ? {} : { connectionLifeMs }),
  });
  const delivery = createEventDelivery({
    clock,
    random,
    ids,
    team: seed.team,
    times: options.times ?? SLACK_DELIVERY_TIMES,
    openOf: connections.openOf,
  });
  const listeners = new Set<(event: SlackEvent) => void>();
  const writer = createMessageWriter(seed.team.id, createTimestamps(clock), (channel, event) => {
    for (const app of seed.apps) if (hearsOf(app, channel, event)) delivery.deliver(app, event);
    for (const listener of listeners) listener(event);
  });
  const faults = createApiFaults();
  const rateLimits = createRateLimits(clock, options.rateLimits ?? {});
  let pageSize = Number.POSITIVE_INFINITY;
  const api = createWebApi({
    clock,
    faults,
    rateLimits,
    context: { state, writer, connections, socketUrl, pageSize: () => pageSize },
  });

  return {
    ...createWorkspaceControls(state, writer),
    failNext: faults.failNext,
    dropNextEvents: delivery.dropNext,
    delayEvents: delivery.delay,
    sendDisconnect: connections.disconnect,
    closeConnections: connections.closeAll,
    muteConnections: connections.mute,
    setRateLimit: rateLimits.set,
    setPageSize: (size) => {
      pageSize = size ?? Number.POSITIVE_INFINITY;
    },
    calls: api.calls,
    deliveries: delivery.deliveries,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connectionCount: () => seed.apps.flatMap(connections.openOf).length,
    protocol: { call: api.call, connect: connections.connect, isMuted: connections.isMuted },
  };
}
