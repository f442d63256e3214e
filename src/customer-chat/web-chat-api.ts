import type { CustomerMessage, CustomerStreamItem } from '../contract/central/web-chat.ts';
import { type Problem, problemOf } from './call-problem.ts';
import type { UploadResult } from './chat-files.ts';
import { createEventParser } from './server-sent-events.ts';
import { uploadFile } from './upload-file.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export interface StartedChat {
  readonly customerToken: string;
  readonly message: CustomerMessage;
}

export interface ReadChat {
  readonly ended: boolean;
  readonly messages: readonly CustomerMessage[];
}

export interface FirstMessage {
  readonly messageId: string;
  readonly customerName: string;
  readonly locale: string;
  readonly text: string;
  readonly earlierToken?: string;
  readonly preparedToken?: string;
  readonly files?: readonly string[];
}

export interface WebChatApi {
  /** A token with which files can be uploaded before the first message. */
  readonly prepare: () => Promise<Answer<{ readonly customerToken: string }>>;
  readonly start: (first: FirstMessage) => Promise<Answer<StartedChat>>;
  readonly read: (token: string, afterSeq: number) => Promise<Answer<ReadChat>>;
  readonly write: (
    token: string,
    message: { messageId: string; text: string; files?: readonly string[] },
  ) => Promise<Answer<CustomerMessage>>;
  /** One file, whose id makes a repeated upload the same. */
  readonly upload: (
    token: string,
    file: { readonly fileId: string; readonly chosen: File },
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<UploadResult>;
  readonly typing: (token: string) => Promise<void>;
  /** Resolves when the stream is over, for whatever reason. */
  readonly follow: (
    token: string,
    afterSeq: number,
    onItem: (item: CustomerStreamItem) => void,
    signal: AbortSignal,
  ) => Promise<void>;
}

const CALL_TIMEOUT_MS = 20_000;
/** The service sends a heartbeat every 10 s; after this long without a byte the line is dead. */
const SILENCE_MS = 25_000;

/** The web chat of the central service the page came from. */
export function createWebChatApi(brandId: string): WebChatApi {
  return {
    prepare: () => call(`/v1/web-chat/${encodeURIComponent(brandId)}/preparations`, null, {}),
    start: (first) => call(`/v1/web-chat/${encodeURIComponent(brandId)}/conversations`, null, first),
    read: (token, afterSeq) => call(`/v1/web-chat/conversation?afterSeq=${afterSeq}`, token),
    write: (token, message) => call('/v1/web-chat/conversation/messages', token, message),
    upload: uploadFile,
    typing: async (token) => {
      await call('/v1/web-chat/conversation/typing', token, {});
    },
    follow,
  };
}

async function call<T>(path: string, token: string | null, body?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
      cache: 'no-store',
      credentials: 'omit',
    });
    if (!response.ok)
      return { ok: false, problem: problemOf(response.status, response.headers.get('retry-after')) };
    return { ok: true, value: (await response.json()) as T };
  } catch {
    // Thrown for no network, a closed connection, a timeout or a cut answer: the same to the customer.
    return { ok: false, problem: { code: 'unreachable' } };
  }
}

async function follow(
  token: string,
  afterSeq: number,
  onItem: (item: CustomerStreamItem) => void,
  signal: AbortSignal,
): Promise<void> {
  const connection = new AbortController();
  const cut = () => connection.abort();
  let watchdog = setTimeout(cut, SILENCE_MS);
  signal.addEventListener('abort', cut);
  try {
    const response = await fetch(`/v1/web-chat/conversation/stream?afterSeq=${afterSeq}`, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      signal: connection.signal,
      cache: 'no-store',
      credentials: 'omit',
    });
    if (!response.ok || !response.body) return;
    const parse = createEventParser(({ event, data }) => {
      if (event === 'message') onItem(JSON.parse(data) as CustomerStreamItem);
    });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(watchdog);
      watchdog = setTimeout(cut, SILENCE_MS);
      parse(value);
    }
  } catch {
    // The caller connects again whatever the reason was.
  } finally {
    clearTimeout(watchdog);
    signal.removeEventListener('abort', cut);
    cut();
  }
}
