import { linkAbort } from '../../core/kernel/linked-abort.ts';
import { AnswerTooLargeError, DeadlineError } from './call-failures.ts';

/** From the request to the answer's headers. */
const FIRST_BYTE_MS = 15_000;
const TOTAL_MS = 60_000;
/** A page of 5,000 pack rows or 1,000 messages stays below; nothing honest comes near. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
/** One line of the stream holds one change. */
const MAX_LINE_BYTES = 2 * 1024 * 1024;

const NEWLINE = 10;

export interface GuardOptions {
  readonly signals: readonly (AbortSignal | undefined)[];
  readonly firstByteMs?: number;
  readonly totalMs?: number;
}

/**
 * `fetch` with deadlines and limits. Redirects are never followed: the service may not make us call elsewhere. A
 * stream has no total deadline and no total size; its reader watches for silence instead.
 *
 * Aborting relies neither on the signal of `request` nor on `fetch` alone. A `Request` passes its signal on by a weak
 * reference; once it was collected as garbage, a stream that lives for hours could no longer be ended (tried, and
 * held by a test). So the signals come separately, and headers and body are cut off here as well.
 */
export async function guardedFetch(
  request: Request,
  { signals, firstByteMs = FIRST_BYTE_MS, totalMs = TOTAL_MS }: GuardOptions,
): Promise<Response> {
  const stop = linkAbort(...signals);
  const firstByte = setTimeout(() => stop.abort(new DeadlineError()), firstByteMs).unref();
  const total = setTimeout(() => stop.abort(new DeadlineError()), totalMs).unref();
  const end = () => {
    clearTimeout(firstByte);
    clearTimeout(total);
    stop.unlink();
  };
  try {
    const response = await Promise.race([
      fetch(request, { redirect: 'manual', signal: stop.signal }),
      rejectOnAbort(stop.signal),
    ]);
    clearTimeout(firstByte);
    if (!response.body) {
      end();
      return response;
    }
    const streams = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    if (streams) clearTimeout(total);
    const limit = streams ? lineLimit() : totalLimit();
    return new Response(response.body.pipeThrough(guard(limit, stop.signal, end)), {
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
    });
  } catch (error) {
    end();
    throw error;
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Passes bytes on until they are too many, or until it is over. What breaks the source breaks its reader too. */
function guard(
  isTooMuch: (chunk: Uint8Array) => boolean,
  signal: AbortSignal,
  onEnd: () => void,
): TransformStream<Uint8Array, Uint8Array> {
  const guarding = {
    start: (controller: TransformStreamDefaultController<Uint8Array>) => {
      signal.addEventListener('abort', () => controller.error(signal.reason), { once: true });
    },
    transform: (chunk: Uint8Array, controller: TransformStreamDefaultController<Uint8Array>) => {
      if (isTooMuch(chunk)) throw new AnswerTooLargeError();
      controller.enqueue(chunk);
    },
    flush: onEnd,
    // Younger than the browser's declarations of the type.
    cancel: onEnd,
  };
  return new TransformStream(guarding);
}

function totalLimit(): (chunk: Uint8Array) => boolean {
  let total = 0;
  return (chunk) => {
    total += chunk.byteLength;
    return total > MAX_ANSWER_BYTES;
  };
}

function lineLimit(): (chunk: Uint8Array) => boolean {
  let line = 0;
  return (chunk) => {
    const lastBreak = chunk.lastIndexOf(NEWLINE);
    line = lastBreak === -1 ? line + chunk.byteLength : chunk.byteLength - lastBreak - 1;
    return line > MAX_LINE_BYTES;
  };
}
