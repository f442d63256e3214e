import { describe, expect, it, vi } from 'vitest';
import type { DeliveryTimes } from '../../../src/demo/slack/workspace/event-delivery.ts';
import {
  ANNA,
  BEN,
  BOARD,
  BRIDGE,
  type Listener,
  LOUNGE,
  listen,
  openSample,
  seedWith,
  URGENT,
  webClient,
} from './sample-workspace.ts';

/** Slack's seconds and minutes as milliseconds. */
const HASTY: DeliveryTimes = { acknowledgeWithinMs: 200, retryAfterMs: [0, 50, 100] };

const heardBy = (...listeners: readonly Listener[]) => listeners.flatMap(({ heard }) => heard);

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 10 });

describe('The stand-in Slack’s events', () => {
  it('tell of a post as Slack does', async () => {
    const workspace = await openSample();
    const listener = await listen(workspace);
    const ts = workspace.post({ channel: URGENT, user: ANNA, text: '<!here> sold out' });
    await eventually(() => expect(listener.heard).toHaveLength(1));
    expect(listener.heard[0]?.event).toEqual({
      type: 'message',
      channel: URGENT,
      channel_type: 'channel',
      user: ANNA,
      text: '<!here> sold out',
      team: 'T0SAMPLE',
      ts,
      event_ts: ts,
    });
    expect(listener.heard[0]).toMatchObject({ retryNumber: 0, retryReason: '' });
  });

  it('tell of edits, link previews, deletions, replies and reactions', async () => {
    const workspace = await openSample();
    const { heard } = await listen(workspace);
    const place = { channel: URGENT, ts: workspace.post({ channel: URGENT, user: ANNA, text: 'First' }) };
    const threadTs = place.ts;
    workspace.edit({ ...place, text: 'Second' });
    workspace.unfurl(place, [{ title: 'Shop', title_link: 'https://shop.example/' }]);
    workspace.react(place, BEN, 'eyes');
    const quiet = workspace.reply({ channel: URGENT, user: BEN, threadTs, text: 'Quietly' });
    workspace.reply({ channel: URGENT, user: BEN, threadTs, text: 'Loudly', broadcast: true });
    workspace.remove({ channel: URGENT, ts: quiet });
    workspace.remove(place);
    await eventually(() => expect(heard).toHaveLength(8));
    const edited = { user: ANNA, ts: expect.stringMatching(/^\d{10}\.000000$/) };
    expect(heard.map(({ event }) => event)).toMatchObject([
      { text: 'First' },
      {
        subtype: 'message_changed',
        hidden: true,
        message: { ts: threadTs, text: 'Second', edited },
        previous_message: { text: 'First' },
      },
      { subtype: 'message_changed', message: { edited, attachments: [{ title: 'Shop' }] } },
      { type: 'reaction_added', reaction: 'eyes', user: BEN, item_user: ANNA, item: place },
      { text: 'Quietly', thread_ts: threadTs, parent_user_id: ANNA },
      { text: 'Loudly', subtype: 'thread_broadcast', root: { ts: threadTs } },
      { subtype: 'message_deleted', deleted_ts: quiet, previous_message: { text: 'Quietly' } },
      { subtype: 'message_changed', message: { subtype: 'tombstone', ts: threadTs } },
    ]);
  });

  it('tell of a link preview without saying that anybody edited', async () => {
    const workspace = await openSample();
    const { heard } = await listen(workspace);
    const ts = workspace.post({ channel: URGENT, user: ANNA, text: '<https://shop.example/>' });
    workspace.unfurl({ channel: URGENT, ts }, [{ title: 'Shop' }]);
    await eventually(() => expect(heard).toHaveLength(2));
    expect(heard[1]?.event.message).not.toHaveProperty('edited');
  });

  it('tell the bot of its own posts, without their metadata', async () => {
    const workspace = await openSample();
    const { heard } = await listen(workspace);
    const metadata = { event_type: 'polydesk', event_payload: {} };
    await webClient(workspace).chat.postMessage({ channel: URGENT, text: 'Summary', metadata });
    await eventually(() => expect(heard).toHaveLength(1));
    expect(heard[0]?.event).toMatchObject({ user: BRIDGE, bot_id: 'B0BRIDGE', text: 'Summary' });
    expect(heard[0]?.event).not.toHaveProperty('metadata');
  });

  it('come from channels the bot is in, and only those the app asked for', async () => {
    const workspace = await openSample({ seed: seedWith({ events: ['message.channels'] }) });
    const { heard } = await listen(workspace);
    workspace.post({ channel: LOUNGE, user: ANNA, text: 'Not a member' });
    workspace.post({ channel: BOARD, user: ANNA, text: 'Private channels not asked for' });
    workspace.invite(LOUNGE, BRIDGE);
    workspace.kick(URGENT, BRIDGE);
    workspace.post({ channel: URGENT, user: ANNA, text: 'No longer a member' });
    workspace.post({ channel: LOUNGE, user: ANNA, text: 'Welcome' });
    await eventually(() => expect(heard).not.toHaveLength(0));
    expect(heard.map(({ event }) => event.text)).toEqual(['Welcome']);
  });

  it('each go to exactly one of several connections, and all connections get some', async () => {
    const workspace = await openSample();
    const listeners = [await listen(workspace), await listen(workspace), await listen(workspace)];
    const texts = Array.from({ length: 60 }, (_, index) => `Post ${index}`);
    for (const text of texts) workspace.post({ channel: URGENT, user: ANNA, text });
    await eventually(() => expect(heardBy(...listeners)).toHaveLength(60));
    const heard = heardBy(...listeners).map(({ event }) => String(event.text));
    expect(heard.toSorted()).toEqual(texts.toSorted());
    expect(listeners.map((listener) => listener.heard.length > 5)).toEqual([true, true, true]);
  });
});

