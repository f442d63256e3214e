import { EventEmitter } from 'node:events';
import type { BrowserWindow, IpcMain, MessageChannelMain, MessagePortMain } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import type { CoreProcess } from '../../src/main/core-process.ts';
import { createShell } from '../../src/main/shell.ts';

class WindowDouble extends EventEmitter {
  minimized = false;
  readonly calls: string[] = [];
  readonly mainFrame = {
    origin: 'app://polydesk',
    posted: [] as unknown[],
    postMessage: this.#post.bind(this),
  };
  readonly webContents = { mainFrame: this.mainFrame };

  isMinimized = () => this.minimized;
  restore = () => this.calls.push('restore');
  show = () => this.calls.push('show');
  flashFrame = (flashing: boolean) => this.calls.push(`flash ${flashing}`);
  focus = () => this.calls.push('focus');

  #post(channel: string, _message: unknown, ports: readonly unknown[]): void {
    this.mainFrame.posted.push({ channel, ports: ports.length });
  }
}

function open() {
  const app = Object.assign(new EventEmitter(), { quit: vi.fn(), setBadgeCount: vi.fn() });
  const ipcMain = new EventEmitter();
  const windows: WindowDouble[] = [];
  const connected: MessagePortMain[] = [];
  const order: string[] = [];
  const core: CoreProcess = {
    send: () => undefined,
    connect: (port) => connected.push(port),
    close: async () => {
      order.push('core');
    },
  };
  const shell = createShell({
    app: app as unknown as Parameters<typeof createShell>[0]['app'],
    ipcMain: ipcMain as unknown as IpcMain,
    createChannel: () => ({ port1: {}, port2: {} }) as MessageChannelMain,
    openWindow: () => {
      const window = new WindowDouble();
      windows.push(window);
      return window as unknown as BrowserWindow;
    },
    core,
    closeables: [{ close: () => order.push('notifications') }],
  });
  return { app, ipcMain, windows, connected, order, shell };
}

describe('The shell', () => {
  test('joins our own main frame to the core, each time it loads', () => {
    const { ipcMain, windows, connected, shell } = open();
    shell.show();
    const frame = windows[0]?.mainFrame;
    ipcMain.emit('polydesk:ready', { senderFrame: frame });
    ipcMain.emit('polydesk:ready', { senderFrame: frame });
    expect(connected).toHaveLength(2);
    expect(frame?.posted).toEqual([
      { channel: 'polydesk:port', ports: 1 },
      { channel: 'polydesk:port', ports: 1 },
    ]);
  });

  test('gives no channel to another frame, nor to our frame at another origin', () => {
    const { ipcMain, windows, connected, shell } = open();
    shell.show();
    ipcMain.emit('polydesk:ready', { senderFrame: { origin: 'app://polydesk' } });
    ipcMain.emit('polydesk:ready', { senderFrame: null });
    const frame = windows[0]?.mainFrame;
    if (frame !== undefined) frame.origin = 'https://evil.example';
    ipcMain.emit('polydesk:ready', { senderFrame: frame });
    expect(connected).toEqual([]);
  });

  test('keeps one window: a second start brings it to the front, a closed one is opened anew', () => {
    const { app, windows, shell } = open();
    shell.show();
    const [first] = windows;
    if (first !== undefined) first.minimized = true;
    app.emit('second-instance');
    expect(windows).toHaveLength(1);
    expect(first?.calls).toEqual(['restore', 'show', 'focus']);
    first?.emit('closed');
    shell.show();
    expect(windows).toHaveLength(2);
  });

  test('closes what it shows, then the core, and only then quits', async () => {
    const { app, order } = open();
    const event = { preventDefault: vi.fn() };
    app.emit('before-quit', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
    expect(order).toEqual(['notifications', 'core']);
    const again = { preventDefault: vi.fn() };
    app.emit('before-quit', again);
    expect(again.preventDefault).not.toHaveBeenCalled();
  });
});
