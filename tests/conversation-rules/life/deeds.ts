import * as fc from 'fast-check';
import { MessageId, TransferId } from '../../../src/contract/model/ids.ts';
import type { EpochMs } from '../../../src/contract/model/time.ts';
import type { LeavingEvent } from '../../../src/conversation-rules/leave.ts';

/** What somebody decides to do with a conversation: an exit that names only what the brand has, or an answer. */
export type Deed =
  | { readonly kind: Exclude<LeavingEvent['kind'], 'snoozed'> }
  | { readonly kind: 'snoozed'; readonly forMs: number }
  | { readonly kind: 'answered' };

export type LeavingDeed = Exclude<Deed, { kind: 'answered' }>;

export const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export const leavingDeeds: readonly LeavingDeed[] = [
  { kind: 'resolved' },
  { kind: 'noResponseNeeded' },
  { kind: 'escalated' },
  { kind: 'skipped' },
  { kind: 'snoozed', forMs: MINUTE_MS },
  { kind: 'pending' },
];

export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Deed>({ kind: 'answered' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Deed>(
      { kind: 'snoozed', forMs: MINUTE_MS },
      { kind: 'snoozed', forMs: HOUR_MS },
    ),
  },
  { weight: 2, arbitrary: fc.constant<Deed>({ kind: 'pending' }) },
  { weight: 4, arbitrary: fc.constantFrom<Deed>(...leavingDeeds) },
);

export const anyWhile: fc.Arbitrary<number> = fc.constantFrom(MINUTE_MS / 6, MINUTE_MS, HOUR_MS, 8 * DAY_MS);

let counter = 0;

export function newMessageId(): MessageId {
  counter += 1;
  return MessageId.parse(`00000000-0000-4000-8000-${String(counter).padStart(12, '0')}`);
}

export function newTransferId(): TransferId {
  return TransferId.parse(newMessageId());
}

export function exitOf(deed: LeavingDeed, at: EpochMs): LeavingEvent {
  const messageId = newMessageId();
  switch (deed.kind) {
    case 'resolved':
      return { kind: 'resolved', messageId, disposition: 'sold', fields: { orderNumber: '1' } };
    case 'escalated':
      return { kind: 'escalated', messageId, reason: 'safety', note: '' };
    case 'skipped':
      return { kind: 'skipped', messageId, reason: null };
    case 'snoozed':
      return { kind: 'snoozed', messageId, until: at + deed.forMs };
    case 'noResponseNeeded':
    case 'pending':
      return { kind: deed.kind, messageId };
    default:
      return deed satisfies never;
  }
}
