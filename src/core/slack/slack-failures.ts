import type { SlackFailure } from '../../slack-bridge/ports/slack-port.ts';
import { type Failed, failed } from '../kernel/outcome.ts';

/** How the screen hears of what went wrong with Slack. */
export type AtSlack = 'invalidToken' | 'missingScope' | 'unreachable' | 'slackRefused';

export function heardFromSlack({ code, detail = {} }: SlackFailure): Failed<AtSlack> {
  switch (code) {
    case 'invalidToken':
      return failed(code, { ...detail });
    case 'missingScope':
      return failed(code, { needed: '', ...detail });
    case 'unreachable':
    case 'interrupted':
    case 'badAnswer':
      return failed('unreachable');
    case 'rateLimited':
    case 'notInChannel':
    case 'threadGone':
    case 'tooManySockets':
    case 'refused':
      return failed('slackRefused', { error: detail.error ?? code });
    default:
      return code satisfies never;
  }
}
