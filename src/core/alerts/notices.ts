import type { Alert } from '../../contract/workstation/alerts.ts';
import type { Settings } from '../../contract/workstation/settings.ts';
import type { Clock } from '../kernel/clock.ts';
import { forLockedScreen } from './alert-rules.ts';
import type { AlertSignals } from './alert-signals.ts';
import type { ShellSurface } from './shell-surface.ts';

/** No more notifications of the operating system than these in any such span; the rest is summed up in the next. */
export const MOST_NOTIFICATIONS = 3;
export const NOTIFICATION_SPAN_MS = 10_000;

/** Lets the operating system tell of alerts, where the agent looks elsewhere and wants that. */
export interface Notices {
  readonly notify: (alert: Alert) => void;
  /** It no longer asks: neither shown nor counted. */
  readonly forget: (alertId: string) => void;
  /** Shown at once, wherever the agent looks. */
  readonly tryOne: () => void;
  readonly close: () => void;
}

export interface NoticeParts {
  readonly signals: Pick<AlertSignals, 'emit'>;
  readonly shell: ShellSurface;
  readonly settings: () => Settings;
  readonly isWindowFocused: () => boolean;
  readonly clock: Clock;
}

export function createNotices({ signals, shell, settings, isWindowFocused, clock }: NoticeParts): Notices {
  /** When the latest were shown, on the monotonic clock. */
  let shownAt: number[] = [];
  const heldBack = new Map<string, Alert>();
  let cancelSummary: (() => void) | null = null;

  const isWanted = () => settings().notifications && !isWindowFocused();
  const countShown = () => {
    shownAt = [...shownAt.slice(1 - MOST_NOTIFICATIONS), clock.monotonic()];
  };

  const show = (alert: Alert) => {
    countShown();
    const notification = forLockedScreen(alert, settings());
    signals.emit({ type: 'notify', alert: notification });
    shell.showAlert(notification);
  };

  const sumUp = () => {
    cancelSummary = null;
    const alerts = [...heldBack.values()];
    heldBack.clear();
    const [first] = alerts;
    if (!first || !isWanted()) return;
    if (alerts.length === 1) return show(first);
    countShown();
    const conversations = new Set(alerts.map(({ conversationId }) => conversationId)).size;
    const brands = new Set(alerts.map(({ brandId }) => brandId)).size;
    const notice = { type: 'summary', conversations, brands } as const;
    signals.emit({ type: 'notice', notice });
    shell.showNotice(notice);
  };

  /** Until one more may be shown; 0 for now. */
  const wait = () => {
    const oldest = shownAt.at(-MOST_NOTIFICATIONS);
    return oldest === undefined ? 0 : Math.max(0, oldest + NOTIFICATION_SPAN_MS - clock.monotonic());
  };

  return {
    notify: (alert) => {
      if (!isWanted()) return;
      if (cancelSummary === null && wait() === 0) return show(alert);
      heldBack.set(alert.alertId, alert);
      cancelSummary ??= clock.setTimer(wait(), sumUp);
    },
    forget: (alertId) => {
      heldBack.delete(alertId);
      shell.withdrawAlert(alertId);
    },
    tryOne: () => {
      signals.emit({ type: 'notice', notice: { type: 'trial' } });
      shell.showNotice({ type: 'trial' });
    },
    close: () => cancelSummary?.(),
  };
}
