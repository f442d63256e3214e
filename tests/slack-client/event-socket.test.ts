import { describe, expect, test } from 'vitest';
import type { SlackEnvelope } from '../../src/slack-bridge/ports/slack-port.ts';
import { until } from '../core/support/until.ts';
import { ANNA, URGENT } from '../slack-bridge/support/brand-workspace.ts';
import { clientOf, openBrandSlack } from './open-brand-slack.ts';

async function openLine(slack: Awaited<ReturnType<typeof openBrandSlack>>) {
  const heard: SlackEnvelope[] = [];
  const told: string[] = [];
  const answer = await clientOf(slack).openSocket({
    onEnvelope: (envelope) => heard.push(envelope),
    onEnding: () => told.push('ending'),
    onClosed: () => told.push('closed'),
  });
  if (!answer.ok) throw new Error(answer.code);
  return { heard, told, close: answer.value.close };
}

describe('A line for events, through Slack’s own package', () => {
  test('brings events, which are acknowledged when the bridge says so', async () => {
    const slack = await openBrandSlack();
    const line = await openLine(slack);
    slack.post({ channel: URGENT, user: ANNA, text: 'news' });
    await until('the event comes', () => line.heard.length === 1);
    expect(JSON.parse(line.heard[0]?.event ?? '')).toMatchObject({ type: 'message', text: 'news' });
    expect(slack.deliveries()).toMatchObject([{ state: 'waiting' }]);
    line.heard[0]?.acknowledge();
    await until('the acknowledgement arrives', () => slack.deliveries()[0]?.state === 'acknowledged');
    line.close();
  });

  test('goes on after a warning, so that another can be opened first', async () => {
    const slack = await openBrandSlack();
    const line = await openLine(slack);
    slack.sendDisconnect('warning');
    await until('it is told', () => line.told.includes('ending'));
    slack.post({ channel: URGENT, user: ANNA, text: 'in between' });
    await until('the event comes', () => line.heard.length === 1);
    expect(line.told).toEqual(['ending']);
    line.close();
  });

  test('says that it is over when Slack hangs up or the line breaks, and never comes back by itself', async () => {
    const slack = await openBrandSlack();
    const lines = [await openLine(slack), await openLine(slack)];
    slack.closeConnections();
    await until('both are over', () => lines.every(({ told }) => told.includes('closed')));
    expect(slack.connectionCount()).toBe(0);
    expect(lines.map(({ told }) => told)).toEqual([['closed'], ['closed']]);
  });

  test('is not told of the end it made itself', async () => {
    const slack = await openBrandSlack();
    const line = await openLine(slack);
    line.close();
    await until('the line is gone', () => slack.connectionCount() === 0);
    expect(line.told).toEqual([]);
  });

  test('cannot be opened with a wrong token, nor by an app that has too many', async () => {
    const slack = await openBrandSlack();
    const listener = { onEnvelope: () => {}, onEnding: () => {}, onClosed: () => {} };
    const wrong = await clientOf(slack, { appToken: 'xapp-wrong' }).openSocket(listener);
    expect(wrong).toMatchObject({ ok: false, code: 'invalidToken' });
    const lines = [];
    for (let count = 0; count < 10; count += 1) lines.push(await openLine(slack));
    expect(await clientOf(slack).openSocket(listener)).toEqual({ ok: false, code: 'tooManySockets' });
    for (const { close } of lines) close();
  });

  test('fails as unreachable or interrupted when there is nobody', async () => {
    const slack = await openBrandSlack();
    const client = clientOf({ url: slack.url });
    await slack.close();
    const answer = await client.openSocket({ onEnvelope: () => {}, onEnding: () => {}, onClosed: () => {} });
    expect(answer).toEqual({ ok: false, code: 'unreachable' });
  });
});
