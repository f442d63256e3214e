import { createStore } from 'zustand/vanilla';
import type { ConversationId, UpdateId } from '../../contract/model/ids.ts';
import type { Alert, AlertSignal, Notice } from '../../contract/workstation/alerts.ts';
import { type AlertsCheckPorts, createAlertsCheck } from './create-alerts-check.ts';
import { createNotificationOffer, type OfferMemory } from './notification-offer.ts';
import type { Notifier } from './notifier.ts';
import type { TonePlayer } from './tone-player.ts';

/** What the agent can see now. */
export interface Attention {
  readonly windowFocused: boolean;
  readonly visible: readonly ConversationId[];
}

export interface AlertsPorts extends Pick<AlertsCheckPorts, 'tryNotification'> {
  readonly saveCheck: AlertsCheckPorts['save'];
  /** Follows the core's signals, again after a break; `onLost` at each break. Returns how to stop. */
  readonly watchAlerts: (onSignal: (signal: AlertSignal) => void, onLost: () => void) => () => void;
  readonly sendAttention: (attention: Attention) => void;
  /** Shows exactly this conversation. */
  readonly openConversation: (conversationId: ConversationId) => void;
  readonly openUpdate: (updateId: UpdateId) => void;
  /** Null when the shell shows notifications by itself. */
  readonly notifier: Notifier | null;
  readonly notificationWords: (alert: Alert) => { readonly title: string; readonly body: string };
  readonly noticeWords: (notice: Notice) => { readonly title: string; readonly body: string };
  /** What becomes of alerts here; the core keeps it. */
  readonly tellShown: (alertIds: readonly string[]) => void;
  readonly tellSeen: (alertIds: readonly string[]) => void;
  readonly tellOpened: (alertId: string) => void;
  readonly player: TonePlayer;
  readonly memory: OfferMemory;
  /** The core's clock, in which alerts are dated. */
  readonly now: () => number;
}

export interface AlertsState {
  /** What asks for attention, newest first. OS notifications are hints; this list is the truth. */
  readonly alerts: readonly Alert[];
  /** The way to the core is broken: the list may be wrong until it is back. */
  readonly isOutdated: boolean;
}

export type AlertsModel = ReturnType<typeof createAlertsModel>;

/**
 * The conversation before one's eyes does not settle these: the brand's answer stands beside it, where it may not be
 * open, and a promise is to be kept, a refused form to be handed in again.
 */
const ASKS_IN_SIGHT: ReadonlySet<Alert['kind']> = new Set([
  'brandAnswered',
  'promiseDue',
  'promiseOverdue',
  'formRefused',
]);

/** Many alerts at once make one sound. */
const QUIET_MS = 1500;

