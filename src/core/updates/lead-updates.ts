import type { CentralInputs } from '../../contract/central.ts';
import { type Failed, failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { type AskCentral, type Heard, heard } from '../sync/ask-central.ts';
import type { AccessToken, CentralAnswer, CentralFailure } from '../sync/central-connection.ts';
import type { CentralUpdates } from '../sync/central-updates.ts';

type Named =
  | 'signInRequired'
  | 'notFound'
  | 'forbidden'
  | 'factOutdated'
  | 'updateChanged'
  | 'updateEnded'
  | 'tooManyRequests';
export type UpdateFailure = Heard | 'factOutdated' | 'changedMeanwhile' | 'ended';

/** What a team lead does with updates, and what anybody does with answers to correct: the central service decides. */
export function createLeadUpdates({ raw, ask }: AskCentral, updates: CentralUpdates) {
  type Inputs = CentralInputs['updates'];
  const decide = async <Value>(
    call: (token: AccessToken) => Promise<CentralAnswer<Value, Named>>,
  ): Promise<Outcome<Value, UpdateFailure>> => {
    const answer = await raw<Value, Named>(call);
    return answer.ok ? succeeded(answer.value) : failureOf(answer);
  };
  const decideOnAnswer = async <Value>(
    call: (
      token: AccessToken,
    ) => Promise<CentralAnswer<Value, 'notFound' | 'forbidden' | 'updateChanged' | 'signInRequired'>>,
  ): Promise<Outcome<Value, Heard | 'changedMeanwhile'>> => {
    const answer = await raw(call);
    if (answer.ok) return succeeded(answer.value);
    return answer.code === 'updateChanged' ? failed('changedMeanwhile') : heard(answer.code, answer.detail);
  };
  return {
    preview: (input: Inputs['preview']) => decide((token) => updates.preview(token, input)),
    publish: (input: Inputs['publish']) => decide((token) => updates.publish(token, input)),
    revise: (input: Inputs['revise']) => decide((token) => updates.revise(token, input)),
    retract: (input: Inputs['retract']) => decide((token) => updates.retract(token, input)),
    matrix: (input: Inputs['matrix']) => ask((token) => updates.matrix(token, input)),
    sweep: (input: Inputs['sweep']) => ask((token) => updates.sweep(token, input)),
    correct: (input: Inputs['correct']) => decideOnAnswer((token) => updates.correct(token, input)),
    dismiss: (input: Inputs['dismiss']) => decideOnAnswer((token) => updates.dismiss(token, input)),
  };
}

function failureOf({ code, detail }: CentralFailure<Named>): Failed<UpdateFailure> {
  switch (code) {
    case 'factOutdated':
      return failed('factOutdated', detail);
    case 'updateChanged':
      return failed('changedMeanwhile');
    case 'updateEnded':
      return failed('ended');
    case 'tooManyRequests':
      return failed('refused', {
        sentence: `Too many updates in a short time. Try again in ${detail?.retryAfterSeconds ?? 'some'} seconds.`,
      });
    default:
      return heard(code, detail);
  }
}
