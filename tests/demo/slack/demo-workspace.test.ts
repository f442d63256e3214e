import { WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { demoBrands } from '../../../src/demo/brands/demo-brands.ts';
import { brandChannels } from '../../../src/demo/slack/brand-channels/brand-channels.ts';
import { type DemoWorkspace, openDemoWorkspace } from '../../../src/demo/slack/demo-workspace.ts';
import { findAmounts } from '../../../src/update-rules/written-amounts.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function openDemo(seed: number, script = true) {
  const clock = createManualClock();
  const demo = await openDemoWorkspace({ brands: demoBrands, seed, script, clock });
  closers.push(demo.close);
  const slack = new WebClient(demo.botToken, { slackApiUrl: demo.url, retryConfig: { retries: 0 } });
  return { clock, demo, slack };
}

const allMessages = ({ channels, workspace }: DemoWorkspace) =>
  channels.flatMap(({ brandId, channelId }) =>
    workspace.messages(channelId).map((message) => ({ ...message, brandId, channelId })),
  );

const isUrgent = ({ text }: { readonly text: string }) => text.startsWith('<!here>');

describe('The demo’s Slack', () => {
  it('has one channel per brand, with people of the brand and the bot', async () => {
    const { demo, slack } = await openDemo(1, false);
    const { channels } = await slack.conversations.list({});
    expect(channels?.filter(({ is_member }) => is_member).map(({ id, name }) => [id, name])).toEqual(
      demo.channels.map(({ channelId, name }) => [channelId, name]),
    );
    expect(demo.channels.map(({ brandId }) => brandId)).toEqual(demoBrands.map(({ brand }) => brand.brandId));
    const { members } = await slack.users.list({});
    const names = members?.map(({ real_name }) => real_name);
    for (const { lead, colleague } of brandChannels) {
      expect(names).toEqual(expect.arrayContaining([lead.realName, colleague.realName]));
    }
  });

  it.each([1, 2, 3, 20_260_101])(
    'within the first minute, for seed %i, has chat, urgent news, an answer to it and an edit of it',
    async (seed) => {
      const { clock, demo, slack } = await openDemo(seed);
      clock.pass(60_000);
      const messages = allMessages(demo);
      expect(messages).toHaveLength(3);
      const urgent = messages.find(isUrgent);
      const lead = demo.channels.find(({ brandId }) => brandId === urgent?.brandId)?.leadUserId;
      expect(urgent).toMatchObject({ user: lead, edited: { user: lead }, reply_count: 1 });
      const chat = messages.find((message) => !isUrgent(message) && message.thread_ts === undefined);
      expect(chat?.brandId).not.toBe(urgent?.brandId);
      const history = await slack.conversations.history({ channel: urgent?.channelId ?? '' });
      expect(history.messages?.map(({ text }) => text)).toEqual([urgent?.text]);
    },
  );

  it('does the same for the same seed, and begins with another brand for some other', async () => {
    const firstUrgent = async (seed: number) => {
      const { clock, demo } = await openDemo(seed);
      clock.pass(60_000);
      return allMessages(demo).find(isUrgent);
    };
    expect(await firstUrgent(5)).toEqual(await firstUrgent(5));
    const others = await Promise.all([1, 2, 3, 4, 5, 6].map(firstUrgent));
    expect(new Set(others.map((message) => message?.brandId)).size).toBeGreaterThan(1);
  });

  it('tells the truth: every brand’s urgent news names an item at the price of the brand’s own list', async () => {
    const { clock, demo } = await openDemo(1);
    clock.pass(60 * 60_000);
    for (const { brand, priceItems } of demoBrands) {
      const urgent = allMessages(demo).filter((one) => one.brandId === brand.brandId && isUrgent(one));
      expect(urgent, brand.name).toHaveLength(1);
      const text = urgent[0]?.text ?? '';
      const content = brandChannels.find(({ brandId }) => brandId === brand.brandId);
      const item = priceItems.find(({ priceItemId }) => priceItemId === content?.priceItemId);
      expect(text).toContain(item?.name);
      const amounts = findAmounts(text, brand.currency).flatMap(({ marked, readings }) =>
        marked ? readings : [],
      );
      expect(amounts, text).toEqual([item?.price.amountMinor]);
    }
  });

  it('takes back what was posted by mistake', async () => {
    const { clock, demo } = await openDemo(1);
    const mistakes = new Set(brandChannels.map(({ mistaken }) => mistaken));
    const mistakesNow = () => allMessages(demo).filter(({ text }) => mistakes.has(text));
    const seen = new Set<string>();
    for (let second = 0; second < 3_600; second += 1) {
      clock.pass(1_000);
      for (const { text } of mistakesNow()) seen.add(text);
    }
    expect(seen.size).toBeGreaterThan(1);
    expect(mistakesNow()).toEqual([]);
    const deleted = demo.workspace
      .deliveries()
      .filter(({ event, attempt }) => event.subtype === 'message_deleted' && attempt === 0);
    expect(deleted).toHaveLength(brandChannels.length - 1);
  });

  it('sees a question of the bot and answers it in the thread, and leaves the bot’s own replies alone', async () => {
    const { clock, demo, slack } = await openDemo(1);
    const channel = demo.channels[1]?.channelId ?? '';
    const { ts = '' } = await slack.chat.postMessage({ channel, text: 'Kan kunden hente i morgen?' });
    await slack.chat.postMessage({ channel, text: 'Det haster', thread_ts: ts });
    clock.pass(20_000);
    const { messages } = await slack.conversations.replies({ channel, ts });
    expect(messages).toMatchObject([
      { text: 'Kan kunden hente i morgen?', reactions: [{ name: 'eyes', count: 1 }] },
      { text: 'Det haster' },
      { user: demo.channels[1]?.leadUserId, text: brandChannels[1]?.reassurance },
    ]);
    clock.pass(60_000);
    expect((await slack.conversations.replies({ channel, ts })).messages).toHaveLength(3);
  });

  it('falls silent when it is closed', async () => {
    const { clock, demo } = await openDemo(1);
    await demo.close();
    closers.length = 0;
    clock.pass(60_000);
    expect(allMessages(demo)).toEqual([]);
  });
});
