import type { SlackFailure } from './ports/slack-port.ts';

/** What is wrong and what to do, in a sentence or two for whoever looks after the bridge. */
export function problemInWords({ code, detail = {} }: SlackFailure): string {
  const word = detail.error === undefined ? '' : ` (${detail.error})`;
  switch (code) {
    case 'unreachable':
      return 'Slack cannot be reached. It is tried again by itself.';
    case 'interrupted':
      return 'Slack did not answer in time. It is tried again by itself.';
    case 'rateLimited':
      return 'Slack asks for patience. It is tried again by itself.';
    case 'invalidToken':
      return `Slack does not accept the token${word}. Take it anew from the app’s pages at api.slack.com/apps.`;
    case 'missingScope':
      return `${scopesInWords((detail.needed ?? '').split(','))} Then install the app again.`;
    case 'notInChannel':
      return 'The app is not a member of the channel. Invite it there with /invite.';
    case 'threadGone':
      return 'The message to reply to is gone.';
    case 'tooManySockets':
      return 'The app has as many connections as Slack allows. Stop programs that use the same app token.';
    case 'refused':
      return `Slack refuses${word}.`;
    case 'badAnswer':
      return 'Slack answered in a way that is not understood. It is tried again by itself.';
    default:
      return code satisfies never;
  }
}

/** Names them one by one. */
export function scopesInWords(missing: readonly string[]): string {
  const names = missing.map((scope) => scope.trim()).filter((scope) => scope !== '');
  if (names.length === 0) return 'The token lacks a scope. Grant it at api.slack.com/apps.';
  const [last = '', ...before] = names.toReversed();
  const list = before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
  return `The token lacks the scope${names.length === 1 ? '' : 's'} ${list}. Grant ${names.length === 1 ? 'it' : 'them'} at api.slack.com/apps.`;
}
