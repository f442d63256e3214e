import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  protocol,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
} from 'electron';
import { platformName } from '../adapters/system/platform-name.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import type { FromCore } from './core-messages.ts';
import { startCoreProcess } from './core-process.ts';
import { createKeychainClient } from './keychain-process.ts';
import { openMainWindow } from './main-window.ts';
import { menuTemplate } from './menu.ts';
import { createNotifications } from './notifications.ts';
import { denyNavigation, denyPermissions } from './security.ts';
import { createShell } from './shell.ts';
import { readStartRequest } from './start-request.ts';
import { createTray } from './tray.ts';

const built = import.meta.dirname;
const start = readStartRequest(process.env);
if (start !== null) app.setPath('userData', join(start.dataFolder, 'electron'));

registerAppScheme(protocol);
if (app.requestSingleInstanceLock()) void app.whenReady().then(open);
else app.quit();

function open(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, !app.isPackaged)));
  serveApp(protocol, join(built, '../renderer'));
  denyPermissions(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => denyNavigation(contents, shell));

  const core = startCoreProcess({
    fork: () => utilityProcess.fork(join(built, 'core-entry.js'), [], { serviceName: 'Polydesk core' }),
    askKeychain: createKeychainClient(() =>
      utilityProcess.fork(join(built, 'keychain-entry.js'), [], { serviceName: 'Polydesk keychain' }),
    ),
    onMessage: heard,
    onCrash: (exitCode) => {
      dialog.showErrorBox(
        'Polydesk has to restart',
        `Its background process ended unexpectedly (${exitCode}). Everything you wrote is on disk; it restarts now.`,
      );
      app.relaunch();
      app.exit(1);
    },
  });
  const notifications = createNotifications({
    create: (options) => new Notification(options),
    isSupported: () => Notification.isSupported(),
    onClick: ({ conversationId, updateId }) => {
      theShell.show();
      if (updateId !== null) core.send({ type: 'openUpdate', updateId });
      else if (conversationId !== null) core.send({ type: 'openConversation', conversationId });
    },
    onNoticeClick: () => theShell.show(),
    onFailed: (reason) => console.error(`A notification was not shown: ${reason}`),
  });
  const tray = createTray({
    create: () => new Tray(join(built, 'tray.png')),
    buildMenu: (template) => Menu.buildFromTemplate(template),
    show: () => theShell.show(),
    quit: () => app.quit(),
  });
  const theShell = createShell({
    app,
    ipcMain,
    createChannel: () => new MessageChannelMain(),
    openWindow: () =>
      openMainWindow({
        BrowserWindow,
        screen,
        boundsFile: join(app.getPath('userData'), 'window.json'),
        preload: join(built, '../preload/preload.cjs'),
        devTools: !app.isPackaged,
      }),
    core,
    closeables: [notifications, tray],
  });

  core.send({
    type: 'start',
    dataFolder:
      start === null ? join(app.getPath('userData'), 'workstation') : join(start.dataFolder, 'workstation'),
    version: app.getVersion(),
    platform: platformName(process.platform),
    signIn: start?.signIn ?? null,
    suggestedCentral: start?.suggestedCentral ?? null,
  });
  theShell.show();

  function heard(message: Exclude<FromCore, { type: 'keychainAsk' | 'closed' }>): void {
    switch (message.type) {
      case 'showAlert':
        return notifications.show(message.alert);
      case 'withdrawAlert':
        return notifications.withdraw(message.alertId);
      case 'showNotice':
        return notifications.showNotice(message.notice);
      case 'flash':
        return theShell.flash(message.flashing);
      case 'unread':
        app.setBadgeCount(message.count);
        return tray.setUnread(message.count);
      default:
        return message satisfies never;
    }
  }
}
