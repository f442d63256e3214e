import type { Alert, Notice } from '../../contract/workstation/alerts.ts';

/** What the shell around the screen can show; a host without one does nothing. */
export interface ShellSurface {
  readonly showAlert: (alert: Alert) => void;
  readonly withdrawAlert: (alertId: string) => void;
  readonly showNotice: (notice: Notice) => void;
  readonly setUnread: (unread: number) => void;
  /** In the task bar, until it is told to stop. */
  readonly setFlashing: (flashing: boolean) => void;
}
