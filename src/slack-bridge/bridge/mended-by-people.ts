import type { SlackFailure } from '../ports/slack-port.ts';

/** No use in asking again soon: somebody has to change tokens or scopes first. */
export function isMendedByPeople({ code }: SlackFailure): boolean {
  return code === 'invalidToken' || code === 'missingScope';
}
