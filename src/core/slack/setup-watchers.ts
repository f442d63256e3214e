import type { SlackSetup } from '../../contract/workstation/slack.ts';
import type { Clock } from '../kernel/clock.ts';
import { createMailbox, type Mailbox } from '../kernel/mailbox.ts';

/** Shows how the bridge is set up and how it does, as long as somebody looks. */
export interface SetupWatchers {
  readonly watch: (signal?: AbortSignal) => Mailbox<SlackSetup>;
  readonly changed: () => void;
  readonly close: () => void;
}

export interface SetupWatcherParts {
  readonly read: () => SlackSetup;
  /** Asks the central service anew; whoever learns something calls `changed`. */
  readonly refresh: () => void;
  readonly clock: Clock;
}

/** Leases move without anybody telling; whoever sets a bridge up waits for exactly that. */
const REFRESH_MS = 10_000;

export function createSetupWatchers({ read, refresh, clock }: SetupWatcherParts): SetupWatchers {
  const mailboxes = new Set<Mailbox<SlackSetup>>();
  let cancelNext = () => {};
  const refreshWhileWatched = () => {
    cancelNext();
    if (mailboxes.size === 0) return;
    refresh();
    cancelNext = clock.setTimer(REFRESH_MS, refreshWhileWatched);
  };
  return {
    watch: (signal) => {
      const mailbox = createMailbox<SlackSetup>({
        signal,
        // Each value is the whole state, so only the newest is worth delivering.
        most: 1,
        overflow: (newest) => newest,
        onEnd: () => {
          mailboxes.delete(mailbox);
          if (mailboxes.size === 0) cancelNext();
        },
      });
      mailboxes.add(mailbox);
      mailbox.post(read());
      refreshWhileWatched();
      return mailbox;
    },
    changed: () => {
      if (mailboxes.size === 0) return;
      const setup = read();
      for (const mailbox of mailboxes) mailbox.post(setup);
    },
    close: () => {
      cancelNext();
      for (const mailbox of [...mailboxes]) mailbox.close();
    },
  };
}
