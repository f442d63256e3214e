import type { SlackPort } from '../ports/slack-port.ts';
import type { CallScheduler } from './call-scheduler.ts';

/** Reading within the budget. Posting is left out: whoever posts has to look at the lease when its turn has come. */
export type ReadingSlack = Omit<SlackPort, 'post' | 'openSocket'>;

export function createReadingSlack(slack: SlackPort, { run }: CallScheduler): ReadingSlack {
  return {
    identify: () => run('auth.test', slack.identify),
    channels: (cursor) => run('conversations.list', () => slack.channels(cursor)),
    history: (input) => run('conversations.history', () => slack.history(input)),
    replies: (input) => run('conversations.replies', () => slack.replies(input)),
    userName: (userId) => run('users.info', () => slack.userName(userId)),
    channelName: (channelId) => run('conversations.info', () => slack.channelName(channelId)),
  };
}
