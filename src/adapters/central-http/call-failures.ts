import { ORPCError } from '@orpc/client';
import { ValidationError } from '@orpc/contract';
import type { CallFailureCode, CentralFailure } from '../../core/sync/central-connection.ts';

/** A deadline of ours passed. */
export class DeadlineError extends Error {
  constructor() {
    super('no answer in time');
    this.name = 'DeadlineError';
  }
}

/** Refuses to read on: a central service is not trusted with our memory. */
export class AnswerTooLargeError extends Error {
  constructor() {
    super('the answer is too large');
    this.name = 'AnswerTooLargeError';
  }
}

/** Network errors that are raised before a single byte of the request has left. */
const NEVER_REACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** `named` translates the error codes that the contract names for this call. */
export function failureOf<Code extends string>(
  error: unknown,
  named: Readonly<Record<string, Code>>,
): CentralFailure<Code> {
  // The stream's items are parsed here; what does not fit is reported like an answer of the service.
  if (error instanceof Error && error.cause instanceof ValidationError)
    return { ok: false, code: 'badAnswer' };
  if (error instanceof ORPCError) return answeredFailure(error, named);
  return { ok: false, code: brokenLineCode(error) };
}

function answeredFailure<Code extends string>(
  error: ORPCError<string, unknown>,
  named: Readonly<Record<string, Code>>,
): CentralFailure<Code> {
  const code = Object.hasOwn(named, error.code) ? named[error.code] : undefined;
  const detail = detailOf(error.data);
  const retryAfterSeconds = Number(detail.retryAfterSeconds ?? retryAfterHeader(error.data));
  const patience = Number.isFinite(retryAfterSeconds) ? { retryAfterSeconds } : {};
  if (code !== undefined) return { ok: false, code, detail, ...patience };
  if (error.status === 429 || error.status === 503) return { ok: false, code: 'busy', ...patience };
  if (error.status >= 500) return { ok: false, code: 'serverError' };
  return { ok: false, code: 'refused', detail: { sentence: error.message.slice(0, 300) } };
}

/** An answer outside the contract, say from a proxy in between, comes as it is, with its headers. */
function retryAfterHeader(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('headers' in data)) return undefined;
  const { headers } = data;
  return typeof headers === 'object' && headers !== null && 'retry-after' in headers
    ? headers['retry-after']
    : undefined;
}

function brokenLineCode(error: unknown): CallFailureCode {
  const causes = causesOf(error);
  if (causes.some(({ name }) => name === 'DeadlineError')) return 'timeout';
  if (causes.some(({ name }) => name === 'AnswerTooLargeError')) return 'badAnswer';
  if (causes.some(({ code }) => NEVER_REACHED.has(code))) return 'offline';
  const network = causes.some(
    ({ name, code }) => name === 'AbortError' || code.startsWith('E') || code.startsWith('UND_ERR'),
  );
  // `fetch` and the stream reader report a line that breaks as a TypeError; anything else was a bad answer.
  return network || error instanceof TypeError ? 'interrupted' : 'badAnswer';
}

/** The error, what caused it, and so on; an aggregate (one error an address tried) counts with its parts. */
function causesOf(error: unknown): readonly { name: string; code: string }[] {
  const found: { name: string; code: string }[] = [];
  const pending: unknown[] = [error];
  while (pending.length > 0 && found.length < 20) {
    const next = pending.shift();
    if (!(next instanceof Error)) continue;
    found.push({ name: next.name, code: 'code' in next && typeof next.code === 'string' ? next.code : '' });
    pending.push(next.cause);
    if (next instanceof AggregateError) pending.push(...next.errors);
  }
  return found;
}

function detailOf(data: unknown): Record<string, string> {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => ['string', 'number'].includes(typeof value) || isListOfNames(value))
      .map(([name, value]) => [name, String(value).slice(0, 200)]),
  );
}

/** Written as one text, the names parted by commas. */
function isListOfNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}
