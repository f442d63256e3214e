import { ORPCError } from '@orpc/client';
import { filePaths, UploadAnswer } from '../../contract/central/files.ts';
import { FileType } from '../../contract/model/attachment.ts';
import type { FileBytes } from '../../core/brands/brand-store.ts';
import type { CentralFiles } from '../../core/sync/central-files.ts';
import { answer, as, notAllowed } from './answer-call.ts';
import type { CentralClient } from './central-client.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { failureIn } from './unread-answer.ts';

/** Ten mebibytes on a slow line, and the cleaning behind it. */
const UPLOAD_PATIENCE = { firstByteMs: 150_000, totalMs: 180_000 };
/** From the service's root, on the service itself: it may not make us call elsewhere. */
const OWN_PATH = /^\/(?!\/)/;
/** What the contract says of a file, taken or refused. */
const UPLOAD_ANSWERED = new Set([200, 413, 422]);

/** Files of conversations go as plain bytes, beside the calls of the contract. */
export function fileCalls(client: CentralClient, address: string, closing: AbortSignal): CentralFiles {
  return {
    upload: (token, { conversationId, fileId, name, bytes }) =>
      answer(async () => {
        const url = new URL(`${address}${filePaths.agent(conversationId)}`);
        url.search = new URLSearchParams({ fileId, name }).toString();
        const headers = {
          authorization: `Bearer ${token}`,
          'content-type': 'application/octet-stream',
          accept: 'application/json',
        };
        const request = new Request(url, { method: 'POST', headers, body: bytes });
        const response = await guardedFetch(request, { signals: [closing], ...UPLOAD_PATIENCE });
        if (!UPLOAD_ANSWERED.has(response.status)) throw await failureIn(response);
        return readUploadAnswer(response.status, await response.text());
      }, notAllowed),
    download: (token, which) =>
      answer(async () => {
        const { url } = await client.files.link(which, as(token));
        if (!OWN_PATH.test(url)) throw new ORPCError('ADDRESS_ELSEWHERE', { status: 400 });
        return fetchFile(new Request(`${address}${url}`), closing);
      }, notAllowed),
  };
}

/** A proxy that takes no body of this size refuses in its own words. */
function readUploadAnswer(status: number, text: string): UploadAnswer {
  const read = UploadAnswer.safeParse(parseJson(text));
  if (read.success) return read.data;
  if (status === 413) return { ok: false, why: 'tooLarge' };
  throw read.error;
}

async function fetchFile(request: Request, closing: AbortSignal): Promise<FileBytes> {
  const response = await guardedFetch(request, { signals: [closing] });
  if (response.status !== 200) throw await failureIn(response);
  const [mime] = (response.headers.get('content-type') ?? '').split(';');
  const type = FileType.parse(mime?.trim());
  return { type, bytes: new Uint8Array(await response.arrayBuffer()) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
