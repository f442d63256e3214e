import { EventPublisher } from '@orpc/server';
import type { Brand } from '../../../src/contract/model/brand.ts';
import { type Conversation, MAIN_QUEUE } from '../../../src/contract/model/conversation.ts';
import { type ExitKind, newLife } from '../../../src/contract/model/conversation-life.ts';
import type { TopicHint } from '../../../src/contract/model/conversation-topics.ts';
import {
  type BrandId,
  ConversationId,
  CustomerId,
  MessageId,
  PersonId,
} from '../../../src/contract/model/ids.ts';
import type { IntakeValues } from '../../../src/contract/model/intake-form.ts';
import type {
  ConversationDetail,
  Draft,
  Exit,
  MessageView,
  RefusedNote,
} from '../../../src/contract/workstation/conversations.ts';
import type { ProfileState } from '../../../src/contract/workstation/profile.ts';
import { defaultSettings, type Settings } from '../../../src/contract/workstation/settings.ts';
import type { BrandStatus, Status } from '../../../src/contract/workstation/status.ts';
import type { BesideEvent } from '../../../src/conversation-rules/beside.ts';
import type { StandInKnowledge } from './stand-in-knowledge.ts';
import { createStandInLead, type StandInLead } from './stand-in-lead.ts';
import type { StandInHold } from './stand-in-leaving.ts';
import { createStandInOwnership, type StandInOwnership } from './stand-in-ownership.ts';
import { queueOf } from './stand-in-queue.ts';
import { createStandInSlack, type StandInSlack } from './stand-in-slack.ts';
import { createStandInUpdates, type StandInUpdates } from './stand-in-updates.ts';

export interface StandInConversation {
  conversation: Conversation;
  messages: MessageView[];
  draft: Draft | null;
  unread: number;
  /** An exit of the agent's is under way. */
  leaving: ExitKind | null;
  withdrawn: ConversationDetail['withdrawn'] | null;
  /** What the composer is told of topics and length. */
  hints: TopicHint[];
  /** What was noted and not taken in. */
  refused: RefusedNote[];
}

/** What changed, told to whoever watches it. */
export interface WorldChanges {
  profile: null;
  status: null;
  queue: null;
  presence: null;
  undoable: null;
  updates: null;
  questions: null;
  slack: null;
  /** With what the conversation's watchers should be told. */
  conversation: {
    readonly conversationId: ConversationId;
    readonly tell:
      | 'detail'
      | 'opened'
      | 'typing'
      | { readonly messages: MessageView[]; readonly removed: MessageId[] };
  };
}

/** Everything the stand-in knows. Tests build it, change it and read it. */
export interface StandInWorld {
  readonly changes: EventPublisher<WorldChanges>;
  readonly brands: readonly Brand[];
  readonly conversations: Map<ConversationId, StandInConversation>;
  readonly now: () => number;
  profile: ProfileState;
  status: Pick<Status, 'connectivity' | 'storage' | 'capacity'>;
  freshness: Partial<Record<BrandId, 'fresh' | 'stale' | 'expired'>>;
  settings: Settings;
  /** The person's at every brand. */
  role: BrandStatus['role'];
  /** What team leads work on, made when first asked for. */
  readonly knowledge: Map<BrandId, StandInKnowledge>;
  readonly updates: StandInUpdates;
  readonly lead: StandInLead;
  readonly slack: StandInSlack;
  readonly ownership: StandInOwnership;
  /** The next claims answer this instead of claiming. */
  refuseClaims: {
    code: 'alreadyClaimed' | 'capacityReached' | 'disconnected';
    detail: Record<string, string>;
  } | null;
  /** What can be taken back, oldest first. */
  holds: readonly StandInHold[];
  /** How long it can be. */
  holdMs: number;
  /** What was noted beside conversations, in order. */
  readonly noted: BesideEvent[];
  /** The next notes answer this instead of being noted. */
  refuseNoting: 'diskFull' | null;
  /** Canned responses as they read, by their id; `{{promise}}` stands for what a form promises. */
  readonly responses: Map<string, string>;
  /** By conversation and form. */
  readonly intakeDrafts: Map<string, IntakeValues>;
  /** Exits that were asked for, in order. */
  readonly left: { readonly conversationId: ConversationId; readonly exit: Exit }[];
  /** Sends wait for it before they are stored. */
  beforeStore: () => Promise<void>;
  /** Earlier pages wait for it before they are answered. */
  beforeEarlier: () => Promise<void>;
  /** Before the central service has looked at a file that was added. */
  beforeFinish: () => Promise<void>;
  /** Files that were not looked at before cannot be had. */
  filesAway: boolean;
  /** The ids handed over by `send`, in order, repetitions included. */
  readonly handedOver: MessageId[];
  readonly attention: { windowFocused: boolean; visible: readonly ConversationId[] }[];
}

export const agentId = PersonId.parse('01990000-0000-7000-8000-0000000000aa');
export const agentName = 'Nora Halvorsen';

let lastNumber = 0;
/** A valid id that is the same in each run of the same test. */
export function nextUuid(): string {
  lastNumber += 1;
  return `01990000-0000-7000-8000-${lastNumber.toString(16).padStart(12, '0')}`;
}

