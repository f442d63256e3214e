import type { HandedBack } from '../../contract/central/feed.ts';
import type { ConversationId, PersonId } from '../../contract/model/ids.ts';
import type { AlertKind } from '../../contract/workstation/alerts.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { MessageStore, StoredMessage } from '../conversations/message-store.ts';
import type { ConversationChange } from '../conversations/recorded-writes.ts';
import type { Clock } from '../kernel/clock.ts';
import type { AlertStore } from './alert-store.ts';
import type { AlertRaiser } from './raise-alerts.ts';

const OFFER = 'offer:';
const EVENT = 'event:';
const HANDED_BACK = 'handedBack:';

/** As far back as an event can be and still be what the conversation is at. */
const LOOKED_BACK = 20;

/** Alerts to what happened to a conversation without its agent: offers, their return, snoozes, hand-backs. */
export interface HandOverAlerts {
  readonly changed: (change: ConversationChange) => void;
  /** Brings the alerts for standing offers in line with them. */
  readonly lookAtOffers: () => void;
  /** The central service tells until it is acknowledged. */
  readonly handedBack: (conversations: readonly HandedBack[]) => void;
  /** The agent looks at these now. */
  readonly seen: (conversationIds: readonly ConversationId[]) => void;
}

export interface HandOverAlertParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly store: AlertStore;
  readonly raiser: AlertRaiser;
  readonly personId: PersonId;
  readonly isSeen: (conversationId: ConversationId) => boolean;
  readonly clock: Clock;
}

export function createHandOverAlerts(parts: HandOverAlertParts): HandOverAlerts {
  const { conversations, messages, store, raiser, personId, isSeen, clock } = parts;
  const isMine = (conversationId: ConversationId) => {
    const known = conversations.find(conversationId);
    return known?.conversation.holder?.personId === personId && known.conversation.status !== 'resolved';
  };

  /** Only what happened last and nobody answered: a transcript that arrives whole is full of what is over. */
  const newsOf = ({ conversationId, messages: changed }: ConversationChange): StoredMessage | null => {
    const known = conversations.find(conversationId);
    const since = known?.conversation.claimedAt ?? 0;
    const lines = messages.newest(conversationId, LOOKED_BACK);
    const event = lines.findLast((line) => kindOf(line) !== null);
    if (!event || !changed.has(event.messageId) || (event.receivedAt ?? 0) < since) return null;
    const answered = lines.some(
      ({ position, kind }) => position > event.position && (kind === 'outgoing' || kind === 'note'),
    );
    return answered ? null : event;
  };

  return {
    changed: (change) => {
      const { conversationId } = change;
      if (!isMine(conversationId)) {
        for (const alert of store.all(EVENT))
          if (alert.conversationId === conversationId) raiser.step(alert, { type: 'withdrawn' });
        return;
      }
      const event = newsOf(change);
      const kind = event ? kindOf(event) : null;
      const known = conversations.find(conversationId);
      if (!event || !kind || !known || isSeen(conversationId)) return;
      const alertId = `${EVENT}${event.messageId}`;
      if (store.find(alertId)) return;
      const { conversation } = known;
      raiser.raise({ alertId, kind, conversation, seq: event.seq ?? 0, preview: conversation.preview });
    },
    lookAtOffers: () => {
      const offered = conversations
        .offeredTo(personId)
        .map(({ conversation }) => conversation)
        .filter(({ transfer }) => transfer !== null && transfer.expiresAt > clock.now());
      const standing = new Set(offered.map(({ transfer }) => `${OFFER}${transfer?.transferId}`));
      for (const alert of store.all(OFFER)) {
        if (standing.has(alert.alertId)) continue;
        raiser.step(alert, { type: isMine(alert.conversationId) ? 'acted' : 'withdrawn' });
      }
      for (const conversation of offered) {
        const alertId = `${OFFER}${conversation.transfer?.transferId}`;
        if (store.find(alertId)) continue;
        const preview = conversation.transfer?.note || conversation.preview;
        raiser.raise({ alertId, kind: 'transferOffered', conversation, seq: 0, preview });
      }
    },
    handedBack: (list) => {
      for (const { conversationId, at } of list) {
        const known = conversations.find(conversationId);
        const alertId = `${HANDED_BACK}${conversationId}:${at}`;
        if (!known || store.find(alertId)) continue;
        const { conversation } = known;
        raiser.raise({ alertId, kind: 'handedBack', conversation, seq: 0, preview: conversation.preview });
      }
    },
    seen: (conversationIds) => {
      for (const prefix of [EVENT, HANDED_BACK])
        for (const alert of store.all(prefix))
          if (conversationIds.includes(alert.conversationId)) raiser.step(alert, { type: 'acted' });
    },
  };
}

function kindOf({ kind, text, details }: StoredMessage): AlertKind | null {
  if (kind !== 'event') return null;
  // Whoever took it up before its moment knows.
  if (text === 'snoozeEnded') return details?.by === undefined ? 'snoozeEnded' : null;
  return text === 'transferDeclined' || text === 'transferTimedOut' ? 'transferReturned' : null;
}
