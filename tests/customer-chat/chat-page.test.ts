import { type Page, expect as see } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Conversation } from '../../src/contract/model/conversation.ts';
import { lampBrand, simulatorBrands } from '../demo/simulator-brand.ts';
import { type ChatWorld, openChatWorld } from './chat-world.ts';
import { hostileText, testWords } from './test-brand.ts';

const brandId = lampBrand.brand.brandId;
const alias = lampBrand.brand.voice.alias;
const phone = { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true };
const SLOW = { timeout: 30_000 };
const PATIENCE = { timeout: 30_000, interval: 50 };

let world: ChatWorld;
const pages: Page[] = [];

beforeAll(async () => {
  world = await openChatWorld(simulatorBrands);
});
afterAll(() => world.close());
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});

async function openChat(options = {}): Promise<Page> {
  const page = await world.openPage(`/chat/${brandId}`, options);
  pages.push(page);
  return page;
}

async function startChat(page: Page, name: string, text: string): Promise<void> {
  await page.getByLabel(testWords.namePlaceholder).fill(name);
  await page.getByLabel(testWords.messagePlaceholder).fill(text);
  await page.getByRole('button', { name: testWords.send }).click();
}

/** As the agent finds it in the queue, and takes it. */
async function claimFrom(name: string): Promise<Conversation> {
  const found = await vi.waitFor(async () => {
    const conversations = await world.agent().conversations(brandId);
    const conversation = conversations.find((one) => one.customer.name === name);
    if (!conversation) throw new Error(`No conversation of ${name} yet`);
    return conversation;
  }, PATIENCE);
  return world.agent().claim(found.conversationId);
}

const log = (page: Page) => page.getByRole('log');
const composer = (page: Page) => page.getByRole('textbox', { name: testWords.messagePlaceholder });

