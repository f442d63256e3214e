/** At most so many calls within any span of the length. */
export interface CallBudget {
  readonly calls: number;
  readonly perMs: number;
}

export type SlackMethod =
  | 'auth.test'
  | 'conversations.list'
  | 'conversations.info'
  | 'conversations.history'
  | 'conversations.replies'
  | 'chat.postMessage'
  | 'users.info';

export type CallBudgets = Readonly<Record<SlackMethod, CallBudget>>;

const aMinute = (calls: number): CallBudget => ({ calls, perMs: 60_000 });

/**
 * One bridge's share. Slack lets an internal app make at least 50 calls a minute of reading (tier 3), 20 of
 * `conversations.list` and 100 of `users.info`, for all its processes together; two bridges that hand over and the
 * workstations that poll while the central service is away stay below that.
 */
export const BRIDGE_BUDGETS: CallBudgets = {
  'auth.test': aMinute(20),
  'conversations.list': aMinute(8),
  'conversations.info': aMinute(10),
  'conversations.history': aMinute(20),
  'conversations.replies': aMinute(20),
  'chat.postMessage': { calls: 1, perMs: 1_500 },
  'users.info': aMinute(40),
};
