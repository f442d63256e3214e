import type { ConversationId, PersonId, UpdateId } from '../../contract/model/ids.ts';
import type { AlertSignal } from '../../contract/workstation/alerts.ts';
import type { Settings } from '../../contract/workstation/settings.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { MessageStore } from '../conversations/message-store.ts';
import type { ConversationChange } from '../conversations/recorded-writes.ts';
import type { Clock } from '../kernel/clock.ts';
import { createCoalescer } from '../kernel/coalescer.ts';
import type { Mailbox } from '../kernel/mailbox.ts';
import type { QuestionStore } from '../questions/question-store.ts';
import { createAlertSignals } from './alert-signals.ts';
import type { AlertStore } from './alert-store.ts';
import { createAnswerAlerts, isAnswerAlert } from './answer-alerts.ts';
import { createMessageAlerts } from './message-alerts.ts';
import { createAlertRaiser } from './raise-alerts.ts';
import type { ShellSurface } from './shell-surface.ts';
import { createUpdateAlerts, type UpdateAlertParts } from './update-alerts.ts';
import { createWaitingAlerts, isWaitingAlert } from './waiting-alerts.ts';

/** A burst of changes, as after reconnecting, is looked at once. */
const SETTLE_MS = 50;

export interface Attention {
  readonly windowFocused: boolean;
  readonly visible: readonly ConversationId[];
}

/** Asks for the agent's attention where it is needed, and takes that back when it no longer is. */
export interface Alerts {
  readonly watch: (signal?: AbortSignal) => Mailbox<AlertSignal>;
  readonly attention: (attention: Attention) => void;
  readonly openConversation: (conversationId: ConversationId) => void;
  readonly openUpdate: (updateId: UpdateId) => void;
  readonly changed: (change: ConversationChange) => void;
  /** The central service asks to tell of an urgent update once more. */
  readonly remind: (updateId: UpdateId, revision: number) => void;
  /** Urgent updates came, changed, or were acknowledged. */
  readonly updatesChanged: () => void;
  /** Brands answered, or their answers were read. */
  readonly questionsChanged: () => void;
  /** Brands came or went, or were muted. */
  readonly lookAgain: () => void;
  readonly close: () => void;
}

export interface AlertsParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly store: AlertStore;
  readonly updates: UpdateAlertParts['updates'];
  readonly questions: Pick<QuestionStore, 'withUnread'>;
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly shell: ShellSurface;
  readonly settings: () => Settings;
  readonly brands: BrandBook;
  readonly personId: PersonId;
  readonly capacity: () => number;
  readonly clock: Clock;
}

export function createAlerts(parts: AlertsParts): Alerts {
  const { conversations, store } = parts;
  const signals = createAlertSignals();
  const raiser = createAlertRaiser({ ...parts, signals });
  let attention: Attention = { windowFocused: false, visible: [] };

  const isSeen = (conversationId: ConversationId) =>
    attention.windowFocused && attention.visible.includes(conversationId);
  const messageAlerts = createMessageAlerts({ ...parts, raiser, isSeen });
  const answerAlerts = createAnswerAlerts({ ...parts, raiser, isSeen });
  const updateAlerts = createUpdateAlerts({ ...parts, signals });
  const lookAtQueue = createWaitingAlerts({ ...parts, raiser });
  const queueSettled = createCoalescer(parts.clock, SETTLE_MS, lookAtQueue);

  const withdrawMuted = () => {
    for (const alert of store.all('')) {
      const known = conversations.find(alert.conversationId);
      if (known && raiser.isMuted(known.conversation)) raiser.withdraw(alert);
    }
  };

  const standing = () =>
    store.all('').flatMap(({ active, alertId, conversationId }) => {
      const known = active && !isAnswerAlert(alertId) ? conversations.find(conversationId) : null;
      if (!known) return [];
      const { conversation } = known;
      const alert = raiser.describe({
        alertId,
        kind: isWaitingAlert(alertId) ? 'conversationWaiting' : 'newMessage',
        conversation,
        preview: conversation.preview,
        at: conversation.previewAt ?? conversation.createdAt,
      });
      return alert ? [alert] : [];
    });

  return {
    watch: (signal) =>
      signals.watch([...updateAlerts.standing(), ...answerAlerts.standing(), ...standing()], signal),
    attention: (now) => {
      attention = now;
      if (now.windowFocused) messageAlerts.seen(now.visible);
    },
    openConversation: signals.openConversation,
    openUpdate: signals.openUpdate,
    remind: updateAlerts.remind,
    updatesChanged: updateAlerts.lookAgain,
    questionsChanged: answerAlerts.lookAgain,
    changed: (change) => {
      messageAlerts.changed(change);
      queueSettled.request();
    },
    lookAgain: () => {
      withdrawMuted();
      updateAlerts.lookAgain();
      answerAlerts.lookAgain();
      queueSettled.request();
    },
    close: () => {
      updateAlerts.close();
      queueSettled.close();
      signals.close();
    },
  };
}
