import type { ConversationId, PersonId } from '../../contract/model/ids.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { MayTake } from '../queue/may-take.ts';
import { urgentFirst } from '../queue/urgent-first.ts';
import { isStanding } from './alert-life.ts';
import type { AlertStore } from './alert-store.ts';
import type { AlertRaiser } from './raise-alerts.ts';

const PREFIX = 'waiting:';
const alertIdOf = (conversationId: ConversationId) => `${PREFIX}${conversationId}`;

export interface WaitingAlertParts {
  readonly conversations: ConversationStore;
  readonly store: AlertStore;
  readonly raiser: AlertRaiser;
  readonly personId: PersonId;
  readonly capacity: () => number;
  readonly mayTake: MayTake;
}

/**
 * Brings the alerts for waiting conversations in line with the queue. Never more of them than this person could
 * take on now, so that a busy queue does not shout at somebody whose hands are full.
 */
export function createWaitingAlerts(parts: WaitingAlertParts): () => void {
  const { conversations, store, raiser, personId, capacity, mayTake } = parts;
  return () => {
    const waiting = urgentFirst(
      conversations
        .waiting()
        .map(({ conversation }) => conversation)
        .filter(mayTake),
    );
    const waitingIds = new Set(waiting.map(({ conversationId }) => conversationId));
    let active = 0;
    for (const alert of store.all(PREFIX)) {
      if (waitingIds.has(alert.conversationId)) {
        if (isStanding(alert.life)) active += 1;
        continue;
      }
      const holder = conversations.find(alert.conversationId)?.conversation.holder;
      raiser.step(alert, { type: holder?.personId === personId ? 'acted' : 'withdrawn' });
    }
    const free = capacity() - conversations.countHeldBy(personId);
    for (const conversation of waiting) {
      if (active >= free) return;
      const alertId = alertIdOf(conversation.conversationId);
      const before = store.find(alertId);
      // Should it come back to the queue, or its customer write again, that is news.
      if (before && (isStanding(before.life) || before.seq >= conversation.lastSeq)) continue;
      const raised = raiser.raise({
        alertId,
        kind: 'conversationWaiting',
        conversation,
        seq: conversation.lastSeq,
        preview: conversation.preview,
      });
      if (raised) active += 1;
    }
  };
}
