import type { CentralUpdates } from '../../core/sync/central-updates.ts';
import { answer, as, notAllowed, notFound, signInRequired } from './answer-call.ts';
import type { CentralClient } from './central-client.ts';

const orOutdated = { ...notAllowed, FACT_OUTDATED: 'factOutdated' } as const;
const orTooMany = { ...orOutdated, TOO_MANY_REQUESTS: 'tooManyRequests' } as const;
const orChanged = { ...notAllowed, UPDATE_CHANGED: 'updateChanged' } as const;
const orEnded = { ...orOutdated, ...orChanged, UPDATE_ENDED: 'updateEnded' } as const;

export function updateCalls({ updates }: CentralClient): CentralUpdates {
  return {
    preview: (token, input) => answer(() => updates.preview(input, as(token)), orOutdated),
    publish: (token, input) => answer(() => updates.publish(input, as(token)), orTooMany),
    revise: (token, input) => answer(() => updates.revise(input, as(token)), orEnded),
    retract: (token, input) => answer(() => updates.retract(input, as(token)), notAllowed),
    receipts: (token, input) => answer(() => updates.receipts(input, as(token)), signInRequired),
    matrix: (token, input) => answer(() => updates.matrix(input, as(token)), notAllowed),
    sweep: (token, input) => answer(() => updates.sweep(input, as(token)), notFound),
    correct: (token, input) => answer(() => updates.correct(input, as(token)), orChanged),
    dismiss: (token, input) => answer(() => updates.dismiss(input, as(token)), orChanged),
  };
}
