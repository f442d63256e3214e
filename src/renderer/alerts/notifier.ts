export type NotificationPermissionState = 'granted' | 'denied' | 'default' | 'unsupported';

export interface NotificationToShow {
  /** One notification per tag is on the screen; a new one takes the older one's place. */
  readonly tag: string;
  readonly title: string;
  readonly body: string;
  readonly onClick: () => void;
}

/** Shows notifications of the operating system. */
export interface Notifier {
  readonly permission: () => NotificationPermissionState;
  /** Asks the agent, through the browser's own question. Only from a click. */
  readonly request: () => Promise<NotificationPermissionState>;
  /** Returns how to take it away again. */
  readonly show: (notification: NotificationToShow) => () => void;
}

/** The browser's notifications. They are silent: the sound is our own, so that it can be chosen and muted. */
export function createBrowserNotifier(): Notifier {
  const isSupported = 'Notification' in globalThis;
  return {
    permission: () => (isSupported ? Notification.permission : 'unsupported'),
    request: async () => (isSupported ? Notification.requestPermission() : 'unsupported'),
    show: ({ tag, title, body, onClick }) => {
      const shown = new Notification(title, { tag, body, silent: true });
      shown.onclick = () => {
        window.focus();
        onClick();
        shown.close();
      };
      return () => shown.close();
    },
  };
}
