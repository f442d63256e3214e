import { describe, expect, test } from 'vitest';
import { newsFromHeard, readEvent } from '../../../src/slack-bridge/news/news-from-event.ts';

const identity = {
  teamId: 'T0TEAM',
  teamName: 'Brand',
  botUserId: 'U0BRIDGE',
  botId: 'B0BRIDGE',
  botName: 'Bridge',
  scopes: [],
};
const names = { user: () => null, channel: () => null };
const ts = '1700000000.000100';
const event = (more: object) => ({
  type: 'message',
  channel: 'C0URGENT',
  ts,
  user: 'U0ANNA',
  text: 'x',
  ...more,
});
const newsOf = (inner: object) => {
  const heard = readEvent(JSON.stringify(inner));
  return heard && newsFromHeard(heard, identity, names);
};

describe('What an event tells', () => {
  test('a post, also of a bot, with a file, or a reply sent to the channel too', () => {
    expect(newsOf(event({}))).toMatchObject({ type: 'stands', post: { ts, threadTs: null, editedTs: null } });
    const bot = { subtype: 'bot_message', user: undefined, bot_id: 'B9', username: 'Alarm' };
    expect(newsOf(event(bot))).toMatchObject({ post: { author: { userId: 'B9', name: 'Alarm' } } });
    const broadcast = { subtype: 'thread_broadcast', thread_ts: '1690000000.000100' };
    expect(newsOf(event(broadcast))).toMatchObject({ post: { threadTs: '1690000000.000100' } });
  });

  test('an edit, but not a preview that unfolded', () => {
    const message = { type: 'message', ts, user: 'U0ANNA', text: 'y' };
    const changed = (edited: object) =>
      event({ subtype: 'message_changed', ts: '1700000009.000100', message: { ...message, ...edited } });
    expect(newsOf(changed({ edited: { user: 'U0ANNA', ts: '1700000008.000000' } }))).toMatchObject({
      post: { ts, editedTs: '1700000008.000000', text: 'y' },
    });
    expect(newsOf(changed({ attachments: [{ title: 'preview' }] }))).toBeNull();
  });

  test('that it was edited twice within a second, which the moment of the edit does not show', () => {
    const message = (text: string, edited: string) => ({
      type: 'message',
      ts,
      user: 'U0ANNA',
      text,
      edited: { ts: edited },
    });
    const isAmbiguous = (previous: object) => {
      const inner = event({
        subtype: 'message_changed',
        message: message('y', '1700000008.000000'),
        previous_message: previous,
      });
      const heard = readEvent(JSON.stringify(inner));
      return heard?.type === 'stands' && heard.isAmbiguous;
    };
    expect(isAmbiguous(message('x', '1700000008.000000'))).toBe(true);
    expect(isAmbiguous(message('x', '1700000007.000000'))).toBe(false);
    // A preview unfolded after the edit.
    expect(isAmbiguous(message('y', '1700000008.000000'))).toBe(false);
    expect(isAmbiguous({ ts: 'unreadable' })).toBe(false);
  });

  test('a deletion, also where a stone is left', () => {
    const gone = { type: 'deleted', teamId: 'T0TEAM', channelId: 'C0URGENT', ts };
    expect(newsOf(event({ subtype: 'message_deleted', ts: '1700000009.000100', deleted_ts: ts }))).toEqual(
      gone,
    );
    const stone = { type: 'message', subtype: 'tombstone', ts, user: 'USLACKBOT', text: 'deleted' };
    expect(newsOf(event({ subtype: 'message_changed', message: stone }))).toEqual(gone);
  });

  test('nothing: who joined, what we wrote ourselves, and what is no message', () => {
    expect(newsOf(event({ subtype: 'channel_join' }))).toBeNull();
    expect(newsOf(event({ user: 'U0BRIDGE' }))).toBeNull();
    expect(newsOf({ type: 'reaction_added', user: 'U0ANNA' })).toBeNull();
    expect(readEvent('not JSON')).toBeNull();
    expect(readEvent('{"type":"message","channel":"C0URGENT","ts":17}')).toBeNull();
  });
});
