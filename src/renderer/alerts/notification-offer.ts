import { createStore } from 'zustand/vanilla';
import type { Notifier } from './notifier.ts';

/** Remembers on this machine that the agent was asked, e.g. `localStorage`. */
export type OfferMemory = Pick<Storage, 'getItem' | 'setItem'>;

/** `explain`: our own words before the browser's question. `denied`, `unsupported`: how it is, told once. */
export type NotificationOfferState = 'none' | 'explain' | 'denied' | 'unsupported';

export type NotificationOffer = ReturnType<typeof createNotificationOffer>;

const ASKED = 'polydesk.notificationsAsked';

/**
 * Asks for notifications at a moment when their use is plain: after the first claim, or when the agent wants it from
 * the settings. A browser's question that comes too early is refused for good.
 */
export function createNotificationOffer(notifier: Notifier | null, memory: OfferMemory) {
  const store = createStore<{ readonly state: NotificationOfferState }>(() => ({ state: 'none' }));
  const show = (state: NotificationOfferState) => store.setState({ state });

  function open(): void {
    if (notifier === null) return;
    const permission = notifier.permission();
    memory.setItem(ASKED, 'yes');
    if (permission === 'default') show('explain');
    else show(permission === 'granted' ? 'none' : permission);
  }

  return {
    store,
    /** After the first claim; once on this machine, and silent where notifications are unknown. */
    suggest(): void {
      if (memory.getItem(ASKED) !== null || notifier?.permission() === 'unsupported') return;
      open();
    },
    /** The agent switched notifications on. */
    open,
    /** From a click on our own button, so that the browser asks. */
    async accept(): Promise<void> {
      if (notifier === null) return;
      const permission = await notifier.request();
      show(permission === 'denied' || permission === 'unsupported' ? permission : 'none');
    },
    dismiss: () => show('none'),
  };
}
