import type { HandedBack } from '../contract/central/feed.ts';
import type { Looking } from '../contract/model/conversation-life.ts';
import type { ConversationId } from '../contract/model/ids.ts';
import type { Presence } from '../contract/model/person.ts';
import type { Conversations } from './compose-conversations.ts';
import { createBackground } from './kernel/background.ts';
import type { Clock } from './kernel/clock.ts';
import type { Log } from './kernel/log.ts';
import { askForRoom } from './outbox/free-room.ts';
import { createLookOut } from './ownership/look-out.ts';
import { createLookers } from './ownership/lookers.ts';
import { createOwnership } from './ownership/ownership.ts';
import { createPresenceBoard } from './presence/presence-board.ts';
import type { CoreStore } from './profile/core-store.ts';
import type { SettingsBoard } from './settings/settings-board.ts';
import type { Access } from './sync/access.ts';
import type { CentralConnection } from './sync/central-connection.ts';

export interface OwnershipCompositionParts {
  readonly store: CoreStore;
  readonly local: Pick<Conversations, 'write' | 'intake' | 'reader' | 'freeRoom'>;
  readonly connection: CentralConnection;
  readonly access: Access;
  readonly settings: SettingsBoard;
  readonly isConnected: () => boolean;
  readonly clock: Clock;
  readonly log: Log;
  readonly onTaken: (conversationId: ConversationId) => void;
  /** Who looks at what has changed. */
  readonly onLookers: () => void;
}

/** Who has a conversation and how the agent is present: all that the central service decides. */
export function composeOwnership(parts: OwnershipCompositionParts) {
  const { store, local, connection, access, settings, isConnected, clock } = parts;
  const inBackground = createBackground(parts.log);
  const central = connection.ownership;

  const ownership = createOwnership({
    calls: {
      colleagues: (input) => access.call((token) => central.colleagues(token, input)),
      offerTransfer: (input) => access.call((token) => central.offerTransfer(token, input)),
      answerTransfer: (input) =>
        askForRoom(local.freeRoom, () => access.call((token) => central.answerTransfer(token, input))),
      withdrawTransfer: (input) => access.call((token) => central.withdrawTransfer(token, input)),
      moveToQueue: (input) => access.call((token) => central.moveToQueue(token, input)),
      assign: (input) => access.call((token) => central.assign(token, input)),
      reopen: (input) =>
        askForRoom(local.freeRoom, () => access.call((token) => central.reopen(token, input))),
      hideComment: (input) => access.call((token) => central.hideComment(token, input)),
    },
    isConnected,
    intake: local.intake,
    write: local.write,
    brandIdOf: (conversationId) => local.reader.find(conversationId)?.conversation.brandId ?? null,
    hasUnsent: (conversationId) => store.outbox.ofConversation(conversationId).length > 0,
    onTaken: parts.onTaken,
  });
  const presence = createPresenceBoard({
    clock,
    awayAfterMinutes: () => settings.get().awayAfterMinutes,
    tell: (chosen) =>
      inBackground(
        'presence',
        access.call((token) => central.setPresence(token, { presence: chosen })),
      ),
    acknowledge: (conversations) =>
      inBackground(
        'handBacks',
        access.call((token) =>
          central.acknowledgeHandBacks(token, {
            conversationIds: conversations.map(({ conversationId }) => conversationId),
          }),
        ),
      ),
  });
  const lookers = createLookers(clock, parts.onLookers);
  const lookOut = createLookOut({
    clock,
    isConnected,
    tell: (conversationId) =>
      inBackground(
        'look',
        access.call((token) => central.look(token, { conversationId })),
      ),
  });
  const stopListening = settings.onChange(presence.settingsChanged);

  return {
    ...ownership,
    presence,
    look: lookOut.look,
    namesAt: lookers.namesAt,
    heardLooking: (looking: Looking) => lookers.heard(looking),
    heardPresence: (now: Presence) => presence.heard(now),
    heardHandBacks: (conversations: readonly HandedBack[]) => presence.heardHandBacks(conversations),
    setConnected: presence.setConnected,
    close: () => {
      stopListening();
      lookOut.close();
      lookers.close();
      presence.close();
    },
  };
}
