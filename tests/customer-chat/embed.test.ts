import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect as see } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lampBrand, simulatorBrands } from '../demo/simulator-brand.ts';
import { type ChatWorld, openChatWorld } from './chat-world.ts';
import { testWords } from './test-brand.ts';

const { brandId } = lampBrand.brand;
const SLOW = { timeout: 30_000 };
const PATIENCE = { timeout: 30_000, interval: 50 };

let world: ChatWorld;
beforeAll(async () => {
  world = await openChatWorld(simulatorBrands);
});
afterAll(() => world.close());

const launcher = (page: Page) => page.getByRole('button', { name: new RegExp(`^${testWords.open}`) });
const chat = (page: Page) => page.frameLocator('iframe');
const composer = (page: Page) => chat(page).getByRole('textbox', { name: testWords.messagePlaceholder });

async function startInShop(name: string): Promise<{ page: Page; conversationId: string }> {
  const page = await world.openPage(`/shop/${brandId}`);
  await launcher(page).click();
  await chat(page).getByLabel(testWords.namePlaceholder).fill(name);
  await composer(page).fill('Hello from the shop');
  await composer(page).press('Enter');
  const found = await vi.waitFor(async () => {
    const conversations = await world.agent().conversations(brandId);
    const own = conversations.find((one) => one.customer.name === name);
    if (!own) throw new Error('Not in the queue yet');
    return own;
  }, PATIENCE);
  await world.agent().claim(found.conversationId);
  return { page, conversationId: found.conversationId };
}

async function seriousFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

describe('the chat embedded in a shop', () => {
  it('opens from the launcher with the keyboard, closes with Escape and gives the focus back', async () => {
    const page = await world.openPage(`/shop/${brandId}`);
    await see(launcher(page)).toHaveAttribute('aria-expanded', 'false', SLOW);
    await launcher(page).press('Enter');
    await see(chat(page).getByLabel(testWords.namePlaceholder)).toBeFocused(SLOW);
    await chat(page).getByLabel(testWords.namePlaceholder).press('Escape');
    await see(page.locator('iframe')).toBeHidden(SLOW);
    await see(launcher(page)).toBeFocused();
    await launcher(page).click();
    await chat(page).getByRole('button', { name: testWords.close }).click();
    await see(page.locator('iframe')).toBeHidden(SLOW);
    await page.context().close();
  });

  it('counts what arrives while it is closed, and finds the conversation on the shop’s next page', async () => {
    const { page, conversationId } = await startInShop('Window shopper');
    await composer(page).press('Escape');
    await world.agent().say(conversationId, 'Good day!');
    await see(launcher(page)).toHaveAccessibleName(`${testWords.open} (1)`, SLOW);
    await page.goto(page.url());
    await launcher(page).click();
    await see(chat(page).getByRole('log')).toContainText('Good day!', SLOW);
    await page.context().close();
  });

  it('shows the featured products with their prices', async () => {
    const page = await world.openPage(`/shop/${brandId}`);
    await see(page.getByRole('listitem')).toHaveCount(lampBrand.shop.featuredPriceItemIds.length);
    await see(page.getByRole('listitem').first()).toContainText('£120.00');
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('has nothing serious for axe to find, %s', async (colorScheme) => {
    for (const { brand } of simulatorBrands) {
      const page = await world.openPage(`/chat/${brand.brandId}`, { colorScheme, reducedMotion: 'reduce' });
      await see(page.getByLabel(testWords.namePlaceholder)).toBeVisible();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByLabel(testWords.namePlaceholder).fill('Axe');
      await page.getByLabel(testWords.messagePlaceholder).fill('Hello');
      await page.getByRole('button', { name: testWords.send }).click();
      await see(page.locator('[data-delivery="sent"]')).toHaveCount(1, SLOW);
      expect(await seriousFindings(page)).toEqual([]);
      await page.goto(new URL(`/shop/${brand.brandId}`, world.url()).href);
      await see(launcher(page)).toBeVisible(SLOW);
      expect(await seriousFindings(page)).toEqual([]);
      await page.context().close();
    }
  });
});
