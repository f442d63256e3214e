import type { CustomerStreamItem } from '../contract/central/web-chat.ts';
import { createBackoff } from './backoff.ts';
import type { WakeableSleep } from './wakeable-sleep.ts';
import type { ReadChat, WebChatApi } from './web-chat-api.ts';

export interface LiveLinePorts {
  readonly api: Pick<WebChatApi, 'read' | 'follow'>;
  readonly token: string;
  readonly onRead: (chat: ReadChat) => void;
  readonly onItem: (item: CustomerStreamItem) => void;
  readonly onConnected: (connected: boolean) => void;
  readonly onTokenRefused: () => void;
  readonly sleeper: WakeableSleep;
  readonly random: () => number;
}

/**
 * Keeps reading and following one conversation, also after its end, until its token is refused or the returned function
 * is called. Each connection first reads what was missed, so that nothing depends on what a stream replays.
 */
export function openLiveLine(ports: LiveLinePorts): () => void {
  const closing = new AbortController();
  const backoff = createBackoff(ports.random);
  // Only what was read or streamed counts: a message of ours that was just confirmed may have overtaken one of theirs.
  let seenSeq = 0;
  let refused = false;

  const saw = (seqs: readonly number[]) => {
    seenSeq = Math.max(seenSeq, ...seqs);
  };

  const take = (item: CustomerStreamItem) => {
    if (closing.signal.aborted) return;
    ports.onConnected(true);
    backoff.reset();
    if (item.type === 'message') saw([item.message.seq]);
    ports.onItem(item);
  };

  const connectOnce = async () => {
    const answer = await ports.api.read(ports.token, seenSeq);
    if (closing.signal.aborted) return;
    if (!answer.ok) {
      if (answer.problem.code === 'tokenRefused') {
        refused = true;
        ports.onTokenRefused();
      } else {
        ports.onConnected(false);
      }
      return;
    }
    saw(answer.value.messages.map((message) => message.seq));
    ports.onConnected(true);
    ports.onRead(answer.value);
    await ports.api.follow(ports.token, seenSeq, take, closing.signal);
    if (!closing.signal.aborted) ports.onConnected(false);
  };

  const run = async () => {
    while (!refused && !closing.signal.aborted) {
      await connectOnce();
      if (!refused) await ports.sleeper.sleep(backoff.next(), closing.signal);
    }
  };
  run();
  return () => closing.abort();
}
