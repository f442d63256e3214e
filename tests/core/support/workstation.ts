import { createRouterClient, type RouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { connectCentral } from '../../../src/adapters/central-http/connect-central.ts';
import { openKeyFileVault } from '../../../src/adapters/keychain/key-file-vault.ts';
import { openProfileStorage } from '../../../src/adapters/open-profile-storage.ts';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { systemClock } from '../../../src/adapters/system/system-clock.ts';
import type { BrandId, ConversationId } from '../../../src/contract/model/ids.ts';
import { MessageId } from '../../../src/contract/model/ids.ts';
import type { AlertSignal } from '../../../src/contract/workstation/alerts.ts';
import type {
  ConversationDetail,
  ConversationUpdate,
  Draft,
  MessageView,
} from '../../../src/contract/workstation/conversations.ts';
import type { ProfileState } from '../../../src/contract/workstation/profile.ts';
import type { Queue } from '../../../src/contract/workstation/queue.ts';
import type { Status } from '../../../src/contract/workstation/status.ts';
import type { ShellSurface } from '../../../src/core/alerts/shell-surface.ts';
import { type Core, createCore } from '../../../src/core/create-core.ts';
import type { Clock } from '../../../src/core/kernel/clock.ts';
import type { SlackDoor } from '../../../src/slack-bridge/ports/slack-door.ts';
import { createSlackDoor } from '../../../src/slack-client/create-slack-door.ts';
import { PASSWORD } from '../../central/support/test-seed.ts';
import { until } from './until.ts';

export type Screen = RouterClient<Core['router']>;

/** A whole core on real files, as a host would run it, with a screen's calls on top. */
export interface Workstation {
  readonly core: Core;
  readonly screen: Screen;
  readonly logged: readonly string[];
  readonly signIn: (central: string, name: string) => Promise<void>;
  readonly connected: () => Promise<void>;
  readonly queue: () => Promise<Queue>;
  readonly status: () => Promise<Status>;
  readonly open: (conversationId: ConversationId) => OpenConversation;
  readonly send: (
    brandId: BrandId,
    conversationId: ConversationId,
    text: string,
    messageId?: MessageId,
  ) => ReturnType<Screen['conversations']['send']>;
  readonly close: () => Promise<void>;
}

/** What a pane would hold, from the updates alone. */
export interface OpenConversation {
  readonly updates: readonly ConversationUpdate[];
  readonly messages: () => readonly MessageView[];
  readonly texts: () => readonly string[];
  readonly detail: () => ConversationDetail | null;
  readonly draft: () => Draft | null;
  readonly gone: () => boolean;
  readonly leave: () => Promise<void>;
}

export interface WorkstationOptions {
  readonly shell?: Partial<ShellSurface>;
  /** Of a stand-in Slack. */
  readonly slackApiUrl?: string;
  readonly slackDoor?: SlackDoor;
  readonly clock?: Clock;
}

export async function openWorkstation(
  folder: string,
  options: WorkstationOptions = {},
): Promise<Workstation> {
  const logged: string[] = [];
  const keyVault = openKeyFileVault(folder);
  const core = createCore({
    clock: options.clock ?? systemClock,
    newId,
    random: Math.random,
    host: {
      kind: 'web',
      version: '0.0.0',
      platform: 'linux',
      notifications: 'browser',
      keyVault: keyVault.kind,
      demoAvailable: false,
      suggestedCentral: null,
    },
    profiles: openProfileStorage({ folder, keyVault }),
    connectCentral,
    slack: options.slackDoor ?? createSlackDoor(options.slackApiUrl ?? null),
    shell: {
      showAlert: () => {},
      withdrawAlert: () => {},
      showNotice: () => {},
      setUnread: () => {},
      setFlashing: () => {},
      ...options.shell,
    },
    demo: null,
    log: (level, event, fields) => logged.push(`${level} ${event} ${JSON.stringify(fields ?? {})}`),
  });
  const close = once(core.close);
  onTestFinished(close);
  await core.start();
  const screen = createRouterClient(core.router);
  const status = () => first(screen.status.watch());
  return {
    core,
    screen,
    logged,
    signIn: async (central, name) => {
      const answer = await core.signIn(central, `${name}@example.com`, PASSWORD);
      if (!answer.ok) throw new Error(`signing in failed: ${answer.code}`);
    },
    connected: () => until('connected', async () => (await status()).connectivity === 'connected'),
    queue: () => first(screen.queue.watch()),
    status,
    open: (conversationId) => openConversation(screen, conversationId),
    send: (brandId, conversationId, text, messageId = MessageId.parse(newId())) =>
      screen.conversations.send({ brandId, conversationId, messageId, text }),
    close,
  };
}

export async function profileState(screen: Screen): Promise<ProfileState> {
  return first(screen.profile.watch());
}

/** Collects alerts as they come. */
export function collectAlerts(screen: Screen): AlertSignal[] {
  const signals: AlertSignal[] = [];
  void (async () => {
    for await (const signal of await screen.alerts.watch()) signals.push(signal);
  })();
  return signals;
}

function openConversation(screen: Screen, conversationId: ConversationId): OpenConversation {
  const updates: ConversationUpdate[] = [];
  const messagesById = new Map<MessageId, MessageView>();
  let detail: ConversationDetail | null = null;
  let draft: Draft | null = null;
  const apply = (update: ConversationUpdate) => {
    updates.push(update);
    switch (update.type) {
      case 'opened':
        messagesById.clear();
        for (const message of update.messages) messagesById.set(message.messageId, message);
        detail = update.detail;
        draft = update.draft;
        return;
      case 'messages':
        for (const message of update.messages) messagesById.set(message.messageId, message);
        for (const messageId of update.removed) messagesById.delete(messageId);
        return;
      case 'detail':
        detail = update.detail;
        return;
      case 'customerTyping':
      case 'gone':
        return;
      default:
        update satisfies never;
    }
  };
  const leaving = new AbortController();
  const reading = (async () => {
    const stream = await screen.conversations.watch(
      { conversationId, tail: 500 },
      { signal: leaving.signal },
    );
    for await (const update of stream) apply(update);
  })();
  const messages = () => [...messagesById.values()].sort((left, right) => left.position - right.position);
  return {
    updates,
    messages,
    texts: () => messages().map(({ text }) => text),
    detail: () => detail,
    draft: () => draft,
    gone: () => updates.at(-1)?.type === 'gone',
    leave: async () => {
      leaving.abort();
      await reading;
    },
  };
}

async function first<Value>(watch: Promise<AsyncIterator<Value, unknown, void>>): Promise<Value> {
  const iterator = await watch;
  const next = await iterator.next();
  await iterator.return?.();
  if (next.done) throw new Error('the watch ended at once');
  return next.value;
}

function once(run: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= run();
    return done;
  };
}
