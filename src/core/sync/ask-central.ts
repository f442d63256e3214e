import { type Failed, failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { Access } from './access.ts';
import type { AccessToken, CallFailureCode, CentralAnswer } from './central-connection.ts';

type Named = 'signInRequired' | 'notFound' | 'forbidden';
export type Heard = 'disconnected' | 'notFound' | 'forbidden' | 'refused';

/** How the screen hears of the ways in which any call may fail. */
const HEARD_AS: Readonly<Record<Named | CallFailureCode, Heard>> = {
  notFound: 'notFound',
  forbidden: 'forbidden',
  refused: 'refused',
  badAnswer: 'refused',
  signInRequired: 'disconnected',
  offline: 'disconnected',
  busy: 'disconnected',
  interrupted: 'disconnected',
  timeout: 'disconnected',
  serverError: 'disconnected',
};

/** The request left; whether it was carried out nobody knows. */
const UNANSWERED: ReadonlySet<CallFailureCode | Named> = new Set(['interrupted', 'timeout', 'serverError']);

/** Asks the central service for what a person waits for, and says in the screen's words how it went. */
export interface AskCentral {
  /** The answer as it came, for calls whose failures have more names. */
  readonly raw: <Value, Code extends string>(
    call: (token: AccessToken) => Promise<CentralAnswer<Value, Code | 'signInRequired'>>,
  ) => Promise<CentralAnswer<Value, Code | 'signInRequired'>>;
  readonly ask: <Value>(
    call: (token: AccessToken) => Promise<CentralAnswer<Value, Named>>,
  ) => Promise<Outcome<Value, Heard>>;
}

export function createAskCentral(parts: {
  readonly isConnected: () => boolean;
  readonly access: Access;
}): AskCentral {
  const raw: AskCentral['raw'] = async (call) =>
    parts.isConnected() ? parts.access.call(call) : { ok: false, code: 'offline' };
  return {
    raw,
    ask: async (call) => {
      const answer = await raw(call);
      return answer.ok ? succeeded(answer.value) : heard(answer.code, answer.detail);
    },
  };
}

export function heard(code: Named | CallFailureCode, detail?: Record<string, string>): Failed<Heard> {
  if (code === 'badAnswer')
    return failed('refused', { sentence: 'The central service’s answer could not be understood.' });
  return failed(HEARD_AS[code], UNANSWERED.has(code) ? { ...detail, unanswered: code } : detail);
}
