import type { SlackChannel } from '../../contract/central/slack.ts';
import { BRIDGE_BUDGETS } from '../../slack-bridge/calls/call-budgets.ts';
import { createCallScheduler } from '../../slack-bridge/calls/call-scheduler.ts';
import type { SlackDoor } from '../../slack-bridge/ports/slack-door.ts';
import { readPages } from '../../slack-bridge/sweep/read-pages.ts';
import type { Clock } from '../kernel/clock.ts';
import { type Failed, failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { type AtSlack, heardFromSlack } from './slack-failures.ts';
import type { SlackAccess, SlackAccessStore } from './slack-memory.ts';

/** What a team lead asks of Slack with this workstation's own tokens. */
export interface OwnTokens {
  readonly channels: () => Promise<
    Outcome<{ teamId: string; channels: SlackChannel[] }, 'noTokens' | AtSlack>
  >;
  readonly testMessage: (
    channelId: string,
  ) => Promise<Outcome<Record<string, never>, 'noTokens' | 'notInChannel' | AtSlack>>;
}

export interface OwnTokensParts {
  readonly door: SlackDoor;
  readonly access: Pick<SlackAccessStore, 'find'>;
  readonly clock: Clock;
  readonly random: () => number;
}

/** Our own words without an id of ours: no bridge passes them on, so that no rule can take them for urgent. */
const TEST_TEXT = 'This is a test message from Polydesk. Nothing happened, and nothing needs to be done.';

export function createOwnTokens({ door, access, clock, random }: OwnTokensParts): OwnTokens {
  const { run } = createCallScheduler({ clock, random, budgets: BRIDGE_BUDGETS });

  const listChannels = async ({ tokens, identity }: SlackAccess) => {
    const slack = door.connect(tokens);
    const channels = await readPages((cursor) => run('conversations.list', () => slack.channels(cursor)));
    if (!channels.ok) return heardFromSlack(channels);
    return succeeded({ teamId: identity.teamId, channels: [...channels.value] });
  };

  return {
    channels: async () => {
      const own = access.find();
      return own ? listChannels(own) : failed('noTokens');
    },
    testMessage: async (channelId) => {
      const own = access.find();
      if (!own) return failed('noTokens');
      const post = { channelId, threadTs: null, text: TEST_TEXT, ownId: null };
      const answer = await run('chat.postMessage', () => door.connect(own.tokens).post(post));
      if (answer.ok) return succeeded({});
      const notThere: Failed<'notInChannel'> = failed('notInChannel');
      return answer.code === 'notInChannel' ? notThere : heardFromSlack(answer);
    },
  };
}
