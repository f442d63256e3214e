import { createServer, type Server } from 'node:http';
import {
  createSlackWorkspace,
  type SlackWorkspace,
  type SlackWorkspaceOptions,
} from '../workspace/create-slack-workspace.ts';
import type { SlackClock } from '../workspace/slack-clock.ts';
import { serveEventSockets } from './serve-event-sockets.ts';
import { serveWebApi } from './serve-web-api.ts';
import { systemClock } from './system-clock.ts';

export interface OpenSlackWorkspaceOptions extends Omit<SlackWorkspaceOptions, 'clock'> {
  /** Real time unless said. */
  readonly clock?: SlackClock;
  /** A free one unless said. */
  readonly port?: number;
}

export interface OpenSlackWorkspace extends SlackWorkspace {
  /** For the client's `slackApiUrl`; ends with `/api/`. */
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** A Slack workspace on loopback, for Slack's own packages: HTTP for the Web API, WebSockets for events. */
export async function openSlackWorkspace(options: OpenSlackWorkspaceOptions): Promise<OpenSlackWorkspace> {
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const workspace = createSlackWorkspace(
    { ...options, clock: options.clock ?? systemClock },
    () => `ws://127.0.0.1:${port}/link/`,
  );
  server.on('request', (request, response) => serveWebApi(workspace.protocol, request, response));
  const closeSockets = serveEventSockets(server, workspace.protocol);
  return {
    ...workspace,
    url: `http://127.0.0.1:${port}/api/`,
    port,
    close: async () => {
      closeSockets();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No TCP address.'));
      else resolve(address.port);
    });
  });
}
