import { type Answer, settle, type Trouble, type TroubleCode, troubleOf } from '../trouble.ts';
import type { ImportFile } from './import-files.ts';

/** Below the contract's largest piece; small enough that progress moves and a cut costs little. */
export const PIECE_BYTES = 256 * 1024;

/** A workstation takes a hundred messages a second from its screen; a folder of small files must not use them up. */
const SHORTEST_PIECE_MS = 16;

export interface Piece {
  readonly file: number;
  readonly offset: number;
  readonly base64: string;
}

export interface UploadPorts {
  readonly send: (piece: Piece) => Promise<Answer<{ readonly received: number }, TroubleCode>>;
  readonly onProgress: (sentBytes: number) => void;
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
}

export type UploadEnd =
  | { readonly end: 'complete' | 'cancelled' }
  | { readonly end: 'stopped'; readonly trouble: Trouble }
  /** The file on this machine cannot be read any more: moved, renamed, or on a drive that was taken out. */
  | { readonly end: 'unreadable'; readonly path: string };

export type Upload = ReturnType<typeof createUpload>;

/**
 * Sends files piece by piece, in order. After a cut `run` goes on with the piece that was not confirmed: the same piece
 * twice changes nothing.
 */
export function createUpload(files: readonly ImportFile[], ports: UploadPorts) {
  let file = 0;
  let offset = 0;
  let sentBytes = 0;
  let cancelled = false;

  async function sendNext(current: ImportFile): Promise<UploadEnd | null> {
    const began = ports.now();
    const to = Math.min(offset + PIECE_BYTES, current.bytes);
    let bytes: Uint8Array;
    try {
      bytes = await current.read(offset, to);
    } catch {
      return { end: 'unreadable', path: current.path };
    }
    if (bytes.length !== to - offset) return { end: 'unreadable', path: current.path };
    const answer = await settle(ports.send({ file, offset, base64: toBase64(bytes) }));
    if (!answer.ok) return { end: 'stopped', trouble: troubleOf(answer) };
    offset = to;
    sentBytes += bytes.length;
    ports.onProgress(sentBytes);
    const left = SHORTEST_PIECE_MS - (ports.now() - began);
    if (left > 0) await ports.pause(left);
    return null;
  }

  return {
    async run(): Promise<UploadEnd> {
      for (; file < files.length; file += 1, offset = 0) {
        const current = files[file];
        // An empty file has nothing to send; the central service knows its length from the beginning.
        while (current !== undefined && offset < current.bytes) {
          if (cancelled) return { end: 'cancelled' };
          const end = await sendNext(current);
          if (end !== null) return cancelled ? { end: 'cancelled' } : end;
        }
      }
      return { end: cancelled ? 'cancelled' : 'complete' };
    },
    cancel: () => {
      cancelled = true;
    },
  };
}

/** In parts, because a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary);
}
