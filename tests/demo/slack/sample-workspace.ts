import { type Logger, LogLevel, SocketModeClient } from '@slack/socket-mode';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { afterEach } from 'vitest';
import {
  type OpenSlackWorkspace,
  type OpenSlackWorkspaceOptions,
  openSlackWorkspace,
} from '../../../src/demo/slack/server/open-slack-workspace.ts';
import type { SlackEvent } from '../../../src/demo/slack/workspace/slack-event.ts';
import type { SlackApp, WorkspaceSeed } from '../../../src/demo/slack/workspace/workspace-seed.ts';

export const BOT_TOKEN = 'xoxb-bridge';
export const APP_TOKEN = 'xapp-bridge';
export const ANNA = 'U0ANNA';
export const BEN = 'U0BEN';
export const BRIDGE = 'U0BRIDGE';
/** The bridge's bot is a member. */
export const URGENT = 'C0URGENT';
/** Public; the bot is not a member. */
export const LOUNGE = 'C1LOUNGE';
/** Private; the bot is a member. */
export const BOARD = 'C2BOARD';
/** Private; the bot is not a member. */
export const SECRET = 'C3SECRET';
/** Archived; the bot is a member. */
export const ARCHIVED = 'C4ARCHIVED';

export const bridgeApp: SlackApp = {
  appId: 'A0BRIDGE',
  name: 'Bridge',
  bot: { userId: BRIDGE, botId: 'B0BRIDGE' },
  botToken: BOT_TOKEN,
  botScopes: [
    'channels:read',
    'channels:history',
    'groups:read',
    'groups:history',
    'chat:write',
    'users:read',
    'reactions:read',
    'reactions:write',
  ],
  appToken: APP_TOKEN,
  appScopes: ['connections:write'],
  events: ['message.channels', 'message.groups', 'reaction_added'],
};

export const sampleSeed: WorkspaceSeed = {
  team: { id: 'T0SAMPLE', name: 'Sample', domain: 'sample' },
  users: [
    { id: ANNA, name: 'anna', realName: 'Anna Aalto', timeZone: 'Europe/Helsinki' },
    { id: BEN, name: 'ben', realName: 'Ben Berg', deleted: true },
  ],
  channels: [
    { id: URGENT, name: 'urgent', topic: 'Now or never', members: [ANNA, BEN, BRIDGE] },
    { id: LOUNGE, name: 'lounge', members: [ANNA, BEN] },
    { id: BOARD, name: 'board', isPrivate: true, members: [ANNA, BRIDGE] },
    { id: SECRET, name: 'secret', isPrivate: true, members: [ANNA] },
    { id: ARCHIVED, name: 'archived', isArchived: true, members: [BRIDGE] },
  ],
  apps: [bridgeApp],
};

/** The sample with the bridge's app changed. */
export function seedWith(changes: Partial<SlackApp>): WorkspaceSeed {
  return { ...sampleSeed, apps: [{ ...bridgeApp, ...changes }] };
}

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

export async function openSample(
  options: Partial<OpenSlackWorkspaceOptions> = {},
): Promise<OpenSlackWorkspace> {
  const workspace = await openSlackWorkspace({ seed: sampleSeed, randomSeed: 1, ...options });
  closers.push(workspace.close);
  return workspace;
}

const quiet: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** The real client, set up as a program with its own scheduler wants it: one attempt a call. */
export function webClient(
  { url }: OpenSlackWorkspace,
  token: string | undefined = BOT_TOKEN,
  options: WebClientOptions = {},
): WebClient {
  return new WebClient(token, {
    slackApiUrl: url,
    timeout: 10_000,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: quiet,
    ...options,
  });
}

export interface HeardEvent {
  readonly event: SlackEvent;
  readonly eventId: string;
  readonly retryNumber: number;
  readonly retryReason: string;
}

export interface Listener {
  readonly client: SocketModeClient;
  readonly heard: HeardEvent[];
  /** Which events the listener acknowledges: all, unless told otherwise. */
  readonly acknowledge: (when: (heard: HeardEvent) => boolean) => void;
}

type SocketModeOptions = NonNullable<ConstructorParameters<typeof SocketModeClient>[0]>;

interface SlackEventArguments {
  readonly ack: () => Promise<void>;
  readonly body: { readonly event: SlackEvent; readonly event_id: string };
  readonly retry_num: number;
  readonly retry_reason: string;
}

/** A real Socket Mode client, not started, that never reconnects by itself unless told to. */
export function socketClient(
  { url }: OpenSlackWorkspace,
  options: Partial<SocketModeOptions> = {},
): SocketModeClient {
  const client = new SocketModeClient({
    appToken: APP_TOKEN,
    autoReconnectEnabled: false,
    logger: quiet,
    clientOptions: { slackApiUrl: url, retryConfig: { retries: 0 } },
    ...options,
  });
  closers.push(async () => {
    if (client.websocket?.isActive()) await client.disconnect();
  });
  return client;
}

/** A connected client that keeps what it hears. */
export async function listen(workspace: OpenSlackWorkspace): Promise<Listener> {
  const client = socketClient(workspace);
  const heard: HeardEvent[] = [];
  let acknowledges = (_: HeardEvent) => true;
  client.on('slack_event', async ({ ack, body, retry_num, retry_reason }: SlackEventArguments) => {
    const one = {
      event: body.event,
      eventId: body.event_id,
      retryNumber: retry_num,
      retryReason: retry_reason,
    };
    heard.push(one);
    if (acknowledges(one)) await ack();
  });
  await client.start();
  return {
    client,
    heard,
    acknowledge: (when) => {
      acknowledges = when;
    },
  };
}