describe('The stand-in Slack’s events that go unanswered', () => {
  it('come again, three times at most, as the same event with the reason', async () => {
    const workspace = await openSample({ times: HASTY });
    const listener = await listen(workspace);
    listener.acknowledge(() => false);
    workspace.post({ channel: URGENT, user: ANNA, text: 'Anybody?' });
    await eventually(() =>
      expect(workspace.deliveries().map(({ state }) => state)).toEqual(Array(4).fill('expired')),
    );
    expect(listener.heard.map(({ retryNumber, retryReason }) => [retryNumber, retryReason])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
      [3, 'timeout'],
    ]);
    expect(new Set(listener.heard.map(({ eventId }) => eventId)).size).toBe(1);
  });

  it('come no more once acknowledged, and the moment is kept', async () => {
    const workspace = await openSample({ times: HASTY });
    const listener = await listen(workspace);
    listener.acknowledge(({ retryNumber }) => retryNumber > 0);
    workspace.post({ channel: URGENT, user: ANNA, text: 'Anybody?' });
    await eventually(() => expect(workspace.deliveries().at(-1)?.state).toBe('acknowledged'));
    const attempts = workspace.deliveries();
    expect(attempts[0]).toMatchObject({ attempt: 0, state: 'expired', acknowledgedAt: null });
    expect(attempts.at(-1)).toMatchObject({ acknowledgedAt: expect.any(Number) });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(workspace.deliveries()).toEqual(attempts);
  });

  it('go to another connection when theirs is gone', async () => {
    const workspace = await openSample({ times: HASTY });
    const first = await listen(workspace);
    first.acknowledge(() => false);
    workspace.post({ channel: URGENT, user: ANNA, text: 'Take over' });
    await eventually(() => expect(first.heard).toHaveLength(1));
    await first.client.disconnect();
    const second = await listen(workspace);
    await eventually(() => expect(second.heard).toMatchObject([{ event: { text: 'Take over' } }]));
  });

  it('wait for somebody to connect as long as their retries last', async () => {
    const workspace = await openSample({ times: { acknowledgeWithinMs: 400, retryAfterMs: [0, 400, 400] } });
    workspace.post({ channel: URGENT, user: ANNA, text: 'Good morning' });
    const listener = await listen(workspace);
    await eventually(() => expect(listener.heard).toMatchObject([{ event: { text: 'Good morning' } }]));
    expect(workspace.deliveries()[0]).toMatchObject({ connectionId: null, state: 'expired' });
  });
});

describe('The stand-in Slack’s events may fail', () => {
  it('by never coming', async () => {
    const workspace = await openSample();
    const { heard } = await listen(workspace);
    workspace.dropNextEvents(2);
    for (const text of ['Lost', 'Lost too', 'Heard']) workspace.post({ channel: URGENT, user: ANNA, text });
    await eventually(() => expect(heard).not.toHaveLength(0));
    expect(heard.map(({ event }) => event.text)).toEqual(['Heard']);
    expect(workspace.messages(URGENT)).toHaveLength(3);
  });

  it('by coming late, after younger ones', async () => {
    const workspace = await openSample();
    const { heard } = await listen(workspace);
    workspace.delayEvents(200, 200);
    workspace.post({ channel: URGENT, user: ANNA, text: 'Older' });
    workspace.delayEvents(0, 0);
    workspace.post({ channel: URGENT, user: ANNA, text: 'Younger' });
    await eventually(() => expect(heard).toHaveLength(2));
    expect(heard.map(({ event }) => event.text)).toEqual(['Younger', 'Older']);
  });
});
