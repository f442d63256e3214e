import type { CentralCall } from './central-call.ts';

type RecordCall<Name extends string, Codes extends string = never> = CentralCall<
  'brands',
  Name,
  'notFound' | Codes
>;

/** How a brand describes itself, with its history, and a new version of that. */
export interface CentralRecords {
  readonly read: RecordCall<'record'>;
  /** `recordRefused`: `detail.problems` has a sentence a line for every place that is wrong. */
  readonly publish: RecordCall<'publishRecord', 'forbidden' | 'versionConflict' | 'recordRefused'>;
}
