import { expect } from '@playwright/test';
import { centralClient } from '../support/central.ts';
import { openCustomer } from '../support/customer.ts';
import { screenOf } from '../support/screen.ts';
import { test } from '../support/test.ts';

test('Two agents take one conversation at the same moment: one has it, the other is told who', async ({
  browser,
  central,
  workstation,
}) => {
  const nora = screenOf((await workstation('agent')).page);
  const mikko = screenOf((await workstation('agent2')).page);
  await openCustomer(
    browser,
    central.url,
    'harbour-table',
    'Olive',
    'Do you have a table for six on Friday?',
  );

  const cards = [nora, mikko].map(({ queue }) => queue.getByRole('option', { name: /Olive/ }));
  for (const { connected } of [nora, mikko]) await connected();
  for (const card of cards) await expect(card).toBeVisible();
  await Promise.all(cards.map((card) => card.click()));

  const panes = [nora, mikko].map((screen) => screen.conversation('Olive', 'Harbour Table'));
  await expect
    .poll(async () => (await Promise.all(panes.map((pane) => pane.isVisible()))).filter(Boolean).length)
    .toBe(1);
  const noraHasIt = (await panes[0]?.isVisible()) ?? false;
  const winner = noraHasIt ? 'Nora' : 'Mikko';
  const loser = noraHasIt ? mikko : nora;
  await expect(loser.page.getByText(new RegExp(`${winner}.* has taken this conversation`))).toBeVisible();

  const client = await centralClient(central.url);
  const { conversations } = await client.feed.snapshot({ brandId: 'harbour-table' });
  expect(conversations.map(({ status, holder }) => [status, holder?.name.split(' ')[0]])).toEqual([
    ['open', winner],
  ]);
});
