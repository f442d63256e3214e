import { createMailbox, type Mailbox } from './mailbox.ts';

/** A state that many may watch: each gets it as it is now, then as it changes, at its own pace. */
export interface WatchedState<State> {
  readonly watch: (signal?: AbortSignal) => Mailbox<State>;
  /** Computes the state, unless nobody watches, and gives it to all who do. */
  readonly publish: () => void;
  readonly close: () => void;
}

export function createWatchedState<State>(read: () => State): WatchedState<State> {
  const mailboxes = new Set<Mailbox<State>>();
  return {
    watch: (signal) => {
      const mailbox = createMailbox<State>({
        signal,
        // Each value is the whole state, so only the newest is worth delivering.
        most: 1,
        overflow: (newest) => newest,
        onEnd: () => {
          mailboxes.delete(mailbox);
        },
      });
      mailboxes.add(mailbox);
      mailbox.post(read());
      return mailbox;
    },
    publish: () => {
      if (mailboxes.size === 0) return;
      const state = read();
      for (const mailbox of mailboxes) mailbox.post(state);
    },
    close: () => {
      for (const mailbox of [...mailboxes]) mailbox.close();
    },
  };
}
