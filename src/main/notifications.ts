import type { Notification, NotificationConstructorOptions } from 'electron';
import type { Alert } from '../contract/workstation/alerts.ts';

export interface NotificationParts {
  readonly create: (options: NotificationConstructorOptions) => Notification;
  readonly isSupported: () => boolean;
  readonly onClick: (alert: Alert) => void;
  readonly onFailed: (reason: string) => void;
}

export interface Notifications {
  readonly show: (alert: Alert) => void;
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
  onFailed,
}: NotificationParts): Notifications {
  const shown = new Map<string, Notification>();

  const withdraw = (alertId: string) => {
    const notification = shown.get(alertId);
    shown.delete(alertId);
    notification?.close();
  };

  return {
    show: (alert) => {
      if (!isSupported()) return;
      withdraw(alert.alertId);
      const notification = create({
        title: alert.customerName === '' ? alert.brandName : `${alert.customerName} · ${alert.brandName}`,
        body: alert.preview,
        silent: !alert.sound,
      });
      notification.on('click', () => onClick(alert));
      notification.on('close', () => shown.delete(alert.alertId));
      notification.on('failed', (_event, reason) => {
        shown.delete(alert.alertId);
        onFailed(reason);
      });
      shown.set(alert.alertId, notification);
      notification.show();
    },
    withdraw,
    close: () => {
      for (const alertId of [...shown.keys()]) withdraw(alertId);
    },
  };
}
