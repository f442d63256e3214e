import type { BrandId, BroadcastId, DeviceId, PersonId } from '../contract/model/ids.ts';
import type { UrgentUpdate } from '../contract/model/urgent-update.ts';
import type { UpdatesState } from '../contract/workstation/updates.ts';
import type { BrandCaches } from './brands/brand-caches.ts';
import type { ConversationChange } from './conversations/recorded-writes.ts';
import type { Clock } from './kernel/clock.ts';
import { createListeners } from './kernel/listeners.ts';
import type { Log } from './kernel/log.ts';
import type { Mailbox } from './kernel/mailbox.ts';
import type { Outcome } from './kernel/outcome.ts';
import { isLoopbackAddress } from './profile/central-address.ts';
import type { CoreStore } from './profile/core-store.ts';
import type { Access } from './sync/access.ts';
import { createAskCentral } from './sync/ask-central.ts';
import type { CentralConnection } from './sync/central-connection.ts';
import { createUpdateReading } from './updates/acknowledge.ts';
import { createAffectedConversations } from './updates/affected-conversations.ts';
import { createAnswersToCorrect } from './updates/answers-to-correct.ts';
import type { KeptUpdates } from './updates/keep-updates.ts';
import { createLeadDraft } from './updates/lead-draft.ts';
import { createLeadUpdates } from './updates/lead-updates.ts';
import { createReceiptSender } from './updates/receipt-sender.ts';
import { createServedBrands } from './updates/served-brands.ts';
import { createTellBriefing } from './updates/tell-briefing.ts';
import { createUpdateLocks } from './updates/update-locks.ts';
import { createUpdatesBoard } from './updates/updates-board.ts';
import { watchAnswer } from './updates/watch-answer.ts';

export interface UpdateParts {
  readonly store: CoreStore;
  readonly kept: KeptUpdates;
  readonly brands: BrandCaches;
  readonly connection: CentralConnection;
  readonly access: Access;
  readonly isConnected: () => boolean;
  readonly personId: PersonId;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}

/** What the central service signals: something to follow up at a brand; null when it may be anything. */
type FollowUp = { readonly brandId: BrandId; readonly broadcastId: BroadcastId } | null;

/** Urgent updates on the workstation: told, locked until acknowledged, receipted; and a team lead's work with them. */
export function composeUpdates(parts: UpdateParts) {
  const { store, kept, brands, connection, access, isConnected, personId, clock, log } = parts;
  const { transaction, updates: memory } = store;
  const { book, intake } = kept;
  const deviceId: DeviceId = store.signIn.deviceId();
  const loopback = isLoopbackAddress(connection.address);
  const followUps = createListeners<FollowUp>();
  let slackDirect: UpdatesState['slackDirect'] = null;

  const receipts = createReceiptSender({
    ...parts,
    receipts: memory.receipts,
    transaction,
    loopback,
    handIn: (waiting) =>
      access.call((token) => connection.updates.receipts(token, { deviceId, receipts: waiting })),
  });
  const affected = createAffectedConversations({ ...store, brands, personId });
  const locks = createUpdateLocks({ ...store, book, affected, clock });
  const lead = createLeadUpdates(createAskCentral({ isConnected, access }), connection.updates);
  const toCorrect = createAnswersToCorrect({
    isConnected,
    clock,
    log,
    ask: async (brandId) => {
      const answer = await lead.sweep({ brandId, state: 'open' });
      return answer.ok ? answer.value.length : null;
    },
    onChange: () => board.changed(),
  });
  const board = createUpdatesBoard({
    book,
    affected,
    locks,
    brands,
    clock,
    toCorrect: toCorrect.count,
    slackDirect: () => slackDirect,
  });
  const servedBrands = createServedBrands({ store: memory.served, transaction, clock });

  const changed = () => {
    book.changed();
    receipts.kick();
  };
  const followUp = (what: FollowUp) => {
    if (what) toCorrect.look([what.brandId]);
    else
      toCorrect.look(
        book
          .all()
          .filter(({ update }) => update.facts.length > 0)
          .map(({ update }) => update.brandId),
      );
    followUps.emit(what);
  };
  /** What somebody did here is seen here at once, whatever the feed brings later. */
  const thenLook = async <Answer extends Outcome<unknown, string>>(
    work: Promise<Answer>,
  ): Promise<Answer> => {
    const answer = await work;
    if (answer.ok) followUp(null);
    return answer;
  };
  const watching = <Answer>(
    ask: () => Promise<Answer>,
    concerns: (what: NonNullable<FollowUp>) => boolean,
    signal: AbortSignal | undefined,
  ): Mailbox<Answer> =>
    watchAnswer({
      ask,
      clock,
      log,
      signal,
      onStale: (lookAgain) =>
        followUps.add((what) => {
          if (what === null || concerns(what)) lookAgain();
        }),
    });

  const onBookChange = book.onChange(board.changed);

  return {
    book,
    intake,
    isLocked: locks.isLocked,
    isAnyLocked: () => locks.list().length > 0,
    board,
    reading: createUpdateReading({
      ...memory,
      transaction,
      clock,
      find: (updateId) => {
        const known = memory.updates.find(updateId);
        return known && brands.brand(known.update.brandId) ? known : null;
      },
      onChange: changed,
    }),
    briefing: createTellBriefing({ ...store, brands, book, servedBrands, personId, clock }),
    servedBrands,
    /** Updates were taken in, or brands forgotten. */
    changed,
    conversationChanged: (change: ConversationChange) => {
      affected.changed(change);
      board.changed();
    },
    followUp,
    /** For whoever hears of updates from Slack while the central service is out of reach. */
    takeProvisional: (update: UrgentUpdate) => {
      if (!brands.brand(update.brandId)) return;
      if (transaction(() => intake.takeProvisional(update))) changed();
    },
    setSlackDirect: (state: UpdatesState['slackDirect']) => {
      slackDirect = state;
      board.changed();
    },
    lead: {
      ...createLeadDraft({ store: memory.leadDraft, transaction }),
      preview: lead.preview,
      publish: (input: Parameters<typeof lead.publish>[0]) => thenLook(lead.publish(input)),
      revise: (input: Parameters<typeof lead.revise>[0]) => thenLook(lead.revise(input)),
      retract: (input: Parameters<typeof lead.retract>[0]) => thenLook(lead.retract(input)),
    },
    watchMatrix: (input: Parameters<typeof lead.matrix>[0], signal?: AbortSignal) =>
      watching(
        () => lead.matrix(input),
        ({ broadcastId }) => broadcastId === input.broadcastId,
        signal,
      ),
    watchSweep: (input: Parameters<typeof lead.sweep>[0], signal?: AbortSignal) =>
      watching(
        () => lead.sweep(input),
        ({ brandId }) => brandId === input.brandId,
        signal,
      ),
    correct: (input: Parameters<typeof lead.correct>[0]) => thenLook(lead.correct(input)),
    dismiss: (input: Parameters<typeof lead.dismiss>[0]) => thenLook(lead.dismiss(input)),
    forgetBrands: () => {
      toCorrect.forget((brandId) => brands.brand(brandId) !== null);
      changed();
    },
    setConnected: (connected: boolean) => {
      receipts.setConnected(connected);
      if (connected) followUp(null);
    },
    close: async () => {
      onBookChange();
      board.close();
      toCorrect.close();
      book.close();
      await receipts.close();
    },
  };
}
