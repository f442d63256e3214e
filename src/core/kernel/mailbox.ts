/** What a `watch` procedure returns: values in order until either side is done. */
export interface Mailbox<Value> extends AsyncIteratorObject<Value, undefined, void> {
  readonly post: (value: Value) => void;
  /** Delivers what was posted, then ends. */
  readonly close: () => void;
}

export interface MailboxOptions<Value> {
  /** The watcher went away. */
  readonly signal?: AbortSignal | undefined;
  /** Called once, whoever ends it. */
  readonly onEnd?: () => void;
  /**
   * A slow watcher costs bounded memory: when more than this many values wait, they are all replaced by the one
   * that `overflow` gives, which should hold the whole state.
   */
  readonly most: number;
  readonly overflow: (newest: Value) => Value;
}

/**
 * An async iterator that can be ended while someone waits on it, which a generator cannot. One reader only.
 */
export function createMailbox<Value>(options: MailboxOptions<Value>): Mailbox<Value> {
  const waiting: Value[] = [];
  let reader: ((result: IteratorResult<Value, undefined>) => void) | null = null;
  let ended = false;

  const end = () => {
    if (ended) return;
    ended = true;
    options.signal?.removeEventListener('abort', drop);
    reader?.({ done: true, value: undefined });
    reader = null;
    options.onEnd?.();
  };
  const drop = () => {
    waiting.length = 0;
    end();
  };
  // Not before whoever creates it has the mailbox in hand.
  if (options.signal?.aborted) queueMicrotask(drop);
  else options.signal?.addEventListener('abort', drop, { once: true });

  const post = (value: Value) => {
    if (ended) return;
    if (reader) {
      const deliver = reader;
      reader = null;
      deliver({ done: false, value });
      return;
    }
    waiting.push(value);
    if (waiting.length > options.most) waiting.splice(0, waiting.length, options.overflow(value));
  };

  const finish = (): Promise<IteratorResult<Value, undefined>> => {
    drop();
    return Promise.resolve({ done: true, value: undefined });
  };

  const mailbox: Mailbox<Value> = {
    post,
    close: end,
    next: () => {
      const value = waiting.shift();
      if (value !== undefined) return Promise.resolve({ done: false, value });
      if (ended) return Promise.resolve({ done: true, value: undefined });
      return new Promise((resolve) => {
        reader = resolve;
      });
    },
    return: finish,
    throw: finish,
    [Symbol.asyncIterator]: () => mailbox,
    [Symbol.asyncDispose]: async () => {
      await finish();
    },
  };
  return mailbox;
}
