import type { BrandId, ConversationId } from '../contract/model/ids.ts';
import { ALERT_UNANSWERED } from '../conversation-rules/alert-ladder.ts';
import { scopeOf } from '../conversation-rules/visibility.ts';
import type { SlackDoor } from '../slack-bridge/ports/slack-door.ts';
import { createAlerts } from './alerts/alerts.ts';
import type { ShellSurface } from './alerts/shell-surface.ts';
import { createBrandCaches } from './brands/brand-caches.ts';
import { composeBeside } from './compose-beside.ts';
import { composeConversations } from './compose-conversations.ts';
import { composeFiles } from './compose-files.ts';
import { composeKnowledge } from './compose-knowledge.ts';
import { composeOnline } from './compose-online.ts';
import { composeOwnership } from './compose-ownership.ts';
import { composeQuestions } from './compose-questions.ts';
import { composeSlack } from './compose-slack.ts';
import { composeUpdates } from './compose-updates.ts';
import { postPicturesOf } from './conversations/post-pictures.ts';
import type { ReferenceJudge } from './conversations/references.ts';
import { createTypingRelay } from './conversations/typing-relay.ts';
import { createDemoPaceControl } from './demo/demo-pace.ts';
import { createBackground } from './kernel/background.ts';
import type { Clock } from './kernel/clock.ts';
import type { Log } from './kernel/log.ts';
import { within } from './kernel/within.ts';
import { judgeReferences } from './lookup/judge-references.ts';
import { createOwnPerson } from './profile/own-person.ts';
import type { NewSignedIn, SignedInHandle } from './profile/profile-manager.ts';
import { createClaimConversation } from './queue/claim-conversation.ts';
import { createCustomerHistory } from './queue/customer-history.ts';
import { createFinishedSearch } from './queue/finished-search.ts';
import { createMayTake } from './queue/may-take.ts';
import { openPromises } from './queue/open-promises.ts';
import { createQueueBoard } from './queue/queue-board.ts';
import { createSettingsBoard } from './settings/settings-board.ts';
import { createStatusBoard } from './status/status-board.ts';
import { createAccess } from './sync/access.ts';
import { createForgetBrands } from './sync/forget-brands.ts';
import { createPackSource } from './sync/pack-source.ts';
import { createFeedItemTaker } from './take-feed-item.ts';
import { createKeptUpdates } from './updates/keep-updates.ts';

/** Signing out must not hang on a service that does not answer. */
const SIGN_OUT_PATIENCE_MS = 3_000;

export interface SignedInPorts {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly random: () => number;
  readonly slack: SlackDoor;
  readonly shell: ShellSurface;
  readonly log: Log;
}

export type SignedIn = ReturnType<typeof createSignedIn>;