async function write(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

describe('the customer’s chat page', () => {
  it('carries messages and typing both ways, live', async () => {
    const page = await openChat();
    await startChat(page, 'Ida', 'Hello!\nHow much is the lamp?');
    const { conversationId } = await claimFrom('Ida');
    const agent = world.agent();

    // Said once it is lost to a page whose line is not up yet; who types says so again.
    await see(async () => {
      await agent.showTyping(conversationId);
      await see(log(page)).toContainText(`${alias} ${testWords.typing}`, { timeout: 2_000 });
    }).toPass(SLOW);
    await agent.say(conversationId, 'It is £120. See https://lamps.example/big.');
    await see(log(page)).toContainText('It is £120.', SLOW);
    await see(log(page)).not.toContainText(testWords.typing, SLOW);
    await see(log(page)).toContainText(alias);
    await see(page.getByRole('link')).toHaveAttribute('href', 'https://lamps.example/big');

    await composer(page).fill('Two lines');
    await composer(page).press('Shift+Enter');
    await composer(page).pressSequentially('in one message');
    await composer(page).press('Enter');
    await see(log(page)).toContainText('in one message');
    await vi.waitFor(async () => {
      expect(await agent.transcript(conversationId)).toEqual([
        { kind: 'incoming', text: 'Hello!\nHow much is the lamp?' },
        { kind: 'event', text: 'claimed' },
        { kind: 'outgoing', text: 'It is £120. See https://lamps.example/big.' },
        { kind: 'incoming', text: 'Two lines\nin one message' },
      ]);
    }, PATIENCE);
  });

  it('tells the agent that the customer is typing', async () => {
    const page = await openChat();
    await startChat(page, 'Typist', 'Hi');
    const { conversationId } = await claimFrom('Typist');
    const closing = new AbortController();
    const feed = await world
      .agent()
      .client.feed.stream({ since: `${brandId}:0` }, { signal: closing.signal });
    await composer(page).pressSequentially('well');
    for await (const item of feed) {
      if (item.type === 'typing' && item.conversationId === conversationId) break;
    }
    closing.abort();
  });

  it('finds conversation and draft again after a reload', async () => {
    const page = await openChat();
    await startChat(page, 'Reloader', 'First');
    const { conversationId } = await claimFrom('Reloader');
    await world.agent().say(conversationId, 'Second');
    await see(log(page)).toContainText('Second', SLOW);
    await composer(page).fill('half a sen');
    await page.reload();
    await see(log(page)).toContainText('First');
    await see(log(page)).toContainText('Second');
    await see(composer(page)).toHaveValue('half a sen');
    await world.agent().say(conversationId, 'Third');
    await see(log(page)).toContainText('Third', SLOW);
  });

  it('survives a stop of the central service: says so, keeps what was written, sends it once and in order', async () => {
    const page = await openChat();
    await startChat(page, 'Survivor', 'One');
    const { conversationId } = await claimFrom('Survivor');
    await see(page.locator('[data-delivery="sent"]')).toHaveCount(1, SLOW);

    await world.stopCentral();
    await see(page.getByRole('status')).toContainText(testWords.reconnecting, SLOW);
    await write(page, 'Two');
    await write(page, 'Three');
    await see(page.locator('[data-delivery="sent"]')).toHaveCount(1);
    await see(page.getByText(testWords.notSent)).toBeVisible(SLOW);
    await see(page.getByRole('button', { name: testWords.retry }).first()).toBeVisible();

    await world.startCentral();
    await see(page.locator('[data-delivery="sent"]')).toHaveCount(3, SLOW);
    await see(page.getByRole('status')).toBeEmpty(SLOW);
    const said = (await world.agent().transcript(conversationId)).filter((one) => one.kind === 'incoming');
    expect(said.map((one) => one.text)).toEqual(['One', 'Two', 'Three']);
  });

  it('sends nothing twice when an answer is lost', async () => {
    const page = await openChat();
    const loseOneAnswer = (address: string) =>
      page.route(
        address,
        async (route) => {
          await route.fetch();
          await route.abort();
        },
        { times: 1 },
      );
    await loseOneAnswer('**/v1/web-chat/*/conversations');
    await loseOneAnswer('**/v1/web-chat/conversation/messages');
    await startChat(page, 'Unlucky', 'Once');
    const { conversationId } = await claimFrom('Unlucky');
    await write(page, 'And once');
    await see(page.locator('[data-delivery="sent"]')).toHaveCount(2, SLOW);
    const all = await world.agent().conversations(brandId);
    expect(all.filter((one) => one.customer.name === 'Unlucky').length).toBe(1);
    const said = (await world.agent().transcript(conversationId)).filter((one) => one.kind === 'incoming');
    expect(said.map((one) => one.text)).toEqual(['Once', 'And once']);
  });

  it('shows hostile text as text, alone in its own direction', async () => {
    const page = await openChat();
    await startChat(page, 'Mallory <b>', hostileText);
    const { conversationId } = await claimFrom('Mallory <b>');
    await world.agent().say(conversationId, hostileText);
    await see(page.getByText(hostileText)).toHaveCount(2, SLOW);
    expect(await page.locator('.log :is(img, script, b)').count()).toBe(0);
    expect(await page.title()).not.toBe('owned');
    expect(
      await page
        .locator('.text')
        .first()
        .evaluate((node) => getComputedStyle(node).unicodeBidi),
    ).toMatch(/isolate|plaintext/);
  });

  it('refuses a message that is too long without losing a letter of it', async () => {
    const page = await openChat();
    await startChat(page, 'Talker', 'Hi');
    const tooLong = 'x'.repeat(32_001);
    await write(page, tooLong);
    await see(page.getByText(testWords.tooLong)).toBeVisible();
    await see(composer(page)).toHaveValue(tooLong);
    await write(page, 'y'.repeat(32_000));
    await see(page.locator('[data-delivery="sent"]')).toHaveCount(2, SLOW);
  });

  it('ends with the conversation and offers a new one', async () => {
    const page = await openChat();
    await startChat(page, 'Finisher', 'Hi');
    const { conversationId } = await claimFrom('Finisher');
    await world.agent().resolve(conversationId, 'answered');
    await see(page.getByText(testWords.ended)).toBeVisible(SLOW);
    await page.reload();
    await see(page.getByText(testWords.ended)).toBeVisible(SLOW);
    await page.getByRole('button', { name: testWords.startNew }).click();
    await see(page.getByLabel(testWords.namePlaceholder)).toHaveValue('Finisher');
    await page.getByLabel(testWords.messagePlaceholder).fill('Me again');
    await page.getByRole('button', { name: testWords.send }).click();
    await see(page.locator('[data-delivery="sent"]')).toHaveCount(1, SLOW);
    expect((await claimFrom('Finisher')).conversationId).not.toBe(conversationId);
  });

  it('knows a visitor again who begins a new conversation, by the browser and not by the name', async () => {
    const page = await openChat();
    await startChat(page, 'Returner', 'First time');
    const first = await claimFrom('Returner');
    await world.agent().resolve(first.conversationId, 'answered');
    await see(page.getByText(testWords.ended)).toBeVisible(SLOW);
    await page.getByRole('button', { name: testWords.startNew }).click();
    await startChat(page, 'Returner Again', 'Second time');
    const second = await claimFrom('Returner Again');
    expect(second.customer.customerId).toBe(first.customer.customerId);

    const stranger = await openChat();
    await startChat(stranger, 'Returner Again', 'Never here before');
    await see(stranger.locator('[data-delivery="sent"]')).toHaveCount(1, SLOW);
    const { client } = world.agent();
    const history = await client.conversations.history({ conversationId: second.conversationId });
    expect(history.map(({ conversationId }) => conversationId)).toEqual([first.conversationId]);
  });

  it('goes on by itself when the agent takes the ended conversation up again', async () => {
    const page = await openChat();
    await startChat(page, 'Continued', 'Hi');
    const { conversationId } = await claimFrom('Continued');
    await world.agent().resolve(conversationId, 'answered');
    await see(page.getByText(testWords.ended)).toBeVisible(SLOW);
    await world.agent().client.ownership.reopen({ conversationId });
    await see(page.getByText(testWords.ended)).toBeHidden(SLOW);
    await world.agent().say(conversationId, 'One more thing');
    await see(log(page)).toContainText('One more thing', SLOW);
    await write(page, 'Yes?');
    await see(page.locator('[data-delivery="sent"]')).toHaveCount(3, SLOW);
  });

  it('fits a phone without scrolling sideways, with targets large enough', async () => {
    const page = await openChat(phone);
    await startChat(page, 'Thumb', `A word of no end: ${'ä'.repeat(300)}`);
    await see(page.locator('[data-delivery="sent"]')).toHaveCount(1, SLOW);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(sideways).toBe(false);
    const send = await page.getByRole('button', { name: testWords.send }).boundingBox();
    expect(Math.min(send?.width ?? 0, send?.height ?? 0)).toBeGreaterThanOrEqual(44);
    expect((send?.y ?? 0) + (send?.height ?? 0)).toBeLessThanOrEqual(667);
  });

  it('carries no token in any address it asks for', async () => {
    const page = await openChat();
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await startChat(page, 'Private', 'Hi');
    await see(page.locator('[data-delivery="sent"]')).toHaveCount(1, SLOW);
    const token = await page.evaluate(
      (key) => JSON.parse(localStorage.getItem(key) ?? '{}').customerToken,
      `polydesk-chat:${brandId}`,
    );
    expect(token).toEqual(expect.any(String));
    expect(addresses.filter((address) => address.includes(token))).toEqual([]);
  });
});
