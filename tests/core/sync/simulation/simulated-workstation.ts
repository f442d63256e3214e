import { join } from 'node:path';
import { openCoreDatabase } from '../../../../src/adapters/sqlite/core-database/open-core-database.ts';
import { Brand } from '../../../../src/contract/model/brand.ts';
import type { ConversationId, DeviceId, MessageId, PersonId } from '../../../../src/contract/model/ids.ts';
import { composeConversations } from '../../../../src/core/compose-conversations.ts';
import type { SendMessage } from '../../../../src/core/conversations/send-message.ts';
import { createPusher, type PusherParts } from '../../../../src/core/outbox/pusher.ts';
import type { CoreStore } from '../../../../src/core/profile/core-store.ts';
import { createQuestionIntake } from '../../../../src/core/questions/question-intake.ts';
import { createFeedApplier } from '../../../../src/core/sync/feed-applier.ts';
import { createMessageHealer } from '../../../../src/core/sync/message-healer.ts';
import { createUpdateIntake } from '../../../../src/core/updates/update-intake.ts';
import { testSeed } from '../../../central/support/test-seed.ts';
import { createManualClock } from '../../../support/manual-clock.ts';
import type { Chance } from './chance.ts';
import type { LossyLine } from './lossy-line.ts';
import { type ModelCentral, simulatedBrand } from './model-central.ts';

type Push = PusherParts['push'];
type Local = ReturnType<typeof composeConversations>;

/** Ways of building the workstation wrongly. */
export interface WorkstationFlaws {
  readonly push?: (push: Push, store: CoreStore, chance: Chance) => Push;
  readonly send?: (send: SendMessage, store: CoreStore, local: Local) => SendMessage;
}

export interface SimulationParts {
  readonly folder: string;
  readonly chance: Chance;
  readonly line: LossyLine;
  readonly central: ModelCentral;
  readonly deviceId: DeviceId;
  readonly personId: PersonId;
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
  /** Sends one batch; true when there was nothing to send. */
  readonly pushOnce: () => Promise<boolean>;
  readonly pull: () => Promise<boolean>;
  readonly loseConnection: () => void;
  readonly close: () => void;
}

const key = Buffer.alloc(32, 7);

export function startWorkstation(parts: SimulationParts): SimulatedWorkstation {
  const { folder, chance, line, central, deviceId, personId, flaws } = parts;
  const opened = openCoreDatabase({
    file: join(folder, 'core.db'),
    key,
    deviceIfNew: deviceId,
    reserve: { keep: (write) => write(), state: () => 'ok' },
  });
  const store: CoreStore = {
    ...opened,
    transaction: (run) => {
      line.mayCrash();
      const value = opened.transaction(run);
      line.mayCrash();
      return value;
    },
  };
  opened.transaction(opened.messages.interruptSending);
  const clock = createManualClock();
  const brand = Brand.parse(testSeed().brands[0]?.brand);
  const local = composeConversations({
    store,
    brands: { brand: (brandId) => (brandId === simulatedBrand ? brand : null) },
    personId,
    areOutdated: () => false,
    isLocked: () => false,
    onSent: () => {},
    clock,
    newId: chance.id,
    onWritten: (eventId) => pusher.mayGoAtOnce(eventId),
    onLaneFreed: () => {},
    holdsChats: () => false,
  });
  const { conversations, messages, outbox, cursors } = store;
  const { write, intake, lanes } = local;
  const healer = createMessageHealer({
    conversations,
    intake,
    write,
    personId,
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

  const pullFeed = async (): Promise<boolean> => {
    const after = cursors.find(simulatedBrand);
    if (after === null) {
      const snapshot = await line.call(() => central.snapshot());
      if (snapshot.ok) applier.applySnapshot(simulatedBrand, snapshot.value);
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
      send({ brandId: simulatedBrand, conversationId, messageId, text }).ok,
    decide: (conversationId, messageId, decision) =>
      local.decide({ brandId: simulatedBrand, conversationId, messageId, decision }).ok,
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
      healer.close();
      opened.close();
    },
  };
}
