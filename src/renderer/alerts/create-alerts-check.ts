import { createStore } from 'zustand/vanilla';
import type { AlertsCheck } from '../../contract/workstation/settings.ts';
import type { OfferMemory } from './notification-offer.ts';
import type { NotificationPermissionState, Notifier } from './notifier.ts';
import type { TonePlayer } from './tone-player.ts';

/** `asked`: it was played or shown, and the agent has not said yet whether it reached them. */
export type CheckAnswer = 'untried' | 'asked' | 'reached' | 'missed';

export interface AlertsCheckState {
  readonly isOpen: boolean;
  /** `shell`: the program needs no permission but the system's, which the notification itself proves. */
  readonly permission: NotificationPermissionState | 'shell';
  readonly sound: CheckAnswer;
  readonly notification: CheckAnswer;
}

export interface AlertsCheckPorts {
  /** Null when the shell shows notifications by itself. */
  readonly notifier: Notifier | null;
  readonly player: Pick<TonePlayer, 'play'>;
  readonly tryNotification: () => void;
  readonly save: (check: AlertsCheck) => void;
  /** Remembers on this machine on which day the check was offered and put off. */
  readonly memory: OfferMemory;
  readonly now: () => number;
}

export type AlertsCheckModel = ReturnType<typeof createAlertsCheck>;

const PUT_OFF = 'polydesk.alertsCheckPutOff';
const dayOf = (at: number) => new Date(at).toDateString();

/** At the start of a shift: whether sound and notifications reach the agent, by what the agent says. */
export function createAlertsCheck({
  notifier,
  player,
  tryNotification,
  save,
  memory,
  now,
}: AlertsCheckPorts) {
  const permission = () => notifier?.permission() ?? 'shell';
  const store = createStore<AlertsCheckState & { readonly putOff: string | null }>(() => ({
    ...{ isOpen: false, permission: permission(), sound: 'untried', notification: 'untried' },
    putOff: memory.getItem(PUT_OFF),
  }));

  function answer(part: Partial<Pick<AlertsCheckState, 'sound' | 'notification'>>): void {
    store.setState(part);
    const { sound, notification, permission: allowed } = store.getState();
    const isSaid = (said: CheckAnswer) => said === 'reached' || said === 'missed';
    if (!isSaid(sound) || !isSaid(notification)) return;
    save({
      at: now(),
      permission: allowed === 'granted' || (allowed === 'shell' && notification === 'reached'),
      sound: sound === 'reached',
      notification: notification === 'reached',
    });
  }

  return {
    store,
    open: () =>
      store.setState({
        ...{ isOpen: true, permission: permission(), sound: 'untried', notification: 'untried' },
      }),
    close: () => store.setState({ isOpen: false }),
    /** From a click on our own button, so that the browser asks. */
    async allow(): Promise<void> {
      if (notifier !== null) store.setState({ permission: await notifier.request() });
    },
    playSound(): void {
      player.play('conversationWaiting');
      store.setState({ sound: 'asked' });
    },
    showNotification(): void {
      tryNotification();
      store.setState({ notification: 'asked' });
    },
    heard: (reached: boolean) => answer({ sound: reached ? 'reached' : 'missed' }),
    saw: (reached: boolean) => answer({ notification: reached ? 'reached' : 'missed' }),
    /** Once a day, until it was done or put off. */
    isOffered(checked: AlertsCheck | null, putOff: string | null): boolean {
      const today = dayOf(now());
      return putOff !== today && (checked === null || dayOf(checked.at) !== today);
    },
    putOff(): void {
      const today = dayOf(now());
      memory.setItem(PUT_OFF, today);
      store.setState({ putOff: today });
    },
  };
}
