import type { App, BrowserWindow, IpcMain, MessageChannelMain } from 'electron';
import type { CoreProcess } from './core-process.ts';
import { APP_ORIGIN } from './security.ts';

export interface ShellParts {
  readonly app: Pick<App, 'on' | 'quit' | 'setBadgeCount'>;
  readonly ipcMain: Pick<IpcMain, 'on'>;
  readonly createChannel: () => MessageChannelMain;
  readonly openWindow: () => BrowserWindow;
  readonly core: CoreProcess;
  /** Closed before the core, in this order. */
  readonly closeables: readonly { readonly close: () => void }[];
}

export interface Shell {
  /** Brings the window to the front, opening it when there is none. */
  readonly show: () => void;
  /** In the task bar; does nothing while there is no window. */
  readonly flash: (flashing: boolean) => void;
}

/** After this the core's process is killed; everything accepted is on disk by then. */
const CORE_CLOSE_MS = 2_500;

/** Keeps one window, joins it to the core whenever its page (re)loads, and closes everything once on quit. */
export function createShell({
  app,
  ipcMain,
  createChannel,
  openWindow,
  core,
  closeables,
}: ShellParts): Shell {
  let window: BrowserWindow | null = null;
  let quitting = false;

  const show = () => {
    if (window === null) {
      window = openWindow();
      window.on('closed', () => {
        window = null;
      });
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };

  ipcMain.on('polydesk:ready', (event) => {
    const frame = event.senderFrame;
    if (frame === null || frame !== window?.webContents.mainFrame || frame.origin !== APP_ORIGIN) return;
    const { port1, port2 } = createChannel();
    core.connect(port1);
    frame.postMessage('polydesk:port', null, [port2]);
  });

  app.on('second-instance', show);
  app.on('activate', show);
  // The tray keeps Polydesk alert for messages while its window is closed; quitting is a choice of its own.
  app.on('window-all-closed', () => undefined);
  app.on('before-quit', (event) => {
    if (quitting) return;
    event.preventDefault();
    quitting = true;
    for (const closeable of closeables) closeable.close();
    void core.close(CORE_CLOSE_MS).finally(() => app.quit());
  });

  return { show, flash: (flashing) => window?.flashFrame(flashing) };
}
