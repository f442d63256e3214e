import type { ChatFilePorts } from './chat-files.ts';
import type { Answer, WebChatApi } from './web-chat-api.ts';

export interface PreparedPlacePorts {
  readonly api: Pick<WebChatApi, 'prepare' | 'upload'>;
  /** Of the page before it was loaded again. */
  readonly preparedToken: string | null;
  /** The conversation's own token; null before it has begun. */
  readonly token: () => string | null;
  /** No first message is under way. */
  readonly isFresh: () => boolean;
}

export interface PreparedPlace {
  readonly token: () => string | null;
  readonly forget: () => void;
  readonly upload: ChatFilePorts<File>['upload'];
}

/** Takes files up to the conversation, or to a place for the one that the first message will begin. */
export function createPreparedPlace({ api, isFresh, ...ports }: PreparedPlacePorts): PreparedPlace {
  let prepared = ports.preparedToken;

  const whereTo = async (): Promise<Answer<string>> => {
    const known = ports.token() ?? prepared;
    if (known !== null) return { ok: true, value: known };
    // Begun without a place for files, it has a token of its own soon.
    if (!isFresh()) return { ok: false, problem: { code: 'unreachable' } };
    const answer = await api.prepare();
    if (!answer.ok) return answer;
    prepared = answer.value.customerToken;
    return { ok: true, value: prepared };
  };

  return {
    token: () => prepared,
    forget: () => {
      prepared = null;
    },
    upload: async (file, onProgress, signal) => {
      const to = await whereTo();
      if (!to.ok) return to;
      const result = await api.upload(to.value, file, onProgress, signal);
      const isRefused = !result.ok && result.problem.code === 'tokenRefused';
      if (!isRefused || to.value !== prepared) return result;
      // Too old; the next try gets another.
      prepared = null;
      return { ok: false, problem: { code: 'unreachable' } };
    },
  };
}
