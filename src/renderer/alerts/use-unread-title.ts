import { useEffect } from 'react';
import type { Alert } from '../../contract/workstation/alerts.ts';

/** So long each of the two titles is shown, in milliseconds; slow enough to be read. */
const FLASH_MS = 1000;

/** The number of unread messages before the program's name, where a tab or a task bar shows it. */
export function titleWithUnread(unread: number): string {
  return unread > 0 ? `(${unread}) Polydesk` : 'Polydesk';
}

/** An alert that nobody has seen has climbed so high that the window asks for attention as a whole. */
export function isFlashing(alerts: readonly Alert[]): boolean {
  return alerts.some(({ state, rung }) => state !== 'seen' && (rung === 'flash' || rung === 'handedOn'));
}

/** `flash` is shown by turns with the program's name while something flashes. */
export function useUnreadTitle(unread: number, flash: string | null): void {
  useEffect(() => {
    const title = titleWithUnread(unread);
    document.title = flash ?? title;
    if (flash === null) return;
    const timer = setInterval(() => {
      document.title = document.title === flash ? title : flash;
    }, FLASH_MS);
    return () => clearInterval(timer);
  }, [unread, flash]);
}
