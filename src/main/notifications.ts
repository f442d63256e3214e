import type { Notification, NotificationConstructorOptions } from 'electron';
import type { Alert, Notice } from '../contract/workstation/alerts.ts';
import { alertWords, noticeWords } from './notification-words.ts';

export interface NotificationParts {
  readonly create: (options: NotificationConstructorOptions) => Notification;
  readonly isSupported: () => boolean;
  readonly onClick: (alert: Alert) => void;
  /** A summary or a trial was clicked. */
  readonly onNoticeClick: () => void;
  readonly onFailed: (reason: string) => void;
}

export interface Notifications {
  readonly show: (alert: Alert) => void;
  readonly showNotice: (notice: Notice) => void;
  readonly withdraw: (alertId: string) => void;
  readonly close: () => void;
}

/**
 * OS notifications are hints; the attention list in the window is the truth. References are kept, because a
 * collected notification no longer hears its click.
 */
export function createNotifications({
  create,
  isSupported,
  onClick,
  onNoticeClick,
  onFailed,
}: NotificationParts): Notifications {
  const shown = new Map<string, Notification>();

  const withdraw = (alertId: string) => {
    const notification = shown.get(alertId);
    shown.delete(alertId);
    notification?.close();
  };

  const show = (id: string, options: NotificationConstructorOptions, clicked: () => void) => {
    if (!isSupported()) return;
    withdraw(id);
    const notification = create(options);
    notification.on('click', clicked);
    notification.on('close', () => shown.delete(id));
    notification.on('failed', (_event, reason) => {
      shown.delete(id);
      onFailed(reason);
    });
    shown.set(id, notification);
    notification.show();
  };

  return {
    show: (alert) =>
      show(alert.alertId, { ...alertWords(alert), silent: !alert.sound }, () => onClick(alert)),
    showNotice: (notice) =>
      show(`notice:${notice.type}`, { ...noticeWords(notice), silent: true }, onNoticeClick),
    withdraw,
    close: () => {
      for (const alertId of [...shown.keys()]) withdraw(alertId);
    },
  };
}
