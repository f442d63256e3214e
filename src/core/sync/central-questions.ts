import type { CentralCall } from './central-call.ts';

/** What agents ask brands, at the central service. */
export interface CentralQuestions {
  readonly ask: CentralCall<'questions', 'ask', 'notFound' | 'forbidden' | 'noChannel'>;
}
