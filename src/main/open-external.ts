import type { Shell } from 'electron';

/** The only way out of the window: web pages and mail, in the program the user has for them. */
export function openExternal(shell: Pick<Shell, 'openExternal'>, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'mailto:') return false;
  void shell.openExternal(href);
  return true;
}
