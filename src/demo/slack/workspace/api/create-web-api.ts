import type { EpochMs } from '../../../../contract/model/time.ts';
import type { ApiFault, ApiFaults } from '../api-faults.ts';
import type { RateLimits } from '../rate-limits.ts';
import type { SlackClock } from '../slack-clock.ts';
import type { SlackApp } from '../workspace-seed.ts';
import type { ApiArguments } from './api-arguments.ts';
import { type ApiBody, type ApiCaller, type ApiContext, failure } from './api-method.ts';
import { apiMethods } from './api-methods.ts';

export interface ApiCall {
  readonly method: string;
  /** Null when no token was sent. */
  readonly token: string | null;
  readonly args: ApiArguments;
}

/** What the caller gets: an answer, a torn connection, or nothing at all. */
export type ApiAnswer =
  | {
      readonly kind: 'http';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** JSON; a text when something before Slack answered. */
      readonly body: ApiBody | string;
    }
  | { readonly kind: 'reset' }
  | { readonly kind: 'silence' };

/** One call as it came in. Tokens are not kept. */
export interface RecordedCall {
  readonly method: string;
  readonly at: EpochMs;
  /** Null when the token is nobody's. */
  readonly appId: string | null;
  readonly args: ApiArguments;
  /** HTTP status as answered; null when the answer was lost. */
  readonly status: number | null;
  /** Slack's error code in the answer. */
  readonly error: string | null;
}

export interface WebApi {
  readonly call: (call: ApiCall) => ApiAnswer;
  readonly calls: () => readonly RecordedCall[];
}

export interface WebApiOptions {
  readonly clock: SlackClock;
  readonly context: ApiContext;
  readonly faults: ApiFaults;
  readonly rateLimits: RateLimits;
}

/** Slack's Web API without HTTP: who calls, whether they may now, and what comes back. */
export function createWebApi({ clock, context, faults, rateLimits }: WebApiOptions): WebApi {
  const recorded: RecordedCall[] = [];

  const answerCaller = (caller: ApiCaller, { method, args }: ApiCall): ApiAnswer => {
    const seconds = rateLimits.secondsToWait(caller.app.appId, method);
    if (seconds !== null) return rateLimited(String(seconds));
    const known = apiMethods.get(method);
    if (!known) return answered(failure('unknown_method', { req_method: method }), caller);
    if (!known.tokens.includes(caller.token)) return answered(failure('not_allowed_token_type'), caller);
    return answered(known.call(context, caller, args), caller);
  };
  const carryOut = (call: ApiCall): ApiAnswer => {
    const caller = callerOf(context.state.apps, call.token);
    if (caller) return answerCaller(caller, call);
    return answered(failure(call.token === null ? 'not_authed' : 'invalid_auth'), null);
  };

  return {
    call: (call) => {
      const fault = faults.take(call.method);
      const answer = fault ? withFault(fault, () => carryOut(call)) : carryOut(call);
      const { token: _, ...args } = call.args;
      recorded.push({
        method: call.method,
        at: clock.now(),
        appId: callerOf(context.state.apps, call.token)?.app.appId ?? null,
        args,
        ...outcomeOf(answer),
      });
      return answer;
    },
    calls: () => [...recorded],
  };
}

function callerOf(apps: readonly SlackApp[], token: string | null): ApiCaller | null {
  for (const app of apps) {
    if (token === app.botToken) return { app, token: 'bot', scopes: app.botScopes };
    if (token === app.appToken) return { app, token: 'app', scopes: app.appScopes };
  }
  return null;
}

function withFault(fault: ApiFault, carryOut: () => ApiAnswer): ApiAnswer {
  switch (fault.kind) {
    case 'rateLimited':
      return rateLimited(fault.retryAfter);
    case 'error':
      return answered(failure(fault.error), null);
    case 'status':
      return { kind: 'http', status: fault.status, headers: {}, body: 'upstream connect error' };
    case 'lostAnswer':
      if (fault.carriedOut) carryOut();
      return { kind: fault.by };
    default:
      return fault satisfies never;
  }
}

function rateLimited(retryAfter: string | null): ApiAnswer {
  const headers: Record<string, string> = retryAfter === null ? {} : { 'retry-after': retryAfter };
  return { kind: 'http', status: 429, headers, body: failure('ratelimited') };
}

function answered(body: ApiBody, caller: ApiCaller | null): ApiAnswer {
  const headers: Record<string, string> = caller ? { 'x-oauth-scopes': caller.scopes.join(',') } : {};
  return { kind: 'http', status: 200, headers, body };
}

function outcomeOf(answer: ApiAnswer): Pick<RecordedCall, 'status' | 'error'> {
  if (answer.kind !== 'http') return { status: null, error: null };
  const error = typeof answer.body === 'string' ? null : (answer.body.error ?? null);
  return { status: answer.status, error };
}
