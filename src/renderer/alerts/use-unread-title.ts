import { useEffect } from 'react';

/** The number of unread messages before the program's name, where a tab or a task bar shows it. */
export function titleWithUnread(unread: number): string {
  return unread > 0 ? `(${unread}) Polydesk` : 'Polydesk';
}

export function useUnreadTitle(unread: number): void {
  useEffect(() => {
    document.title = titleWithUnread(unread);
  }, [unread]);
}
