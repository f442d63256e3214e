import type { SlackNews, SlackPost } from '../../../src/contract/model/slack.ts';

export const TEAM = 'T0TEAM';
export const CHANNEL = 'C0URGENT';

/** A post of the test channel; `n` becomes its `ts`. */
export function postAt(n: number, more: Partial<SlackPost> = {}): SlackPost {
  const text = more.text ?? `post ${n}`;
  return {
    teamId: TEAM,
    channelId: CHANNEL,
    ts: tsOf(n),
    threadTs: null,
    editedTs: null,
    fingerprint: text,
    author: { userId: 'U0ANNA', name: 'Anna' },
    callsEverybody: false,
    emoji: [],
    ownId: null,
    ...more,
    text,
  };
}

export function tsOf(n: number): string {
  return `17000${String(n).padStart(5, '0')}.000100`;
}

export function stands(post: SlackPost): SlackNews {
  return { type: 'stands', post };
}

export function deleted(n: number): SlackNews {
  return { type: 'deleted', teamId: TEAM, channelId: CHANNEL, ts: tsOf(n) };
}
