import type { Session, Shell, WebContents } from 'electron';
import { openExternal } from './open-external.ts';

export const APP_ORIGIN = 'app://polydesk';

/** What our own page may ask for; everything else, and every other page, is refused. */
const allowedPermissions: ReadonlySet<string> = new Set(['notifications', 'clipboard-sanitized-write']);

export function denyPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>,
): void {
  session.setPermissionRequestHandler((contents, permission, decide) => {
    decide(isOurs(contents.getURL()) && allowedPermissions.has(permission));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    return isOurs(origin) && allowedPermissions.has(permission);
  });
}

/** The window shows our page and nothing else, for as long as it lives; links go to the user's browser. */
export function denyNavigation(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
  shell: Pick<Shell, 'openExternal'>,
): void {
  contents.on('will-navigate', (details) => details.preventDefault());
  contents.on('will-frame-navigate', (details) => details.preventDefault());
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openExternal(shell, url);
    return { action: 'deny' };
  });
}

function isOurs(address: string): boolean {
  return address === APP_ORIGIN || address.startsWith(`${APP_ORIGIN}/`);
}
