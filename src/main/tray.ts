import type { Menu, MenuItemConstructorOptions, Tray } from 'electron';

export interface TrayParts {
  readonly create: () => Tray;
  readonly buildMenu: (template: MenuItemConstructorOptions[]) => Menu;
  readonly show: () => void;
  readonly quit: () => void;
}

export interface AppTray {
  readonly setUnread: (count: number) => void;
  readonly close: () => void;
}

export function createTray({ create, buildMenu, show, quit }: TrayParts): AppTray {
  const tray = create();
  tray.setToolTip('Polydesk');
  tray.setContextMenu(
    buildMenu([
      { label: 'Show Polydesk', click: show },
      { type: 'separator' },
      { label: 'Quit', click: quit },
    ]),
  );
  tray.on('click', show);
  return {
    setUnread: (count) => tray.setToolTip(count === 0 ? 'Polydesk' : `Polydesk · ${count} unread`),
    close: () => tray.destroy(),
  };
}
