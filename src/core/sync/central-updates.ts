import type { CentralCall } from './central-call.ts';

type UpdateCall<Name extends string, Codes extends string = never> = CentralCall<
  'updates',
  Name,
  'notFound' | 'forbidden' | Codes
>;
type Decision<Name extends string> = UpdateCall<Name, 'updateChanged'>;

/** Urgent updates at the central service: what a team lead does, who has them, which answers are to be corrected. */
export interface CentralUpdates {
  readonly preview: UpdateCall<'preview', 'factOutdated'>;
  readonly publish: UpdateCall<'publish', 'factOutdated' | 'tooManyRequests'>;
  readonly revise: UpdateCall<'revise', 'factOutdated' | 'updateChanged' | 'updateEnded'>;
  readonly retract: UpdateCall<'retract'>;
  readonly receipts: CentralCall<'updates', 'receipts', never>;
  readonly matrix: UpdateCall<'matrix'>;
  readonly sweep: CentralCall<'updates', 'sweep', 'notFound'>;
  readonly correct: Decision<'correct'>;
  readonly dismiss: Decision<'dismiss'>;
}
