import type { filePaths, UploadAnswer } from '../contract/central/files.ts';
import { problemOf } from './call-problem.ts';
import type { UploadResult } from './chat-files.ts';

const PATH: (typeof filePaths)['customer'] = '/v1/web-chat/conversation/files';
/** After this long without a byte having gone or come the line is dead. */
const SILENCE_MS = 30_000;

/** Sends one file. `fetch` does not tell how far it has come, so this is the older way. */
export function uploadFile(
  token: string,
  { fileId, chosen }: { readonly fileId: string; readonly chosen: File },
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<UploadResult> {
  return new Promise((resolve) => {
    const call = new XMLHttpRequest();
    const cut = () => call.abort();
    let watchdog = setTimeout(cut, SILENCE_MS);
    const heard = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(cut, SILENCE_MS);
    };
    call.open('POST', `${PATH}?${new URLSearchParams({ fileId, name: chosen.name.toWellFormed() })}`);
    call.setRequestHeader('authorization', `Bearer ${token}`);
    call.setRequestHeader('content-type', 'application/octet-stream');
    call.upload.addEventListener('progress', ({ loaded, total }) => {
      heard();
      onProgress(total > 0 ? loaded / total : 0);
    });
    call.addEventListener('loadend', () => {
      clearTimeout(watchdog);
      signal.removeEventListener('abort', cut);
      resolve(resultOf(call));
    });
    signal.addEventListener('abort', cut);
    if (signal.aborted) cut();
    call.send(chosen);
  });
}

function resultOf(call: XMLHttpRequest): UploadResult {
  const { status } = call;
  // No answer at all: no network, a timeout, or stopped.
  if (status === 0) return { ok: false, problem: { code: 'unreachable' } };
  const answer = answerIn(call.responseText);
  if (status === 200 && answer?.ok) return { ok: true, file: answer.file };
  if (answer && !answer.ok && answer.why)
    return { ok: false, problem: { code: 'notTaken', why: answer.why } };
  // What stands before the central service may have a limit of its own.
  if (status === 413) return { ok: false, problem: { code: 'notTaken', why: 'tooLarge' } };
  return { ok: false, problem: problemOf(status, call.getResponseHeader('retry-after')) };
}

function answerIn(text: string): UploadAnswer | null {
  try {
    return JSON.parse(text) as UploadAnswer;
  } catch {
    return null;
  }
}
