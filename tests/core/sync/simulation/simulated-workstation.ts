import { join } from 'node:path';
import { openCoreDatabase } from '../../../../src/adapters/sqlite/core-database/open-core-database.ts';
import type { Conversation } from '../../../../src/contract/model/conversation.ts';
import type {
  BrandId,
  ConversationId,
  DeviceId,
  EventId,
  MessageId,
  PersonId,
} from '../../../../src/contract/model/ids.ts';
import type { Exit } from '../../../../src/contract/workstation/conversations.ts';
import { composeBeside } from '../../../../src/core/compose-beside.ts';
import { composeConversations } from '../../../../src/core/compose-conversations.ts';
import type { ConversationStore } from '../../../../src/core/conversations/conversation-store.ts';
import type { SendMessage } from '../../../../src/core/conversations/send-message.ts';
import type { Undo } from '../../../../src/core/conversations/undo.ts';
import type { OutboxStore } from '../../../../src/core/outbox/outbox-store.ts';
import { createPusher, type PusherParts } from '../../../../src/core/outbox/pusher.ts';
import type { CoreStore } from '../../../../src/core/profile/core-store.ts';
import { createQuestionIntake } from '../../../../src/core/questions/question-intake.ts';
import { createFeedApplier } from '../../../../src/core/sync/feed-applier.ts';
import { createMessageHealer } from '../../../../src/core/sync/message-healer.ts';
import { createUpdateIntake } from '../../../../src/core/updates/update-intake.ts';
import type { ManualClock } from '../../../support/manual-clock.ts';
import type { Chance } from './chance.ts';
import type { LossyLine } from './lossy-line.ts';
import { type ModelCentral, simulatedBrand, simulatedBrandId } from './model-central.ts';

type Push = PusherParts['push'];
type Local = ReturnType<typeof composeConversations>;
type Beside = ReturnType<typeof composeBeside>;

/** Ways of building the workstation wrongly. */
export interface WorkstationFlaws {
  readonly push?: (push: Push, store: CoreStore, chance: Chance) => Push;
  readonly outbox?: (outbox: OutboxStore, conversations: ConversationStore) => OutboxStore;
  readonly undo?: (undo: Undo['undo'], store: CoreStore, local: Local) => Undo['undo'];
  /** Holds live in memory alone. */
  readonly forgetsHolds?: boolean;
  readonly store?: (store: CoreStore) => CoreStore;
  readonly send?: (send: SendMessage, store: CoreStore, local: Local) => SendMessage;
}

export interface SimulationParts {
  readonly folder: string;
  readonly chance: Chance;
  readonly line: LossyLine;
  readonly central: ModelCentral;
  readonly deviceId: DeviceId;
  readonly personId: PersonId;
  /** Goes on over restarts. */
  readonly clock: ManualClock;
  readonly flaws: WorkstationFlaws;
}

/** The core's own parts on a real database file, between one start of the process and its end. */
export interface SimulatedWorkstation {
  readonly store: CoreStore;
  readonly send: (conversationId: ConversationId, messageId: MessageId, text: string) => boolean;
  readonly decide: (
    conversationId: ConversationId,
    messageId: MessageId,
    decision: 'send' | 'discard',
  ) => boolean;
  /** The exit's event, or null when it is refused. */
  readonly leave: (conversationId: ConversationId, exit: Exit) => EventId | null;
  readonly undo: (eventId: EventId) => boolean;
  readonly beside: Beside;
  /** The conversation as it is shown, with what waits in its lane. */
  readonly shown: (conversationId: ConversationId) => Conversation | null;
  /** Sends one batch; true when there was nothing to send. */
  readonly pushOnce: () => Promise<boolean>;
  readonly pull: () => Promise<boolean>;
  readonly loseConnection: () => void;
  readonly close: () => void;
}

const key = Buffer.alloc(32, 7);

