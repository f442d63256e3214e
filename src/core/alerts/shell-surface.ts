import type { Alert } from '../../contract/workstation/alerts.ts';

/** What the shell around the screen can show; a host without one does nothing. */
export interface ShellSurface {
  readonly showAlert: (alert: Alert) => void;
  readonly withdrawAlert: (alertId: string) => void;
  readonly setUnread: (unread: number) => void;
}
