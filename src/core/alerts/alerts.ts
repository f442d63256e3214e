import type { HandedBack } from '../../contract/central/feed.ts';
import type { ConversationId, PersonId, UpdateId } from '../../contract/model/ids.ts';
import type { AlertKind, AlertSignal } from '../../contract/workstation/alerts.ts';
import type { Settings } from '../../contract/workstation/settings.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { MessageStore } from '../conversations/message-store.ts';
import type { ConversationChange } from '../conversations/recorded-writes.ts';
import type { Clock } from '../kernel/clock.ts';
import { createCoalescer } from '../kernel/coalescer.ts';
import type { Mailbox } from '../kernel/mailbox.ts';
import type { QuestionStore } from '../questions/question-store.ts';
import type { MayTake } from '../queue/may-take.ts';
import { isUnseen } from './alert-life.ts';
import { isMuted } from './alert-rules.ts';
import { createAlertSignals } from './alert-signals.ts';
import type { AlertStore } from './alert-store.ts';
import { createAnswerAlerts } from './answer-alerts.ts';
import { createLadderClimber } from './climb-ladder.ts';
import { createFormAlerts, type FormAlertParts } from './form-alerts.ts';
import { createHandOverAlerts } from './hand-over-alerts.ts';
import { createMessageAlerts } from './message-alerts.ts';
import { createNotices } from './notices.ts';
import { createPromiseAlerts, type PromiseAlertParts } from './promise-alerts.ts';
import { createAlertRaiser } from './raise-alerts.ts';
import type { ShellSurface } from './shell-surface.ts';
import { createUpdateAlerts, type UpdateAlertParts } from './update-alerts.ts';
import { createWaitingAlerts } from './waiting-alerts.ts';

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
  /** A screen lists them. */
  readonly shown: (alertIds: readonly string[]) => void;
  /** The agent read the list with them. */
  readonly seen: (alertIds: readonly string[]) => void;
  /** The agent went where it points. */
  readonly opened: (alertId: string) => void;
  readonly tryNotification: () => void;
  readonly handedBack: (conversations: readonly HandedBack[]) => void;
  readonly setConnected: (connected: boolean) => void;
  /** Brands came or went, or the agent's rules are otherwise. */
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
  readonly mayTake: MayTake;
  readonly openPromises: PromiseAlertParts['openPromises'];
  readonly asDecided: FormAlertParts['asDecided'];
  readonly clock: Clock;
  /** Nobody saw the customer's message up to the last rung: gives the conversation to somebody else. */
  readonly onLadderEnds: (conversationId: ConversationId) => void;
}

/** To go there is all they ask; the others stand until more was done, such as claiming. */
const SETTLED_BY_OPENING: ReadonlySet<AlertKind> = new Set([
  'newMessage',
  'snoozeEnded',
  'handedBack',
  'transferReturned',
]);

export function createAlerts(parts: AlertsParts): Alerts {
  const { conversations, store, shell, settings, clock, onLadderEnds } = parts;
  const signals = createAlertSignals();
  let attention: Attention = { windowFocused: false, visible: [] };
  let connected = false;
  const isSeen = (conversationId: ConversationId) =>
    attention.windowFocused && attention.visible.includes(conversationId);

  const isWindowFocused = () => attention.windowFocused;
  const notices = createNotices({ signals, shell, settings, isWindowFocused, clock });
  const ladderSettled = createCoalescer(clock, 0, () => climber.look());
  const raiser = createAlertRaiser({ ...parts, signals, notices, onChange: ladderSettled.request });
  const climber = createLadderClimber({
    ...parts,
    isConnected: () => connected,
    climb: (alert, rung) => {
      raiser.climb(alert, rung);
      if (rung === 'handedOn') onLadderEnds(alert.conversationId);
    },
    setFlashing: shell.setFlashing,
  });
  const messageAlerts = createMessageAlerts({ ...parts, raiser, isSeen });
  const answerAlerts = createAnswerAlerts({ ...parts, raiser, isSeen });
  const handOverAlerts = createHandOverAlerts({ ...parts, raiser, isSeen });
  const promiseAlerts = createPromiseAlerts({ ...parts, raiser });
  const formAlerts = createFormAlerts({ ...parts, raiser });
  const updateAlerts = createUpdateAlerts({ ...parts, signals });
  const lookAtQueue = createWaitingAlerts({ ...parts, raiser });
  const queueSettled = createCoalescer(clock, SETTLE_MS, () => {
    lookAtQueue();
    handOverAlerts.lookAtOffers();
    promiseAlerts.lookAgain();
    formAlerts.lookAgain();
  });

  const withdrawMuted = () => {
    for (const alert of store.standing()) {
      const known = conversations.find(alert.conversationId);
      if (!known) continue;
      const { brandId } = known.conversation;
      if (isMuted(settings(), { brandId, kind: alert.kind })) raiser.step(alert, { type: 'withdrawn' });
    }
  };

  /** Those that say more than the newest message of their conversation. */
  const selfDescribed = [answerAlerts, promiseAlerts, formAlerts];
  const standing = () =>
    store.standing().flatMap(({ alertId, kind, conversationId }) => {
      const describesItself = selfDescribed.some(({ owns }) => owns(alertId));
      const known = describesItself ? null : conversations.find(conversationId);
      if (!known) return [];
      const { conversation } = known;
      const alert = raiser.describe({
        alertId,
        kind,
        conversation,
        preview: conversation.preview,
        at: conversation.previewAt ?? conversation.createdAt,
      });
      return alert ? [alert] : [];
    });

  const stepAll = (alertIds: readonly string[], type: 'shown' | 'seen') => {
    for (const alertId of alertIds) {
      const alert = store.find(alertId);
      if (alert && isUnseen(alert.life)) raiser.step(alert, { type });
    }
  };

  return {
    watch: (signal) =>
      signals.watch(
        [...updateAlerts.standing(), ...selfDescribed.flatMap((alerts) => alerts.standing()), ...standing()],
        signal,
      ),
    attention: (now) => {
      attention = now;
      if (!now.windowFocused) return;
      messageAlerts.seen(now.visible);
      handOverAlerts.seen(now.visible);
    },
    openConversation: signals.openConversation,
    openUpdate: signals.openUpdate,
    shown: (alertIds) => stepAll(alertIds, 'shown'),
    seen: (alertIds) => stepAll(alertIds, 'seen'),
    opened: (alertId) => {
      const alert = store.find(alertId);
      if (alert) raiser.step(alert, { type: SETTLED_BY_OPENING.has(alert.kind) ? 'acted' : 'seen' });
    },
    tryNotification: notices.tryOne,
    handedBack: handOverAlerts.handedBack,
    setConnected: (now) => {
      connected = now;
      if (now) climber.look();
    },
    remind: updateAlerts.remind,
    updatesChanged: updateAlerts.lookAgain,
    questionsChanged: answerAlerts.lookAgain,
    changed: (change) => {
      messageAlerts.changed(change);
      handOverAlerts.changed(change);
      queueSettled.request();
    },
    lookAgain: () => {
      withdrawMuted();
      updateAlerts.lookAgain();
      answerAlerts.lookAgain();
      queueSettled.request();
      climber.look();
    },
    close: () => {
      updateAlerts.close();
      promiseAlerts.close();
      queueSettled.close();
      ladderSettled.close();
      climber.close();
      notices.close();
      signals.close();
    },
  };
}
