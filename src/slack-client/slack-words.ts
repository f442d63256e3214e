import type { SlackFailure, SlackFailureCode } from '../slack-bridge/ports/slack-port.ts';

/** Slack's own words for what went wrong, as far as the bridge tells them apart. */
const CODES: Readonly<Record<string, SlackFailureCode>> = {
  invalid_auth: 'invalidToken',
  not_authed: 'invalidToken',
  token_revoked: 'invalidToken',
  token_expired: 'invalidToken',
  account_inactive: 'invalidToken',
  not_allowed_token_type: 'invalidToken',
  team_access_not_granted: 'invalidToken',
  missing_scope: 'missingScope',
  no_permission: 'missingScope',
  not_in_channel: 'notInChannel',
  channel_not_found: 'notInChannel',
  thread_not_found: 'threadGone',
  message_not_found: 'threadGone',
  cannot_reply_to_message: 'threadGone',
  ratelimited: 'rateLimited',
  rate_limited: 'rateLimited',
  // Slack says of these that part of it may have happened.
  internal_error: 'interrupted',
  fatal_error: 'interrupted',
  service_unavailable: 'interrupted',
  request_timeout: 'interrupted',
};

/** Of an answer that says it is not ok. */
export function failureOfWord(error: string, more: Readonly<Record<string, unknown>> = {}): SlackFailure {
  const code = CODES[error] ?? 'refused';
  const detail: Record<string, string> = { error };
  for (const field of ['needed', 'provided']) {
    const value = more[field];
    if (typeof value === 'string') detail[field] = value;
  }
  return { ok: false, code, detail };
}
