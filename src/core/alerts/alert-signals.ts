import type { ConversationId, UpdateId } from '../../contract/model/ids.ts';
import type { Alert, AlertSignal } from '../../contract/workstation/alerts.ts';
import { createListeners } from '../kernel/listeners.ts';
import { createMailbox, type Mailbox } from '../kernel/mailbox.ts';

/** A screen that does not read for this long has missed them anyway; the lists hold the truth. */
const MOST_WAITING = 100;

/** Carries alerts to the screens. */
export interface AlertSignals {
  /** `standing` is the first thing the watcher hears. */
  readonly watch: (standing: readonly Alert[], signal?: AbortSignal) => Mailbox<AlertSignal>;
  readonly emit: (signal: AlertSignal) => void;
  /** Kept for the screen that is about to appear when there is none. */
  readonly openConversation: (conversationId: ConversationId) => void;
  readonly openUpdate: (updateId: UpdateId) => void;
  readonly close: () => void;
}

export function createAlertSignals(): AlertSignals {
  const listeners = createListeners<AlertSignal>();
  const mailboxes = new Set<Mailbox<AlertSignal>>();
  let unseen: AlertSignal | null = null;
  const open = (signal: AlertSignal) => {
    if (listeners.count() === 0) unseen = signal;
    else listeners.emit(signal);
  };

  return {
    watch: (standing, signal) => {
      let stop = () => {};
      const mailbox = createMailbox<AlertSignal>({
        signal,
        most: MOST_WAITING,
        overflow: (newest) => newest,
        onEnd: () => {
          stop();
          mailboxes.delete(mailbox);
        },
      });
      stop = listeners.add(mailbox.post);
      mailboxes.add(mailbox);
      mailbox.post({ type: 'standing', alerts: [...standing] });
      if (unseen) mailbox.post(unseen);
      unseen = null;
      return mailbox;
    },
    emit: listeners.emit,
    openConversation: (conversationId) => open({ type: 'openConversation', conversationId }),
    openUpdate: (updateId) => open({ type: 'openUpdate', updateId }),
    close: () => {
      for (const mailbox of [...mailboxes]) mailbox.close();
    },
  };
}