/** Everything that exists only while somebody is signed in. Works at once on what is on disk, and connects. */
export function createSignedIn(ports: SignedInPorts, { profile, connection, ...given }: NewSignedIn) {
  const { clock, newId, random, shell, log } = ports;
  const { store } = profile;
  const inBackground = createBackground(log);
  const { personId } = given.person;
  const own = createOwnPerson(given.person, {
    ...store,
    onChange: (person) => {
      given.onPerson(person);
      slack.personChanged();
    },
  });

  // What a crash interrupted may have arrived; it goes again under the same id.
  store.transaction(store.messages.interruptSending);

  const access = createAccess({
    connection,
    store: {
      ...store.signIn,
      save: (signIn) => store.transaction(() => store.signIn.save(signIn)),
    },
    firstToken: given.firstToken,
    onPerson: own.become,
    onEnded: given.onEnded,
    log,
  });
  const roleOf = (brandId: BrandId) => own.roleAt(brandId)?.role ?? null;
  const kept = createKeptUpdates({ memory: store.updates, transaction: store.transaction, clock });
  const postPictures = (brandId: BrandId) => postPicturesOf(store.conversations, brandId);
  const brands = createBrandCaches({
    clock,
    log,
    random,
    stores: profile.brandStores,
    fetchPack: createPackSource(connection, access),
    roleOf,
    asOfNow: kept.asOfNow,
    postPictures,
  });
  const areOutdated: ReferenceJudge = (brandId, references) =>
    judgeReferences(knowledge.lookup, brandId, references);
  const updates = composeUpdates({
    store,
    kept,
    brands,
    connection,
    access,
    isConnected: () => online.board.isConnected(),
    personId,
    clock,
    random,
    log,
  });
  const questions = composeQuestions({
    ...{ store, brands, connection, access, clock, random, log },
    person: own.now,
  });
  const slack = composeSlack({
    ...{ store, connection, access, clock, random, newId, log },
    door: ports.slack,
    isConnected: () => online.board.isConnected(),
    person: own.now,
    findUpdate: kept.book.find,
    takeProvisional: updates.takeProvisional,
    setSlackDirect: updates.setSlackDirect,
  });
  const conversations = composeConversations({
    store,
    brands,
    personId,
    clock,
    newId,
    onWritten: (eventId) => online.pushLoop.written(eventId),
    onLaneFreed: () => online.pushLoop.kick(),
    holdsChats: () => settings.get().undoChatMessages,
    areOutdated,
    isLocked: updates.isLocked,
    onSent: updates.servedBrands.served,
  });
  const { write, reader, watchers, intake } = conversations;
  const settings = createSettingsBoard(store.settings, store.transaction);

  const forgetBrandsBeside = createForgetBrands({ ...store, write, log });
  const online = composeOnline({
    store,
    local: conversations,
    connection,
    access,
    personId,
    clock,
    random,
    log,
    onRecord: brands.recordChanged,
    scopeOf: (brandId) => {
      const brand = brands.brand(brandId);
      const role = own.roleAt(brandId);
      return brand && role ? scopeOf(brand, role) : '';
    },
    onBrands: (list) => {
      own.rolesListed(list.map(({ role }) => role));
      const brandIds = new Set(list.map(({ brand }) => brand.brandId));
      brands.apply(list);
      forgetBrandsBeside(brandIds);
      questions.changed();
      slack.brandsListed(brandIds);
      knowledge.shelf.forget();
      updates.forgetBrands();
    },
    onItem: createFeedItemTaker({
      ...{ brands, reader, watchers, updates, clock },
      later: () => ({ alerts, ownership }),
    }),
    updates: kept.intake,
    onUpdates: updates.changed,
    questions: questions.intake,
    onQuestions: questions.changed,
    areOutdated,
    isLocked: updates.isLocked,
    isCatchingUp: brands.isCatchingUp,
    brands,
  });
  const knowledge = composeKnowledge({
    store,
    brands,
    connection,
    access,
    isConnected: online.board.isConnected,
    roleOf,
    postPictures,
    conversationFacts: (conversationId) => {
      const known = reader.find(conversationId)?.conversation;
      return known ? { brandId: known.brandId, customerName: known.customer.name } : null;
    },
    deviceId: store.signIn.deviceId(),
    clock,
    newId,
    random,
    log,
  });

  const files = composeFiles({
    ...{ store, brands, connection, access, personId, clock },
    local: conversations,
    isConnected: online.board.isConnected,
    isEarlier: (conversationId, earlierId) => history.wasShown(conversationId, earlierId),
  });
  const boardParts = { ...store, brands, personId, clock };
  const takenUp = (conversationId: ConversationId) => {
    const brandId = reader.find(conversationId)?.conversation.brandId;
    if (brandId) updates.servedBrands.took(brandId);
    online.heal(conversationId);
  };
  const ownership = composeOwnership({
    ...{ store, connection, access, settings, clock, log },
    local: conversations,
    isConnected: online.board.isConnected,
    onTaken: takenUp,
    onLookers: () => queue.changed(),
  });
  const { asDecided } = conversations;
  const leads = (brandId: BrandId) => roleOf(brandId) === 'supervisor';
  const promises = () => openPromises({ ...boardParts, asDecided, leads });
  const cardParts = {
    ...boardParts,
    asDecided,
    namesAt: ownership.namesAt,
    leaving: (conversationId: ConversationId) =>
      conversations.lanes.state(conversationId).leaving?.kind ?? null,
  };
  const queue = createQueueBoard({ ...cardParts, openPromises: promises, roles: () => own.now().roles });
  const beside = composeBeside({
    ...{ store, brands, personId, clock, newId, leads },
    local: conversations,
    onWritten: (eventId) => online.pushLoop.written(eventId),
    isLocked: updates.isLocked,
    responseBody: (brandId, responseId) => {
      const found = knowledge.lookup.response({ brandId, responseId });
      return found.ok ? found.value.body : null;
    },
  });
  const history = createCustomerHistory({
    ...cardParts,
    reader,
    isConnected: online.board.isConnected,
    fetchHistory: (conversationId) =>
      access.call((token) => connection.ownership.history(token, { conversationId })),
    fetchMessages: (input) => access.call((token) => connection.messages(token, input)),
  });
  const alerts = createAlerts({
    ...boardParts,
    store: store.alerts,
    updates: { book: kept.book, store: store.updates.updates },
    questions: store.questions,
    shell,
    settings: settings.get,
    capacity: () => own.now().capacity,
    mayTake: createMayTake({ brands, roles: () => own.now().roles }),
    openPromises: promises,
    asDecided,
    onLadderEnds: (conversationId) => {
      const brandId = reader.find(conversationId)?.conversation.brandId;
      const exit = { kind: 'skip', reason: ALERT_UNANSWERED } as const;
      if (brandId) conversations.leave({ brandId, conversationId, exit });
    },
  });
  const status = createStatusBoard({
    ...boardParts,
    person: own.now,
    connectivity: online.board.state,
    brands: () =>
      brands.states().map((state) => ({
        ...state,
        facts: kept.factsOf(state.brand.brandId, state.packVersion),
      })),
    storage: () => (brands.storage() === 'full' ? 'full' : store.storage()),
    onUnread: shell.setUnread,
  });

  const stops = [
    conversations.onChange((change) => {
      updates.conversationChanged(change);
      watchers.changed(change);
      queue.changed();
      status.changed();
      alerts.changed(change);
      const about = reader.find(change.conversationId)?.conversation;
      if (about?.post?.imageId) brands.postPictureNamed(about.brandId, about.post.imageId);
    }),
    brands.onChange(() => {
      watchers.detailsMayDiffer();
      queue.changed();
      status.changed();
      updates.board.changed();
      alerts.lookAgain();
    }),
    kept.book.onChange(() => {
      status.changed();
      alerts.updatesChanged();
      if (updates.isAnyLocked()) online.pushLoop.checkAgain();
    }),
    questions.onChange(alerts.questionsChanged),
    online.board.onChange((line) => {
      status.changed();
      slack.setUnreachable(line.connectivity === 'disconnected');
    }),
    online.onConnected(knowledge.setConnected),
    online.onConnected(ownership.setConnected),
    online.onConnected(alerts.setConnected),
    online.onConnected(updates.setConnected),
    online.onConnected(questions.setConnected),
    online.onConnected(slack.setConnected),
    settings.onChange(alerts.lookAgain),
  ];
  alerts.lookAgain();
  online.start();

  const handle = {
    brands,
    conversations,
    beside,
    ownership,
    queue,
    history,
    searchFinished: createFinishedSearch(cardParts),
    status,
    alerts,
    settings,
    files,
    lookup: knowledge.lookup,
    knowledge,
    updates,
    questions,
    slack,
    claim: createClaimConversation({
      soonConnected: online.board.soonConnected,
      claim: (conversationId) => access.call((token) => connection.claim(token, conversationId)),
      freeRoom: conversations.freeRoom,
      intake,
      write,
      onClaimed: takenUp,
    }),
    demo: createDemoPaceControl({
      isConnected: online.board.isConnected,
      ask: () => access.call((token) => connection.pace(token)),
      tell: (pace) => access.call((token) => connection.setPace(token, pace)),
    }),
    typing: createTypingRelay({
      clock,
      isConnected: online.board.isConnected,
      tell: (conversationId) =>
        inBackground(
          'typing',
          access.call((token) => connection.typing(token, conversationId)),
        ),
    }),
    /** Fetches what is missing of a conversation somebody looks at, if it may be read. */
    lookedAt: (conversationId: ConversationId) => {
      const known = reader.find(conversationId);
      if (known && known.haveSeq < known.conversation.lastSeq) online.heal(conversationId);
    },
    reconnectNow: online.reconnectNow,
    endSignIn: async () => {
      // As long as this person may still let go of the connection to Slack.
      await slack.close();
      const told = access.call((token) => connection.signOut(token));
      await within(clock, SIGN_OUT_PATIENCE_MS, told);
    },
    close: async () => {
      for (const stop of stops.reverse()) stop();
      status.close();
      alerts.close();
      queue.close();
      ownership.close();
      conversations.close();
      await slack.close();
      // Whatever waits for an answer need not wait any longer.
      connection.close();
      await Promise.all([online.close(), knowledge.close(), updates.close(), questions.close()]);
      brands.close();
    },
  };
  return handle satisfies SignedInHandle;
}
