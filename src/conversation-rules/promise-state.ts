import type { CustomerPromise } from '../contract/model/conversation-beside.ts';
import type { EpochMs } from '../contract/model/time.ts';

export type PromiseState = 'open' | 'dueSoon' | 'overdue' | 'kept';

export function promiseState(
  { keptAt, dueSoonAt, dueAt }: Pick<CustomerPromise, 'keptAt' | 'dueSoonAt' | 'dueAt'>,
  now: EpochMs,
): PromiseState {
  if (keptAt !== null) return 'kept';
  if (now >= dueAt) return 'overdue';
  return now >= dueSoonAt ? 'dueSoon' : 'open';
}
