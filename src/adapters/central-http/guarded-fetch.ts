import { AnswerTooLargeError, DeadlineError } from './call-failures.ts';

/** From the request to the answer's headers. */
const FIRST_BYTE_MS = 15_000;
const TOTAL_MS = 60_000;
/** A page of 5,000 pack rows or 1,000 messages stays below; nothing honest comes near. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
/** One line of the stream holds one change. */
const MAX_LINE_BYTES = 2 * 1024 * 1024;

const NEWLINE = 10;

/**
 * `fetch` with deadlines and limits. Redirects are never followed: the service may not make us call elsewhere. A
 * stream has no total deadline and no total size; its reader watches for silence instead.
 */
export async function guardedFetch(request: Request): Promise<Response> {
  const deadline = new AbortController();
  const firstByte = setTimeout(() => deadline.abort(new DeadlineError()), FIRST_BYTE_MS);
  const total = setTimeout(() => deadline.abort(new DeadlineError()), TOTAL_MS);
  const endDeadlines = () => {
    clearTimeout(firstByte);
    clearTimeout(total);
  };
  try {
    const response = await fetch(request, {
      redirect: 'manual',
      signal: AbortSignal.any([request.signal, deadline.signal]),
    });
    clearTimeout(firstByte);
    const streams = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    if (!response.body || streams) endDeadlines();
    if (!response.body) return response;
    const guard = streams ? limitLines() : limitTotal(endDeadlines);
    // What breaks the source breaks this pipe too, and its reader learns why.
    const body = response.body.pipeThrough(guard);
    return new Response(body, {
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
    });
  } catch (error) {
    endDeadlines();
    throw error;
  }
}

function limitTotal(onEnd: () => void): TransformStream<Uint8Array, Uint8Array> {
  let total = 0;
  return new TransformStream({
    transform: (chunk, controller) => {
      total += chunk.byteLength;
      if (total > MAX_ANSWER_BYTES) throw new AnswerTooLargeError();
      controller.enqueue(chunk);
    },
    flush: onEnd,
  });
}

function limitLines(): TransformStream<Uint8Array, Uint8Array> {
  let line = 0;
  return new TransformStream({
    transform: (chunk, controller) => {
      const lastBreak = chunk.lastIndexOf(NEWLINE);
      line = lastBreak === -1 ? line + chunk.byteLength : chunk.byteLength - lastBreak - 1;
      if (line > MAX_LINE_BYTES) throw new AnswerTooLargeError();
      controller.enqueue(chunk);
    },
  });
}