export function createStandInWorld(brands: readonly Brand[], now: () => number = Date.now): StandInWorld {
  return {
    changes: new EventPublisher<WorldChanges>(),
    brands,
    conversations: new Map(),
    now,
    profile: {
      state: 'signedIn',
      central: 'http://127.0.0.1:8600',
      person: {
        personId: agentId,
        name: agentName,
        email: 'nora@example.com',
        capacity: 6,
        roles: brands.map(({ brandId }) => ({ brandId, role: 'agent' })),
      },
    },
    status: { connectivity: 'connected', storage: 'ok', capacity: 6 },
    freshness: {},
    role: 'agent',
    knowledge: new Map(),
    updates: createStandInUpdates(),
    lead: createStandInLead(),
    slack: createStandInSlack(),
    ownership: createStandInOwnership(),
    settings: structuredClone(defaultSettings),
    refuseClaims: null,
    holds: [],
    holdMs: 5000,
    noted: [],
    refuseNoting: null,
    responses: new Map(),
    intakeDrafts: new Map(),
    left: [],
    beforeStore: async () => {},
    beforeEarlier: async () => {},
    beforeFinish: async () => {},
    filesAway: false,
    handedOver: [],
    attention: [],
  };
}

export interface NewConversation {
  readonly brand: Brand;
  readonly customerName: string;
  /** What was said, oldest first; ours begin with `> `. */
  readonly said: readonly string[];
  readonly mine: boolean;
  /** How long ago the first thing was said. */
  readonly secondsAgo?: number;
  readonly unread?: number;
}

export function addConversation(world: StandInWorld, given: NewConversation): ConversationId {
  const conversationId = ConversationId.parse(nextUuid());
  const createdAt = world.now() - (given.secondsAgo ?? 40) * 1000;
  const conversation: Conversation = {
    conversationId,
    brandId: given.brand.brandId,
    kind: 'chat',
    status: given.mine ? 'open' : 'queued',
    customer: {
      customerId: CustomerId.parse(nextUuid()),
      name: given.customerName,
      locale: given.brand.locale,
    },
    holder: given.mine ? { personId: agentId, name: agentName } : null,
    createdAt,
    waitingSince: createdAt,
    claimedAt: given.mine ? createdAt : null,
    firstResponseAt: null,
    resolvedAt: null,
    disposition: null,
    lastSeq: 0,
    queueId: MAIN_QUEUE,
    ...newLife,
    preview: '',
    previewAt: null,
  };
  const entry: StandInConversation = {
    conversation,
    messages: [],
    draft: null,
    unread: given.unread ?? 0,
    leaving: null,
    withdrawn: null,
    hints: [],
    refused: [],
  };
  world.conversations.set(conversationId, entry);
  const step = (world.now() - createdAt) / (given.said.length + 1);
  given.said.forEach((line, index) => {
    const ours = line.startsWith('> ');
    appendMessage(entry, {
      kind: ours ? 'outgoing' : 'incoming',
      authorName: ours ? given.brand.voice.alias : given.customerName,
      text: ours ? line.slice(2) : line,
      at: Math.round(createdAt + step * index),
      delivery: ours ? 'sent' : null,
    });
  });
  return conversationId;
}

export function appendMessage(
  entry: StandInConversation,
  part: Pick<MessageView, 'kind' | 'authorName' | 'text' | 'at' | 'delivery'> & Partial<MessageView>,
): MessageView {
  const position = (entry.messages.at(-1)?.position ?? 0) + 1;
  const message: MessageView = {
    messageId: MessageId.parse(nextUuid()),
    position,
    origin: part.kind === 'outgoing' ? 'composed' : null,
    problem: null,
    ...part,
  };
  entry.messages.push(message);
  const { conversation } = entry;
  if (message.kind === 'event') return message;
  conversation.preview = message.text.replaceAll('\n', ' ').slice(0, 140);
  conversation.previewAt = message.at;
  if (message.kind === 'incoming') conversation.waitingSince ??= message.at;
  else {
    conversation.firstResponseAt ??= message.at;
    conversation.waitingSince = null;
  }
  return message;
}

export function entryOf(world: StandInWorld, conversationId: ConversationId): StandInConversation {
  const entry = world.conversations.get(conversationId);
  if (!entry) throw new Error(`The world has no conversation ${conversationId}`);
  return entry;
}

/** A customer writes; everybody who watches is told. */
export function customerWrites(world: StandInWorld, conversationId: ConversationId, text: string): void {
  const entry = entryOf(world, conversationId);
  const message = appendMessage(entry, {
    kind: 'incoming',
    authorName: entry.conversation.customer.name,
    text,
    at: world.now(),
    delivery: null,
  });
  if (entry.conversation.holder) entry.unread += 1;
  world.changes.publish('conversation', { conversationId, tell: { messages: [message], removed: [] } });
  world.changes.publish('conversation', { conversationId, tell: 'detail' });
  world.changes.publish('queue', null);
}

export function statusOf(world: StandInWorld): Status {
  const { waiting: _, mine } = queueOf(world);
  const mineMessages = [...world.conversations.values()].flatMap(({ messages }) => messages);
  return {
    ...world.status,
    since: world.now() - 60_000,
    nextAttemptAt: world.status.connectivity === 'connected' ? null : world.now() + 4000,
    now: world.now(),
    unsent: mineMessages.filter(({ delivery }) => delivery === 'queued' || delivery === 'unconfirmed').length,
    parked: mine.reduce((sum, card) => sum + card.parked, 0),
    unread: mine.reduce((sum, card) => sum + card.unread, 0),
    held: mine.length,
    brands: world.brands.map((brand) => ({
      brand,
      role: world.role,
      freshness: world.freshness[brand.brandId] ?? 'fresh',
      asOf: world.now() - 5 * 60_000,
      packVersion: world.knowledge.get(brand.brandId)?.publications[0]?.version ?? 12,
      downloading: null,
    })),
  };
}
