import * as z from 'zod';
import type { MadeUpIds } from './made-up-ids.ts';
import type { SlackClock } from './slack-clock.ts';
import type { SlackApp } from './workspace-seed.ts';

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

/** The client's end of a connection: a WebSocket, or a simulation's function. */
export interface ClientSocket {
  readonly send: (frame: string) => void;
  /** Ends the connection as the protocol has it. */
  readonly close: () => void;
  /** Breaks the line without a word. */
  readonly cut: () => void;
}

/** The workspace's end of a connection. */
export interface EventConnection {
  readonly connectionId: number;
  /** A frame from the client. */
  readonly receive: (frame: string) => void;
  /** The client is gone. */
  readonly closed: () => void;
}

/** A connection that greeted its client and may be given events. */
export interface OpenConnection {
  readonly connectionId: number;
  readonly send: (frame: object) => void;
}

export interface EventConnections {
  /** Where the client connects to is good for one connection and for half a minute. */
  readonly issueTicket: (app: SlackApp) => string;
  /** Null for a ticket nobody was given, or that was used or is too old. */
  readonly connect: (ticket: string, socket: ClientSocket) => EventConnection | null;
  readonly openOf: (app: SlackApp) => readonly OpenConnection[];
  /** Tells every client, or one, and closes after the time Slack leaves for opening another. */
  readonly disconnect: (reason: DisconnectReason, connectionId?: number) => void;
  /** Closes all without a word, as a broken network does. */
  readonly closeAll: () => void;
  /**
   * While muted, lines are half open: nothing comes through either way, not even that the other end is gone, so
   * events still go to clients that left.
   */
  readonly mute: (muted: boolean) => void;
  readonly isMuted: () => boolean;
}

export interface EventConnectionsOptions {
  readonly clock: SlackClock;
  readonly ids: MadeUpIds;
  readonly onAcknowledged: (connectionId: number, envelopeId: string) => void;
  /** When set, Slack asks for a new connection this long after it was opened. */
  readonly connectionLifeMs?: number;
}

/** Slack's own limit per app. */
export const CONNECTION_LIMIT = 10;
/** Between a warning and the end of the connection. */
export const DISCONNECT_GRACE_MS = 10_000;
const TICKET_LIFE_MS = 30_000;

const Acknowledgement = z.object({ envelope_id: z.string() });

interface Connection {
  readonly connectionId: number;
  readonly app: SlackApp;
  readonly socket: ClientSocket;
  greeted: boolean;
}

export function createEventConnections(options: EventConnectionsOptions): EventConnections {
  const { clock, ids } = options;
  const tickets = new Map<string, { readonly app: SlackApp; readonly until: number }>();
  const connections = new Map<number, Connection>();
  const goneUnnoticed = new Set<number>();
  let lastId = 0;
  let muted = false;

  const send = ({ socket }: Connection, frame: object) => {
    if (!muted) socket.send(JSON.stringify(frame));
  };
  const close = (connection: Connection) => {
    if (connections.delete(connection.connectionId)) connection.socket.close();
  };
  const greetedOf = ({ appId }: SlackApp) =>
    [...connections.values()].filter(({ app, greeted }) => greeted && app.appId === appId);
  const disconnectFrame = ({ app, connectionId }: Connection, reason: DisconnectReason) => ({
    type: 'disconnect',
    reason,
    num_connections: greetedOf(app).length,
    debug_info: { host: `stand-in-${connectionId}` },
    connection_info: { app_id: app.appId },
  });
  const disconnect = (connection: Connection, reason: DisconnectReason) => {
    send(connection, disconnectFrame(connection, reason));
    if (reason === 'link_disabled' || reason === 'too_many_websockets') return close(connection);
    clock.setTimer(DISCONNECT_GRACE_MS, () => close(connection));
  };
  const greet = (connection: Connection) => {
    if (!connections.has(connection.connectionId)) return;
    connection.greeted = true;
    send(connection, {
      type: 'hello',
      num_connections: greetedOf(connection.app).length,
      debug_info: {
        host: `stand-in-${connection.connectionId}`,
        approximate_connection_time: Math.round((options.connectionLifeMs ?? 3_600_000) / 1000),
      },
      connection_info: { app_id: connection.app.appId },
    });
    if (options.connectionLifeMs === undefined) return;
    clock.setTimer(options.connectionLifeMs, () => {
      if (connections.has(connection.connectionId)) disconnect(connection, 'refresh_requested');
    });
  };

  return {
    issueTicket: (app) => {
      const ticket = ids.ticket();
      tickets.set(ticket, { app, until: clock.now() + TICKET_LIFE_MS });
      return ticket;
    },
    connect: (ticket, socket) => {
      const issued = tickets.get(ticket);
      tickets.delete(ticket);
      if (!issued || issued.until < clock.now()) return null;
      lastId += 1;
      const connection: Connection = { connectionId: lastId, app: issued.app, socket, greeted: false };
      connections.set(connection.connectionId, connection);
      clock.setTimer(0, () => {
        if (greetedOf(issued.app).length < CONNECTION_LIMIT) greet(connection);
        else disconnect(connection, 'too_many_websockets');
      });
      return {
        connectionId: connection.connectionId,
        receive: (frame) => {
          const envelopeId = acknowledgedIn(frame);
          if (envelopeId !== null && !muted) options.onAcknowledged(connection.connectionId, envelopeId);
        },
        closed: () => {
          if (muted) goneUnnoticed.add(connection.connectionId);
          else connections.delete(connection.connectionId);
        },
      };
    },
    openOf: (app) =>
      greetedOf(app).map((connection) => ({
        connectionId: connection.connectionId,
        send: (frame) => send(connection, frame),
      })),
    disconnect: (reason, connectionId) => {
      for (const connection of [...connections.values()]) {
        if (connectionId === undefined || connection.connectionId === connectionId) {
          disconnect(connection, reason);
        }
      }
    },
    closeAll: () => {
      for (const { connectionId, socket } of [...connections.values()]) {
        connections.delete(connectionId);
        socket.cut();
      }
    },
    mute: (now) => {
      muted = now;
      if (muted) return;
      for (const connectionId of goneUnnoticed) connections.delete(connectionId);
      goneUnnoticed.clear();
    },
    isMuted: () => muted,
  };
}

/** Clients may send anything; what is no acknowledgement is passed over, as Slack does. */
function acknowledgedIn(frame: string): string | null {
  try {
    return Acknowledgement.safeParse(JSON.parse(frame)).data?.envelope_id ?? null;
  } catch {
    return null;
  }
}
