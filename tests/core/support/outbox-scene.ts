import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openCoreDatabase } from '../../../src/adapters/sqlite/core-database/open-core-database.ts';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { Brand } from '../../../src/contract/model/brand.ts';
import type { KnowledgeReference } from '../../../src/contract/model/brand-pack.ts';
import { type Conversation, MAIN_QUEUE } from '../../../src/contract/model/conversation.ts';
import { newLife } from '../../../src/contract/model/conversation-life.ts';
import {
  ConversationId,
  CustomerId,
  DeviceId,
  MessageId,
  PersonId,
} from '../../../src/contract/model/ids.ts';
import type {
  EventAnswer,
  RejectionCode,
  WorkstationEvent,
} from '../../../src/contract/model/workstation-event.ts';
import type { Exit } from '../../../src/contract/workstation/conversations.ts';
import { composeBeside } from '../../../src/core/compose-beside.ts';
import { composeConversations } from '../../../src/core/compose-conversations.ts';
import { createPushLoop } from '../../../src/core/outbox/push-loop.ts';
import { createPusher, type PusherParts } from '../../../src/core/outbox/pusher.ts';
import { testSeed } from '../../central/support/test-seed.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';
import { tempFolder } from '../../support/temp-folder.ts';

export const key = Buffer.alloc(32, 5);
export const deviceId = DeviceId.parse(newId());
export const personId = PersonId.parse(newId());
export const brand = Brand.parse({
  ...testSeed().brands[0]?.brand,
  dialogue: [
    { stepId: 'greet', title: 'Greet', hint: '', responses: ['hello'] },
    { stepId: 'city', title: 'Ask for the city', hint: '', asks: 'city' },
  ],
  dispositions: [
    { code: 'answered', label: 'Answered' },
    {
      code: 'returned',
      label: 'Returned',
      fields: [{ fieldId: 'order', label: 'Order', required: true }],
    },
  ],
  handling: {
    escalation: { reasons: [{ code: 'contract', label: 'Contract' }] },
    skipReasons: [{ code: 'language', label: 'Language' }],
    tags: ['invoice', 'moving'],
    promises: [
      {
        code: 'callBack',
        label: 'Call back',
        hours: 24,
        counts: 'always',
        sentence: 'Soitamme sinulle {{within}}.',
      },
    ],
    intakeForms: [
      {
        formId: 'complaint',
        title: 'Complaint',
        hint: '',
        fields: [
          { fieldId: 'who', label: 'Full name', type: 'name', required: true },
          { fieldId: 'phone', label: 'Phone', type: 'phone', required: true },
          { fieldId: 'place', label: 'City', type: 'city', required: false },
          { fieldId: 'what', label: 'What happened', type: 'longText', required: true },
        ],
        destination: { mailbox: 'complaints@lamps.example', subject: 'Complaint' },
        confirmation: 'taken',
        promise: 'callBack',
      },
      {
        formId: 'estimate',
        title: 'Estimate',
        hint: '',
        fields: [{ fieldId: 'place', label: 'City', type: 'city', required: true }],
        destination: { mailbox: 'sales@lamps.example', subject: 'Estimate' },
        confirmation: null,
        promise: null,
      },
    ],
    topics: [{ code: 'job', label: 'Jobs', advice: 'Not here', words: ['työpaik'], response: 'taken' }],
    length: { messages: 4, minutes: 20, advice: 'Move on', response: null },
  },
});

/** The canned responses of the brand's pack. */
const responses: Readonly<Record<string, string>> = {
  taken: 'Kiitos {{customer}}, valituksesi on vastaanotettu.',
};

type PushAnswer = Awaited<ReturnType<PusherParts['push']>>;

export interface OutboxSceneOptions {
  readonly answer: (events: readonly WorkstationEvent[]) => PushAnswer;
  /** Where an earlier scene left off. */
  readonly folder?: string;
  readonly clock?: ManualClock;
  readonly holdsChats?: boolean;
  /** An urgent update waits for the agent. */
  readonly isLocked?: () => boolean;
  readonly leads?: boolean;
}

