import type { ConversationId, PersonId } from '../../contract/model/ids.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { AlertStore } from './alert-store.ts';
import type { AlertRaiser } from './raise-alerts.ts';

const PREFIX = 'waiting:';
export const isWaitingAlert = (alertId: string) => alertId.startsWith(PREFIX);
const alertIdOf = (conversationId: ConversationId) => `${PREFIX}${conversationId}`;

export interface WaitingAlertParts {
  readonly conversations: ConversationStore;
  readonly store: AlertStore;
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly raiser: AlertRaiser;
  readonly personId: PersonId;
  readonly capacity: () => number;
}

/**
 * Brings the alerts for waiting conversations in line with the queue. Never more of them than this person could
 * take on now, so that a busy queue does not shout at somebody whose hands are full.
 */
export function createWaitingAlerts(parts: WaitingAlertParts): () => void {
  const { conversations, store, transaction, raiser, personId, capacity } = parts;
  return () => {
    const waiting = conversations.waiting().map(({ conversation }) => conversation);
    const waitingIds = new Set(waiting.map(({ conversationId }) => conversationId));
    let active = 0;
    for (const alert of store.all(PREFIX)) {
      if (waitingIds.has(alert.conversationId)) {
        if (alert.active) active += 1;
        continue;
      }
      raiser.withdraw(alert);
      // Should it come back to the queue, that is news again.
      transaction(() => store.remove(alert.alertId));
    }
    const free = capacity() - conversations.countHeldBy(personId);
    for (const conversation of waiting) {
      if (active >= free) return;
      const alertId = alertIdOf(conversation.conversationId);
      if (store.find(alertId)) continue;
      const raised = raiser.raise({
        alertId,
        kind: 'conversationWaiting',
        conversation,
        seq: 0,
        preview: conversation.preview,
      });
      if (raised) active += 1;
    }
  };
}
