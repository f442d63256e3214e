import type { MenuItemConstructorOptions } from 'electron';

/**
 * The system's own editing, window and zoom commands. No accelerator here collides with the screen's keys
 * (Ctrl/Cmd+1…6, +K, +Enter), and reload is left out: it would cost the agent their place.
 */
export function menuTemplate(platform: NodeJS.Platform, developer: boolean): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    { role: 'fileMenu' },
    { role: 'editMenu' },
    { label: 'View', submenu: developer ? [...view, { role: 'toggleDevTools' }] : view },
    { role: 'windowMenu' },
  ];
}