/** The real outbox on a real file, and a central service that answers what the test says. */
export function openOutboxScene({ answer, ...options }: OutboxSceneOptions) {
  const { folder = tempFolder(), clock = createManualClock(), holdsChats = false } = options;
  const { isLocked = () => false, leads = false } = options;
  const file = join(folder, 'core.db');
  const store = openCoreDatabase({
    file,
    key,
    deviceIfNew: deviceId,
    reserve: { keep: (write) => write(), state: () => 'ok' },
  });
  const brands = { brand: () => brand };
  const local = composeConversations({
    store,
    brands,
    personId,
    areOutdated: () => false,
    isLocked,
    onSent: () => {},
    clock,
    newId,
    onWritten: (eventId) => pushLoop.written(eventId),
    onLaneFreed: () => pushLoop.kick(),
    holdsChats: () => holdsChats,
  });
  const beside = composeBeside({
    ...{ store, local, brands, personId, clock, newId, isLocked },
    onWritten: (eventId) => pushLoop.written(eventId),
    leads: () => leads,
    responseBody: (_brandId, responseId) => responses[responseId] ?? null,
  });
  const pushed: (readonly WorkstationEvent[])[] = [];
  const pusher = createPusher({
    ...store,
    lanes: local.lanes,
    brands,
    write: local.write,
    personId,
    areOutdated: () => false,
    isLocked,
    isCatchingUp: () => false,
    deviceId,
    log: () => {},
    catchUp: async () => true,
    push: async (events) => {
      pushed.push(events);
      return answer(events);
    },
  });
  /** Stands still until it is told that it is connected. */
  const pushLoop = createPushLoop({ pusher, clock, random: () => 0, loopback: true, log: () => {} });
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    local.close();
    store.close();
  };
  onTestFinished(close);

  const addConversation = (changes: Partial<Conversation> = {}): ConversationId => {
    const conversationId = ConversationId.parse(newId());
    store.conversations.upsert({
      conversationId,
      brandId: brand.brandId,
      kind: 'chat',
      status: 'open',
      customer: { customerId: CustomerId.parse(newId()), name: 'Ida', locale: 'nb-NO' },
      holder: { personId, name: 'Nora' },
      createdAt: 1,
      waitingSince: 1,
      claimedAt: 1,
      firstResponseAt: null,
      resolvedAt: null,
      disposition: null,
      lastSeq: 0,
      queueId: MAIN_QUEUE,
      ...newLife,
      preview: '',
      previewAt: null,
      ...changes,
    });
    return conversationId;
  };
  const at = (conversationId: ConversationId) => ({ brandId: brand.brandId, conversationId });
  const send = (
    conversationId: ConversationId,
    text: string,
    references: readonly KnowledgeReference[] = [],
  ): MessageId => {
    const messageId = MessageId.parse(newId());
    const sent = local.send({ ...at(conversationId), messageId, text, references });
    if (!sent.ok) throw new Error(sent.code);
    return messageId;
  };
  const leave = (conversationId: ConversationId, exit: Exit) => local.leave({ ...at(conversationId), exit });
  /** The customer writes, as the feed would tell. */
  const customerWrites = (conversationId: ConversationId, seq: number, text = 'One more thing') =>
    local.write((record) => {
      const message = {
        messageId: MessageId.parse(newId()),
        conversationId,
        seq,
        kind: 'incoming',
        authorName: 'Ida',
        text,
        origin: null,
        writtenAt: 1,
        receivedAt: 1,
      } as const;
      local.intake.message(record, message);
    });
  const shown = (messageId: MessageId) => {
    const message = store.messages.find(messageId);
    return message && { delivery: message.delivery, problem: message.problem };
  };
  /** Time passes until holds are over, and what may go goes. */
  const goOn = async () => {
    clock.pass(5_000);
    while ((await pusher.pushOnce()).kind === 'progress');
  };
  const scene = { folder, file, store, local, beside, pusher, pushLoop, pushed, clock, close };
  return { ...scene, at, addConversation, send, leave, customerWrites, goOn, shown };
}

export const accepted = (event: WorkstationEvent, messageSeq: number): EventAnswer => ({
  eventId: event.eventId,
  result: 'accepted',
  messageSeq,
  receivedAt: 7,
});

/** Takes every event, as the next message of its conversation. */
export function acceptAll(events: readonly WorkstationEvent[]): PushAnswer {
  return { ok: true, value: events.map((event) => accepted(event, event.seq)) };
}

/** Refuses every event for good. */
export function rejectAll(code: RejectionCode = 'notAllowed') {
  return (events: readonly WorkstationEvent[]): PushAnswer => ({
    ok: true,
    value: events.map(({ eventId }) => ({ eventId, result: 'rejected', code })),
  });
}
