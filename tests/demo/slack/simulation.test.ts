import { describe, expect, it } from 'vitest';
import { createSlackWorkspace } from '../../../src/demo/slack/workspace/create-slack-workspace.ts';
import { DISCONNECT_GRACE_MS } from '../../../src/demo/slack/workspace/event-connections.ts';
import { PUBLISHED_RATE_LIMITS } from '../../../src/demo/slack/workspace/rate-limits.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { ANNA, APP_TOKEN, BOT_TOKEN, sampleSeed, URGENT } from './sample-workspace.ts';

interface Envelope {
  readonly type: string;
  readonly envelope_id?: string;
  readonly reason?: string;
}

/** A workspace without sockets, under a clock of the test's own. */
function createSimulation(randomSeed = 1) {
  const clock = createManualClock();
  const slack = createSlackWorkspace({ seed: sampleSeed, clock, randomSeed });
  const connect = () => {
    const answer = slack.protocol.call({ method: 'apps.connections.open', token: APP_TOKEN, args: {} });
    if (answer.kind !== 'http' || typeof answer.body === 'string')
      throw new Error('No address to connect to');
    const ticket = new URL(String(answer.body.url)).searchParams.get('ticket') ?? '';
    const frames: Envelope[] = [];
    let open = true;
    const end = () => {
      open = false;
    };
    const connection = slack.protocol.connect(ticket, {
      send: (frame) => frames.push(JSON.parse(frame)),
      close: end,
      cut: end,
    });
    if (!connection) throw new Error('The ticket was refused');
    return {
      frames,
      isOpen: () => open,
      envelopes: () => frames.filter(({ type }) => type === 'events_api'),
      acknowledge: (envelope: Envelope | undefined) =>
        connection.receive(JSON.stringify({ envelope_id: envelope?.envelope_id })),
      closed: connection.closed,
    };
  };
  return { clock, slack, connect, post: () => slack.post({ channel: URGENT, user: ANNA, text: 'News' }) };
}

/** What a short random life of a workspace leaves behind. */
function liveThrough(randomSeed: number) {
  const { clock, slack, connect, post } = createSimulation(randomSeed);
  const lines = [connect(), connect(), connect()];
  slack.delayEvents(0, 2_000);
  for (let step = 0; step < 20; step += 1) {
    const ts = post();
    if (step % 3 === 0) slack.edit({ channel: URGENT, ts, text: 'Newer' });
    if (step % 7 === 0) slack.remove({ channel: URGENT, ts });
    clock.pass(700);
    for (const line of lines) line.acknowledge(line.envelopes().at(-1));
  }
  clock.pass(600_000);
  return {
    messages: slack.messages(URGENT),
    deliveries: slack.deliveries(),
    frames: lines.map(({ frames }) => frames),
  };
}

describe('The workspace without sockets', () => {
  it('does the same for the same seed, and something else for another', () => {
    expect(liveThrough(7)).toEqual(liveThrough(7));
    expect(liveThrough(7).deliveries).not.toEqual(liveThrough(8).deliveries);
  });

  it('waits three seconds for an acknowledgement, then tries at once, after a minute and after five', () => {
    const { clock, slack, connect, post } = createSimulation();
    connect();
    clock.pass(0);
    const start = clock.now();
    post();
    clock.pass(3_600_000);
    expect(slack.deliveries().map(({ sentAt }) => sentAt - start)).toEqual([0, 3_000, 66_000, 369_000]);
  });

  it('takes no acknowledgement from another connection, nor one that comes too late', () => {
    const { clock, slack, connect, post } = createSimulation();
    const lines = [connect(), connect()];
    clock.pass(0);
    post();
    clock.pass(10);
    const chosen = lines.find((line) => line.envelopes().length > 0);
    const other = lines.find((line) => line !== chosen);
    const first = chosen?.envelopes()[0];
    other?.acknowledge(first);
    expect(slack.deliveries()).toMatchObject([{ state: 'waiting' }]);
    clock.pass(3_000);
    chosen?.acknowledge(first);
    expect(slack.deliveries()).toMatchObject([{ state: 'late' }, { attempt: 1, state: 'waiting' }]);
  });

  it('passes over frames that acknowledge nothing', () => {
    const { clock, slack, connect, post } = createSimulation();
    const line = connect();
    clock.pass(0);
    post();
    clock.pass(0);
    line.acknowledge({ type: 'nothing' });
    expect(slack.deliveries()).toMatchObject([{ state: 'waiting' }]);
  });

  it('goes on sending after a warning, until the ten seconds are over', () => {
    const { clock, slack, connect, post } = createSimulation();
    const line = connect();
    clock.pass(0);
    slack.sendDisconnect('warning');
    post();
    clock.pass(DISCONNECT_GRACE_MS - 1);
    expect(line.frames.slice(0, 3).map(({ type, reason }) => reason ?? type)).toEqual([
      'hello',
      'warning',
      'events_api',
    ]);
    expect(line.isOpen()).toBe(true);
    clock.pass(1);
    expect(line.isOpen()).toBe(false);
  });

  it('gives events to a client that left while the line was half open, and again to the next one', () => {
    const { clock, slack, connect, post } = createSimulation();
    const left = connect();
    clock.pass(0);
    slack.muteConnections(true);
    left.closed();
    post();
    clock.pass(0);
    expect(slack.deliveries()).toMatchObject([{ connectionId: 1 }]);
    slack.muteConnections(false);
    const next = connect();
    clock.pass(3_000);
    expect([left.envelopes(), next.envelopes()].map(({ length }) => length)).toEqual([0, 1]);
  });

  it('lets a ticket grow old in half a minute', () => {
    const { clock, slack } = createSimulation();
    const answer = slack.protocol.call({ method: 'apps.connections.open', token: APP_TOKEN, args: {} });
    const url = answer.kind === 'http' && typeof answer.body === 'object' ? String(answer.body.url) : '';
    clock.pass(30_001);
    const socket = { send: () => {}, close: () => {}, cut: () => {} };
    expect(slack.protocol.connect(new URL(url).searchParams.get('ticket') ?? '', socket)).toBeNull();
  });

  it('keeps to Slack’s published limits when given them', () => {
    const clock = createManualClock();
    const slack = createSlackWorkspace({
      seed: sampleSeed,
      clock,
      randomSeed: 1,
      rateLimits: PUBLISHED_RATE_LIMITS,
    });
    const read = () =>
      slack.protocol.call({ method: 'conversations.history', token: BOT_TOKEN, args: { channel: URGENT } });
    const statuses = Array.from({ length: 51 }, read).map(
      (answer) => answer.kind === 'http' && answer.status,
    );
    expect(statuses).toEqual([...Array(50).fill(200), 429]);
  });

  it('throws when told to do something to a message, channel or person that is not there', () => {
    const { slack } = createSimulation();
    expect(() => slack.edit({ channel: URGENT, ts: '1.000000', text: 'x' })).toThrow('no message 1.000000');
    expect(() => slack.post({ channel: 'C9', user: ANNA, text: 'x' })).toThrow('no channel C9');
    expect(() => slack.post({ channel: URGENT, user: 'U9', text: 'x' })).toThrow('no user U9');
  });
});
