import type { BrowserWindow, BrowserWindowConstructorOptions, Screen } from 'electron';
import { APP_ORIGIN } from './security.ts';
import { restoreBounds, saveBounds } from './window-bounds.ts';

export interface MainWindowParts {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly screen: Pick<Screen, 'getAllDisplays'>;
  readonly boundsFile: string;
  readonly preload: string;
  readonly devTools: boolean;
}

const FIRST_WIDTH = 1440;
const FIRST_HEIGHT = 900;

/** The one window, where it was left, shown when its first frame is painted. */
export function openMainWindow(parts: MainWindowParts): BrowserWindow {
  const areas = parts.screen.getAllDisplays().map((display) => display.workArea);
  const saved = restoreBounds(parts.boundsFile, areas);
  const place = saved === null ? {} : { x: saved.x, y: saved.y };
  const window = new parts.BrowserWindow({
    ...place,
    width: saved?.width ?? FIRST_WIDTH,
    height: saved?.height ?? FIRST_HEIGHT,
    minWidth: 800,
    minHeight: 500,
    title: 'Polydesk',
    show: false,
    webPreferences: {
      preload: parts.preload,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      devTools: parts.devTools,
      spellcheck: false,
    },
  });
  if (saved?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    saveBounds(parts.boundsFile, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}
