import { expect } from '@playwright/test';
import { harbourTable } from '../../src/demo/brands/harbour-table/harbour-table.ts';
import { centralClient, conversationOf } from './support/central.ts';
import { customerWrites } from './support/customer.ts';
import { keyboardOf } from './support/keyboard.ts';
import { screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

const { brand } = harbourTable;

test('An upset customer is first in the queue, the head says why, and one key corrects it', async ({
  central,
  workstation,
}) => {
  const nora = screenOf((await workstation('agent')).page);
  const { page } = nora;
  await nora.connected();
  const waiting = nora.queue.getByRole('listbox', { name: 'Waiting' });
  const lines = waiting.getByRole('option');
  await customerWrites(central.url, brand, 'Ben', ['Hello, are you open on Sunday?']);
  await expect(lines.nth(0)).toContainText('Ben');
  await customerWrites(central.url, brand, 'Olive', ['This is appalling, I am furious!!!']);
  // The longest waiting is first otherwise.
  await expect(lines.nth(0)).toContainText('Olive');
  await expect(lines.nth(0)).toContainText('urgent');
  await expect(lines.nth(0)).toContainText('Sounds upset');
  await expect(lines.nth(1)).toContainText('Ben');
  await expect(lines.nth(1)).not.toContainText('urgent');

  const keyboard = keyboardOf(nora);
  await keyboard.claim('Olive');
  const pane = nora.conversation('Olive', brand.name);
  await expect(pane.getByRole('button', { name: /^Sounds upset:.*“appalling”/ })).toBeVisible();
  await expect(pane.getByText(brand.voice.toTheAngry)).toBeVisible();
  const mine = nora.queue.getByRole('listbox', { name: 'Mine' }).getByRole('option', { name: /Olive/ });
  await expect(mine).toContainText('urgent');

  const client = await centralClient(central.url);
  const conversationId = await conversationOf(client, brand.brandId, 'Olive');
  const conversation = async () => (await client.conversations.messages({ conversationId })).conversation;
  await page.keyboard.press('Alt+m');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(pane.getByRole('button', { name: /^Sounds neutral, as an agent said/ })).toBeVisible();
  await expect(pane.getByText(brand.voice.toTheAngry)).toHaveCount(0);
  await expect(mine).not.toContainText('urgent');
  await expect.poll(conversation).toMatchObject({ sentiment: { mood: 'neutral', by: 'agent' } });

  await keyboard.goTo('Olive');
  await page.keyboard.press('Alt+m');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('3');
  await expect(pane.getByText(brand.voice.toTheAngry)).toBeVisible();
  await expect(mine).toContainText('urgent');
  await expect.poll(conversation).toMatchObject({ sentiment: { mood: 'upset', by: 'agent' } });
});