export function startWorkstation(parts: SimulationParts): SimulatedWorkstation {
  const { folder, chance, line, central, deviceId, personId, clock, flaws } = parts;
  const opened = openCoreDatabase({
    file: join(folder, 'core.db'),
    key,
    deviceIfNew: deviceId,
    reserve: { keep: (write) => write(), state: () => 'ok' },
  });
  const store: CoreStore = {
    ...(flaws.store?.(opened) ?? opened),
    outbox: flaws.outbox?.(opened.outbox, opened.conversations) ?? opened.outbox,
    transaction: (run) => {
      line.mayCrash();
      const value = opened.transaction(run);
      line.mayCrash();
      return value;
    },
  };
  opened.transaction(opened.messages.interruptSending);
  if (flaws.forgetsHolds) for (const { eventId } of opened.outbox.held()) opened.outbox.release(eventId);
  const brands = { brand: (brandId: BrandId) => (brandId === simulatedBrandId ? simulatedBrand : null) };
  const local = composeConversations({
    store,
    brands,
    personId,
    areOutdated: () => false,
    isLocked: () => false,
    onSent: () => {},
    clock,
    newId: chance.id,
    onWritten: (eventId) => pusher.mayGoAtOnce(eventId),
    onLaneFreed: () => {},
    holdsChats: () => chance.happens(0.5),
  });
  const beside = composeBeside({
    ...{ store, local, brands, personId, clock, newId: chance.id },
    onWritten: (eventId) => pusher.mayGoAtOnce(eventId),
    isLocked: () => false,
    leads: () => false,
    responseBody: () => 'Thank you {{customer}}',
  });
  const { conversations, messages, outbox, cursors } = store;
  const { write, intake, lanes } = local;
  const healer = createMessageHealer({
    conversations,
    intake,
    write,
    personId,
    lookedAt: () => [],
    fetchPage: (conversationId, afterSeq) => line.call(() => central.page(conversationId, afterSeq)),
    isConnected: () => true,
    clock,
    log: () => {},
  });
  const push: Push = (events) => line.call(() => central.push(personId, events));
  const pusher = createPusher({
    conversations,
    messages,
    outbox,
    lanes,
    brands,
    write,
    personId,
    areOutdated: () => false,
    isLocked: () => false,
    isCatchingUp: () => false,
    deviceId,
    log: () => {},
    push: flaws.push?.(push, store, chance) ?? push,
    catchUp: healer.heal,
  });
  const updates = createUpdateIntake({ ...store.updates, clock });
  const applier = createFeedApplier({
    conversations,
    cursors,
    intake,
    updates,
    onUpdates: () => {},
    questions: createQuestionIntake({ ...store, personId }),
    onQuestions: () => {},
    write,
  });
  const send = flaws.send?.(local.send, store, local) ?? local.send;
  const undo = flaws.undo?.(local.undo, store, local) ?? local.undo;

  const pullFeed = async (): Promise<boolean> => {
    const after = cursors.find(simulatedBrandId);
    if (after === null) {
      const snapshot = await line.call(() => central.snapshot());
      if (snapshot.ok) applier.applySnapshot(simulatedBrandId, snapshot.value, 'all');
      return snapshot.ok;
    }
    const items = await line.call(() => central.read(personId, after));
    if (!items.ok) return false;
    for (const item of items.value) {
      if (item.type === 'change' || item.type === 'caughtUp') applier.apply(item);
    }
    return true;
  };

  return {
    store,
    send: (conversationId, messageId, text) =>
      send({ brandId: simulatedBrandId, conversationId, messageId, text }).ok,
    decide: (conversationId, messageId, decision) =>
      local.decide({ brandId: simulatedBrandId, conversationId, messageId, decision }).ok,
    leave: (conversationId, exit) => {
      const left = local.leave({ brandId: simulatedBrandId, conversationId, exit });
      return left.ok ? left.value.eventId : null;
    },
    undo: (eventId) => undo(eventId).ok,
    beside,
    shown: (conversationId) => local.reader.detail(conversationId)?.conversation ?? null,
    pushOnce: async () => (await pusher.pushOnce()).kind === 'idle',
    pull: async () => {
      if (!(await pullFeed())) return false;
      for (const conversationId of conversations.behind(personId)) {
        if (!(await healer.heal(conversationId))) return false;
      }
      return true;
    },
    loseConnection: pusher.checkAgain,
    close: () => {
      local.close();
      healer.close();
      opened.close();
    },
  };
}
