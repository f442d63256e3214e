import { ORPCError } from '@orpc/client';
import * as z from 'zod';
import type { UnreadAnswer } from '../../core/brands/brand-store.ts';
import { guardedFetch } from './guarded-fetch.ts';

/** How a failure is written in an answer's body. */
const FailureBody = z.object({ code: z.string().max(100), data: z.unknown().optional() });

/** `fetch` unpacks all of these; by itself it would not ask for the first, which costs both sides least. */
const ENCODINGS = 'zstd, br, gzip, deflate';

export interface UnreadCall {
  readonly address: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | number | undefined>>;
  readonly token: string;
  readonly closing: AbortSignal;
}

export interface UnreadResponse {
  readonly answer: UnreadAnswer;
  readonly headers: Headers;
  /** What was asked for. */
  readonly url: URL;
}

/**
 * Calls for an answer that may be megabytes of JSON, and leaves it unparsed: that is done where it is stored, away from
 * the core's thread. Throws like a client of the contract.
 */
export async function fetchUnread(call: UnreadCall): Promise<UnreadResponse> {
  const url = new URL(`${call.address}${call.path}`);
  for (const [name, value] of Object.entries(call.query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  const request = new Request(url, {
    headers: {
      authorization: `Bearer ${call.token}`,
      accept: 'application/json',
      'accept-encoding': ENCODINGS,
    },
  });
  const response = await guardedFetch(request, { signals: [call.closing] });
  if (response.status === 200) {
    return { answer: new Uint8Array(await response.arrayBuffer()), headers: response.headers, url };
  }
  throw await failureIn(response);
}

/** What a client of the contract would throw for an answer that is no success. */
export async function failureIn(response: Response): Promise<ORPCError<string, unknown>> {
  const { code, data } = readFailure(await response.text());
  return new ORPCError(code, {
    status: response.status,
    data: data ?? { headers: Object.fromEntries(response.headers) },
  });
}

/** A proxy in between answers in its own way. */
function readFailure(text: string): z.output<typeof FailureBody> {
  try {
    return FailureBody.parse(JSON.parse(text));
  } catch {
    return { code: 'UNKNOWN' };
  }
}
