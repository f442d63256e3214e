import { EventEmitter } from 'node:events';
import type { Notification, NotificationConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { Alert } from '../../src/contract/workstation/alerts.ts';
import { createNotifications } from '../../src/main/notifications.ts';

class NotificationDouble extends EventEmitter {
  readonly options: NotificationConstructorOptions;
  shown = false;
  closed = false;

  constructor(options: NotificationConstructorOptions) {
    super();
    this.options = options;
  }

  show(): void {
    this.shown = true;
  }

  close(): void {
    this.closed = true;
  }
}

const alert = Alert.parse({
  alertId: 'a1',
  kind: 'newMessage',
  state: 'raised',
  rung: 'notification',
  brandId: 'kuuma-keittiot',
  brandName: 'Kuuma Keittiöt',
  conversationId: '0193a1de-0000-7000-8000-000000000001',
  updateId: null,
  customerName: 'Pekka',
  preview: 'Onko sohva varastossa?',
  at: 0,
  sound: true,
});

function open(isSupported = true) {
  const made: NotificationDouble[] = [];
  const opened: string[] = [];
  const failures: string[] = [];
  const notifications = createNotifications({
    create: (options) => {
      const notification = new NotificationDouble(options);
      made.push(notification);
      return notification as unknown as Notification;
    },
    isSupported: () => isSupported,
    onClick: ({ conversationId }) => opened.push(conversationId ?? ''),
    onNoticeClick: () => opened.push('Polydesk'),
    onFailed: (reason) => failures.push(reason),
  });
  return { made, opened, failures, notifications };
}

test('A notification names customer and brand, and its click opens exactly that conversation', () => {
  const { made, opened, notifications } = open();
  notifications.show(alert);
  expect(made[0]?.options).toEqual({ title: 'Pekka · Kuuma Keittiöt', body: alert.preview, silent: false });
  expect(made[0]?.shown).toBe(true);
  made[0]?.emit('click');
  expect(opened).toEqual([alert.conversationId]);
});

test('The same alert again replaces its notification, a withdrawn one disappears', () => {
  const { made, notifications } = open();
  notifications.show(alert);
  notifications.show(alert);
  expect(made.map(({ closed }) => closed)).toEqual([true, false]);
  notifications.withdraw(alert.alertId);
  expect(made[1]?.closed).toBe(true);
});

test('A system that cannot show it, or fails to, stops nothing', () => {
  const unsupported = open(false);
  unsupported.notifications.show(alert);
  expect(unsupported.made).toEqual([]);

  const { made, failures, notifications } = open();
  notifications.show(alert);
  made[0]?.emit('failed', {}, 'not signed');
  expect(failures).toEqual(['not signed']);
});
