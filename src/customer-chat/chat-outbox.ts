import type { CustomerMessage } from '../contract/central/web-chat.ts';
import { createBackoff } from './backoff.ts';
import type { Problem } from './call-problem.ts';
import type { ChatState } from './chat-state.ts';
import type { Store } from './chat-store.ts';
import type { PendingMessage } from './stored-chat.ts';
import type { WakeableSleep } from './wakeable-sleep.ts';
import type { Answer } from './web-chat-api.ts';

/** After this many tries in vain the message is marked as not sent; trying goes on. */
const TRIES_BEFORE_NOT_SENT = 3;

export interface OutboxPorts {
  readonly store: Store<ChatState>;
  readonly deliver: (message: PendingMessage) => Promise<Answer<CustomerMessage>>;
  /** Called once `message` is confirmed, with what the central service holds. */
  readonly onConfirmed: (confirmed: CustomerMessage) => void;
  readonly onEnded: () => void;
  readonly sleeper: WakeableSleep;
  readonly random: () => number;
  readonly signal: AbortSignal;
}

export interface Outbox {
  /** Sends what is pending, one message at a time in the order written, until nothing is left. */
  readonly flush: () => void;
}

export function createOutbox(ports: OutboxPorts): Outbox {
  const { store, signal } = ports;
  const backoff = createBackoff(ports.random);
  let running = false;

  const mark = (messageId: string, delivery: PendingMessage['delivery']) => {
    const pending = store
      .get()
      .pending.map((one) => (one.messageId === messageId ? { ...one, delivery } : one));
    store.set({ pending });
  };

  /** Returns whether to go on. */
  const handle = async (message: PendingMessage, problem: Problem, tries: number): Promise<boolean> => {
    switch (problem.code) {
      case 'unreachable':
        if (tries >= TRIES_BEFORE_NOT_SENT) mark(message.messageId, 'notSent');
        await ports.sleeper.sleep(backoff.next(), signal);
        return true;
      case 'tooFast':
        store.set({ tooFast: true });
        await ports.sleeper.sleep(problem.retryAfterMs, signal);
        store.set({ tooFast: false });
        return true;
      case 'ended':
      case 'tokenRefused':
        mark(message.messageId, 'notSent');
        ports.onEnded();
        return false;
      case 'refused':
        mark(message.messageId, 'notSent');
        return false;
      default:
        return problem satisfies never;
    }
  };

  const sendAll = async () => {
    let tries = 0;
    while (!signal.aborted && store.get().phase === 'talking') {
      const message = store.get().pending[0];
      if (!message) return;
      const answer = await ports.deliver(message);
      if (signal.aborted) return;
      if (answer.ok) {
        tries = 0;
        backoff.reset();
        ports.onConfirmed(answer.value);
      } else {
        tries += 1;
        if (!(await handle(message, answer.problem, tries))) return;
      }
    }
  };

  const run = async () => {
    running = true;
    try {
      await sendAll();
    } finally {
      running = false;
    }
  };

  return {
    flush: () => {
      if (!running) run();
    },
  };
}
