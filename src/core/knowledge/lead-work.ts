import type { CentralInputs } from '../../contract/central.ts';
import { type Failed, failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { Access } from '../sync/access.ts';
import type { AccessToken, CallFailureCode, CentralAnswer } from '../sync/central-connection.ts';
import type { CentralImports, CentralKnowledge } from '../sync/central-knowledge.ts';

export interface LeadWorkParts {
  readonly isConnected: () => boolean;
  readonly access: Access;
  readonly knowledge: CentralKnowledge;
  readonly imports: CentralImports;
}

type Named = 'signInRequired' | 'notFound' | 'forbidden';
type Heard = 'disconnected' | 'notFound' | 'forbidden' | 'refused';

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

/** What a team lead does to a brand's knowledge: asked of the central service, which decides. */
export function createLeadWork({ isConnected, access, knowledge, imports }: LeadWorkParts) {
  type Ask = <Value, Code extends string>(
    call: (token: AccessToken) => Promise<CentralAnswer<Value, Code | 'signInRequired'>>,
  ) => Promise<CentralAnswer<Value, Code | 'signInRequired'>>;
  const asked: Ask = async (call) => (isConnected() ? access.call(call) : { ok: false, code: 'offline' });
  const ask = async <Value>(
    call: (token: AccessToken) => Promise<CentralAnswer<Value, Named>>,
  ): Promise<Outcome<Value, Heard>> => {
    const answer = await asked(call);
    return answer.ok ? succeeded(answer.value) : heard(answer.code, answer.detail);
  };

  type Imports = CentralInputs['imports'];
  type Knowledge = CentralInputs['knowledge'];
  return {
    begin: (input: Imports['begin']) => ask((token) => imports.begin(token, input)),
    piece: (input: Imports['piece']) => ask((token) => imports.piece(token, input)),
    read: (input: Imports['read']) => ask((token) => imports.read(token, input)),
    lines: (input: Imports['lines']) => ask((token) => imports.lines(token, input)),
    discard: (input: Imports['discard']) => ask((token) => imports.discard(token, input)),
    history: (input: Knowledge['history']) => ask((token) => knowledge.history(token, input)),
    changes: (input: Knowledge['changes']) => ask((token) => knowledge.changes(token, input)),
    schedules: (input: Knowledge['schedules']) => ask((token) => knowledge.schedules(token, input)),
    cancelSchedule: (input: Knowledge['cancelSchedule']) =>
      ask((token) => knowledge.cancelSchedule(token, input)),
    verify: (input: Knowledge['verify']) => ask((token) => knowledge.verify(token, input)),
    gaps: (input: Knowledge['gaps']) => ask((token) => knowledge.gaps(token, input)),
    closeGap: (input: Knowledge['closeGap']) => ask((token) => knowledge.closeGap(token, input)),
    publish: async (input: Imports['publish']) => {
      const answer = await asked((token) => imports.publish(token, input));
      if (answer.ok) return succeeded(answer.value);
      if (answer.code === 'versionConflict') return failed('packChanged');
      if (answer.code === 'importNotReady') return failed('notReady', answer.detail);
      return heard(answer.code, answer.detail);
    },
    rollBack: async (input: Knowledge['rollBack']) => {
      const answer = await asked((token) => knowledge.rollBack(token, input));
      if (answer.ok) return succeeded(answer.value);
      if (answer.code === 'versionConflict') return failed('packChanged');
      return heard(answer.code, answer.detail);
    },
  };
}

function heard(code: Named | CallFailureCode, detail?: Record<string, string>): Failed<Heard> {
  if (code === 'badAnswer')
    return failed('refused', { sentence: 'The central service’s answer could not be understood.' });
  return failed(HEARD_AS[code], UNANSWERED.has(code) ? { ...detail, unanswered: code } : detail);
}