/** Keeps the attention list, and tells an agent who looks elsewhere by notification and sound. */
export function createAlertsModel(ports: AlertsPorts) {
  const { openConversation, openUpdate, notifier, player, now } = ports;
  const store = createStore<AlertsState>(() => ({ alerts: [], isOutdated: false }));
  const shown = new Map<string, { readonly alertId: string; readonly close: () => void }>();
  /** When each alert was last told: the same one raised again is news only when it is newer. */
  const toldAt = new Map<string, number>();
  const startedAt = now();
  let attention: Attention = { windowFocused: true, visible: [] };
  let lastSoundAt = Number.NEGATIVE_INFINITY;

  const isSeen = ({ kind, conversationId }: Alert) =>
    !ASKS_IN_SIGHT.has(kind) &&
    conversationId !== null &&
    attention.windowFocused &&
    attention.visible.includes(conversationId);

  function open({ alertId, conversationId, updateId }: Alert): void {
    ports.tellOpened(alertId);
    if (updateId !== null) openUpdate(updateId);
    else if (conversationId !== null) openConversation(conversationId);
  }

  function notify(alert: Alert): void {
    if (notifier === null || attention.windowFocused || notifier.permission() !== 'granted') return;
    const { alertId } = alert;
    const tag = alert.conversationId ?? alertId;
    shown.get(tag)?.close();
    const close = notifier.show({ ...ports.notificationWords(alert), tag, onClick: () => open(alert) });
    shown.set(tag, { alertId, close });
  }

  function give(notice: Notice): void {
    if (notifier?.permission() !== 'granted') return;
    const tag = `notice:${notice.type}`;
    shown.get(tag)?.close();
    const close = notifier.show({ ...ports.noticeWords(notice), tag, onClick: () => {} });
    shown.set(tag, { alertId: tag, close });
  }

  function sound(alert: Alert): void {
    if (!alert.sound || isSeen(alert) || now() - lastSoundAt < QUIET_MS) return;
    lastSoundAt = now();
    player.play(alert.kind);
  }

  function raise(alert: Alert): void {
    const { alerts } = store.getState();
    const others = alerts.filter(({ alertId }) => alertId !== alert.alertId);
    store.setState({ alerts: [alert, ...others].toSorted((a, b) => b.at - a.at) });
    // What is older than this page was told before the reload.
    tellShown([alert]);
    if (alert.at < startedAt || alert.at <= (toldAt.get(alert.alertId) ?? 0)) return;
    toldAt.set(alert.alertId, alert.at);
    sound(alert);
  }

  function change({ alertId, state, rung }: AlertSignal & { readonly type: 'changed' }): void {
    const { alerts } = store.getState();
    const before = alerts.find((alert) => alert.alertId === alertId);
    if (before === undefined) return;
    const after = { ...before, state, rung };
    store.setState({ alerts: alerts.map((alert) => (alert === before ? after : alert)) });
    if (rung !== before.rung && (rung === 'repeat' || rung === 'flash')) sound(after);
    if (state === 'seen') closeNotification(alertId);
  }

  function tellShown(alerts: readonly Alert[]): void {
    const fresh = alerts.filter(({ state }) => state === 'raised').map(({ alertId }) => alertId);
    if (fresh.length > 0) ports.tellShown(fresh);
  }

  /** Takes the core's list for the whole truth; what is new in it was told while nobody listened. */
  function stand(alerts: readonly Alert[]): void {
    const ids = new Set(alerts.map(({ alertId }) => alertId));
    for (const { alertId } of store.getState().alerts) if (!ids.has(alertId)) withdraw(alertId);
    store.setState({ alerts: alerts.toSorted((a, b) => b.at - a.at), isOutdated: false });
    tellShown(alerts);
  }

  function withdraw(withdrawnId: string): void {
    const { alerts } = store.getState();
    store.setState({ alerts: alerts.filter(({ alertId }) => alertId !== withdrawnId) });
    toldAt.delete(withdrawnId);
    closeNotification(withdrawnId);
  }

  function closeNotification(ofAlert: string): void {
    for (const [tag, { alertId, close }] of shown) {
      if (alertId !== ofAlert) continue;
      close();
      shown.delete(tag);
    }
  }

  const stop = ports.watchAlerts(
    (signal) => {
      switch (signal.type) {
        case 'standing':
          return stand(signal.alerts);
        case 'raised':
          return raise(signal.alert);
        case 'changed':
          return change(signal);
        case 'notify':
          return notify(signal.alert);
        case 'notice':
          return give(signal.notice);
        case 'withdrawn':
          return withdraw(signal.alertId);
        case 'openConversation':
          return openConversation(signal.conversationId);
        case 'openUpdate':
          return openUpdate(signal.updateId);
        default:
          return signal satisfies never;
      }
    },
    () => store.setState({ isOutdated: true }),
  );

  return {
    store,
    offer: createNotificationOffer(notifier, ports.memory),
    check: createAlertsCheck({ ...ports, save: ports.saveCheck }),
    open,
    /** The agent has the list before their eyes. */
    listRead(): void {
      const unseen = store.getState().alerts.filter(({ state }) => state !== 'seen');
      if (unseen.length > 0) ports.tellSeen(unseen.map(({ alertId }) => alertId));
    },
    /** Tells the core what the agent sees, whenever that changes or the way to the core is new. */
    attend(next: Attention): void {
      attention = next;
      // A withdrawal may have been missed; what is in sight asks for nothing.
      const { alerts } = store.getState();
      if (alerts.some(isSeen)) store.setState({ alerts: alerts.filter((alert) => !isSeen(alert)) });
      ports.sendAttention(next);
    },
    close(): void {
      stop();
      for (const { close } of shown.values()) close();
      shown.clear();
      player.close();
    },
  };
}
