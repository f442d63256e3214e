import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import type { SlackFailure } from '../slack-bridge/ports/slack-port.ts';
import { failureOfWord } from './slack-words.ts';

/** Refused for its rate, without a readable `Retry-After`. Slack's package would throw an error without a name. */
export class UnsaidRateLimit extends Error {}

/** Failures before anything was sent. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What Slack's packages throw, as a value. Their messages are left out: an address or header may be in them. */
export function failureOf(error: unknown): SlackFailure {
  if (error instanceof WebAPIPlatformError) return failureOfWord(error.data.error, { ...error.data });
  if (error instanceof WebAPIRateLimitedError) {
    return { ok: false, code: 'rateLimited', retryAfterMs: error.retryAfter * 1_000 };
  }
  if (error instanceof WebAPIHTTPError) {
    const isTheirs = error.statusCode >= 500 || error.statusCode === 408;
    const detail = { error: `http_${error.statusCode}` };
    return { ok: false, code: isTheirs ? 'interrupted' : 'unreachable', detail };
  }
  if (error instanceof WebAPIRequestError) return failureOfRequest(error.original);
  return { ok: false, code: 'interrupted' };
}

function failureOfRequest(original: Error): SlackFailure {
  if (original instanceof UnsaidRateLimit) return { ok: false, code: 'rateLimited' };
  return { ok: false, code: NOT_SENT.has(causeCodeOf(original)) ? 'unreachable' : 'interrupted' };
}

function causeCodeOf(error: Error): string {
  const { cause } = error;
  const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : null;
  return typeof code === 'string' ? code : '';
}
