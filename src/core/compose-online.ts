import type { FeedItem } from '../contract/central/feed.ts';
import type { BrandId, ConversationId, PersonId } from '../contract/model/ids.ts';
import type { Conversations } from './compose-conversations.ts';
import type { BrandBook } from './conversations/brand-book.ts';
import type { ReferenceJudge } from './conversations/references.ts';
import { createBackground } from './kernel/background.ts';
import type { Clock } from './kernel/clock.ts';
import { createListeners } from './kernel/listeners.ts';
import type { Log } from './kernel/log.ts';
import { createPushLoop } from './outbox/push-loop.ts';
import { createPusher } from './outbox/pusher.ts';
import { isLoopbackAddress } from './profile/central-address.ts';
import type { CoreStore } from './profile/core-store.ts';
import type { Access } from './sync/access.ts';
import type { CentralConnection } from './sync/central-connection.ts';
import { createConnectionLoop } from './sync/connection-loop.ts';
import { createConnectivityBoard } from './sync/connectivity.ts';
import { createFeedApplier, type FeedApplierParts } from './sync/feed-applier.ts';
import { createMessageHealer } from './sync/message-healer.ts';
import { createSession, type SessionParts } from './sync/session.ts';

export interface OnlineParts {
  readonly store: CoreStore;
  readonly local: Pick<Conversations, 'write' | 'intake' | 'lanes' | 'watchers'>;
  readonly connection: CentralConnection;
  readonly access: Access;
  readonly personId: PersonId;
  readonly updates: FeedApplierParts['updates'];
  readonly onUpdates: () => void;
  readonly questions: FeedApplierParts['questions'];
  readonly onQuestions: () => void;
  readonly areOutdated: ReferenceJudge;
  readonly isLocked: (conversationId: ConversationId) => boolean;
  readonly isCatchingUp: (brandId: BrandId) => boolean;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  readonly onBrands: SessionParts['onBrands'];
  readonly onRecord: SessionParts['onRecord'];
  readonly scopeOf: SessionParts['scopeOf'];
  readonly onItem: (item: FeedItem) => void;
  readonly brands: BrandBook;
}

/** All that needs the central service: following the feed, fetching what is missing, sending what waits. */
export function composeOnline(parts: OnlineParts) {
  const { store, local, connection, access, personId, clock, random, log } = parts;
  const { conversations, messages, outbox, cursors, signIn } = store;
  const { write, intake, lanes } = local;
  const loopback = isLoopbackAddress(connection.address);
  const deviceId = signIn.deviceId();
  const board = createConnectivityBoard(clock);
  const inBackground = createBackground(log);

  const healer = createMessageHealer({
    conversations,
    intake,
    write,
    personId,
    clock,
    log,
    lookedAt: local.watchers.watched,
    isConnected: board.isConnected,
    fetchPage: (conversationId, afterSeq, limit) =>
      access.call((token) => connection.messages(token, { conversationId, afterSeq, limit })),
  });
  const pusher = createPusher({
    conversations,
    messages,
    outbox,
    brands: parts.brands,
    lanes,
    write,
    personId,
    areOutdated: parts.areOutdated,
    isLocked: parts.isLocked,
    isCatchingUp: parts.isCatchingUp,
    deviceId,
    log,
    push: (events) => access.call((token) => connection.pushEvents(token, { deviceId, events })),
    catchUp: healer.heal,
  });
  const pushLoop = createPushLoop({ pusher, clock, random, loopback, log });
  const session = createSession({
    connection,
    access,
    cursors,
    log,
    applier: createFeedApplier({
      conversations,
      cursors,
      intake,
      write,
      updates: parts.updates,
      onUpdates: parts.onUpdates,
      questions: parts.questions,
      onQuestions: parts.onQuestions,
    }),
    onBrands: parts.onBrands,
    onRecord: parts.onRecord,
    scopeOf: parts.scopeOf,
    onItem: (item) => {
      healer.healSoon();
      parts.onItem(item);
    },
  });
  const loop = createConnectionLoop({ session, board, clock, random, loopback, log });
  const connectedListeners = createListeners<boolean>();
  let wasConnected = false;
  const stopListening = board.onChange(() => {
    if (board.isConnected() === wasConnected) return;
    wasConnected = board.isConnected();
    pushLoop.setConnected(wasConnected);
    if (wasConnected) healer.healSoon();
    connectedListeners.emit(wasConnected);
  });

  return {
    board,
    pushLoop,
    /** The line came up or broke. */
    onConnected: connectedListeners.add,
    start: loop.start,
    reconnectNow: loop.reconnectNow,
    heal: (conversationId: ConversationId) => {
      if (board.isConnected()) inBackground('heal', healer.heal(conversationId));
    },
    close: async () => {
      stopListening();
      pushLoop.setConnected(false);
      healer.close();
      await Promise.all([loop.close(), pushLoop.close()]);
      board.close();
    },
  };
}
