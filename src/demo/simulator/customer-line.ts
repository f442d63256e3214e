import type { CustomerMessage } from '../../contract/central/web-chat.ts';
import type { FileId, MessageId } from '../../contract/model/ids.ts';
import type { Random } from './random.ts';
import type { SimulatorTime } from './simulator-time.ts';
import type { Picture, UploadPicture } from './upload-picture.ts';
import { isFinal, retryPauseMs, type WebChatClient } from './web-chat-client.ts';

export interface LinePorts {
  readonly client: WebChatClient;
  readonly uploadPicture: UploadPicture;
  readonly customerToken: string;
  readonly time: SimulatorTime;
  readonly random: Random;
  readonly signal: AbortSignal;
}

/** One customer's connection to their conversation: what the brand wrote so far, and a voice. */
export interface CustomerLine {
  readonly brandMessages: () => readonly CustomerMessage[];
  readonly isEnded: () => boolean;
  /** Resolves `true` when something arrived (a message, typing, the end), `false` after `ms` without. */
  readonly waitForNews: (ms: number) => Promise<boolean>;
  /** Tries until the message is stored or the conversation is over. */
  readonly write: (messageId: MessageId, text: string, fileIds?: readonly FileId[]) => Promise<void>;
  /** The same of a picture; false when it is not taken. */
  readonly upload: (picture: Picture) => Promise<boolean>;
  readonly showTyping: () => Promise<void>;
}

/** Reads and follows the conversation until it ends or the signal aborts, connecting again when it must. */
export function openCustomerLine(ports: LinePorts): CustomerLine {
  const { client, customerToken, time, random, signal } = ports;
  const context = { customerToken };
  const messages = new Map<number, CustomerMessage>();
  let ended = false;
  let seenSeq = 0;
  let news = false;
  let wake = () => {};

  const announce = () => {
    news = true;
    wake();
  };
  const take = (message: CustomerMessage) => {
    seenSeq = Math.max(seenSeq, message.seq);
    if (message.from === 'brand' && !messages.has(message.seq)) {
      messages.set(message.seq, message);
      announce();
    }
  };
  const end = () => {
    ended = true;
    announce();
  };

  const connectOnce = async () => {
    const chat = await client.read({ afterSeq: seenSeq }, { context, signal });
    for (const message of chat.messages) take(message);
    if (chat.ended) return end();
    const stream = await client.stream({ afterSeq: seenSeq }, { context, signal });
    for await (const item of stream) {
      if (item.type === 'message') take(item.message);
      if (item.type === 'typing') announce();
      if (item.type === 'ended') return end();
    }
  };
  const follow = async () => {
    while (!ended && !signal.aborted) {
      let failure: unknown;
      try {
        await connectOnce();
      } catch (error) {
        failure = error;
        if (isFinal(error)) end();
      }
      if (!ended) await time.sleep(retryPauseMs(failure, random), signal);
    }
  };
  follow();

  return {
    brandMessages: () => [...messages.values()].sort((a, b) => a.seq - b.seq),
    isEnded: () => ended,
    waitForNews: async (ms) => {
      if (!news) {
        const woken = new AbortController();
        wake = () => woken.abort();
        await time.sleep(ms, AbortSignal.any([signal, woken.signal]));
      }
      const happened = news;
      news = false;
      return happened;
    },
    write: async (messageId, text, fileIds = []) => {
      while (!ended && !signal.aborted) {
        try {
          const files = fileIds.length === 0 ? {} : { files: [...fileIds] };
          await client.write({ messageId, text, ...files }, { context, signal });
          return;
        } catch (error) {
          if (isFinal(error)) return end();
          await time.sleep(retryPauseMs(error, random), signal);
        }
      }
    },
    upload: async (picture) => {
      while (!ended && !signal.aborted) {
        const outcome = await ports.uploadPicture(customerToken, picture, signal);
        if (outcome !== 'later') return outcome === 'taken';
        await time.sleep(retryPauseMs(undefined, random), signal);
      }
      return false;
    },
    showTyping: async () => {
      try {
        await client.typing(undefined, { context, signal });
      } catch {
        // Only a sign: the next one comes soon, or the message itself.
      }
    },
  };
}
