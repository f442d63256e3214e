import { describe, expect, test } from 'vitest';
import { MAIN_QUEUE } from '../../../src/contract/model/conversation.ts';
import { QueueId } from '../../../src/contract/model/ids.ts';
import { filterReceivers, receiversOf } from '../../../src/renderer/conversation/exits/receivers.ts';
import { snoozeTimes } from '../../../src/renderer/conversation/exits/snooze-times.ts';
import { newsSince } from '../../../src/renderer/conversation/parked/news-since.ts';
import { lifeScene } from '../stand-in/life-scenes.ts';
import { agentId, entryOf } from '../stand-in/stand-in-world.ts';

describe('moments of a snooze', () => {
  const at = (now: string, zone: string) =>
    Object.fromEntries(
      snoozeTimes(Date.parse(now), zone).map((time) => [time.choice, new Date(time.at).toISOString()]),
    );

  test('are on the brand’s clocks, on its own day', () => {
    // Already Friday in Helsinki, still Thursday in UTC.
    expect(at('2026-11-26T23:30:00Z', 'Europe/Helsinki')).toMatchObject({
      halfHour: '2026-11-27T00:00:00.000Z',
      twoHours: '2026-11-27T01:30:00.000Z',
      tomorrow: '2026-11-28T07:00:00.000Z',
      monday: '2026-11-30T07:00:00.000Z',
    });
  });
  test('know that clocks change overnight', () => {
    expect(at('2026-03-28T12:00:00Z', 'Europe/Oslo').tomorrow).toBe('2026-03-29T07:00:00.000Z');
  });
  test('on a Monday, Monday is the next one', () => {
    expect(at('2026-11-30T10:00:00Z', 'Europe/Oslo').monday).toBe('2026-12-07T08:00:00.000Z');
  });
});

test('those who can take it come first, I do not come at all, and queues follow', () => {
  const { world, brand } = lifeScene();
  const receivers = receiversOf(world.ownership.colleagues, brand.handling?.queues ?? [], {
    myId: agentId,
    queueId: MAIN_QUEUE,
  });
  expect(receivers.map(({ name }) => name)).toEqual([
    ...['Mikko Aaltonen', 'Aino Virtanen', 'Jan Nowak', 'Oksana Kovalenko'],
    ...['Sweden', 'Complaints team'],
  ]);
  expect(filterReceivers(receivers, ' áAL ').map(({ name }) => name)).toEqual(['Mikko Aaltonen']);
  const elsewhere = receiversOf([], brand.handling?.queues ?? [], {
    myId: agentId,
    queueId: QueueId.parse('sweden'),
  });
  expect(elsewhere.map(({ name }) => name)).toEqual(['Norway', 'Complaints team']);
});

test('news is what the customer wrote after what had been seen; unknown is not the same as nothing', () => {
  const { world, chat } = lifeScene();
  const { messages } = entryOf(world, chat);
  const [first] = messages;
  if (!first) throw new Error('there are messages');
  expect(newsSince({ ...first, seenSeq: 1 }, messages)?.map(({ text }) => text)).toEqual(['39, takk']);
  expect(newsSince({ ...first, seenSeq: 4 }, messages)).toEqual([]);
  expect(newsSince(first, messages)).toBeNull();
});
