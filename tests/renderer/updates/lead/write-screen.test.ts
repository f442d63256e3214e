import { expect as expectPage } from '@playwright/test';
import { expect, test } from 'vitest';
import { eventually } from '../../eventually.ts';
import { sizes, useScreens } from '../../screen.ts';
import { deskWorld, kuuma, nordlys, sentWorld } from '../../stand-in/lead-scenes.ts';
import { ofBrand, openDesk, tab, text, writePrice } from './desk.ts';

const openScreen = useScreens();
const slow = { timeout: 30_000 };

test('A price is written and sent by keyboard, and the desk shows who has it', async () => {
  const { page, world, problems } = await openScreen(deskWorld(), { viewport: sizes.laptop });
  await openDesk(page);
  await writePrice(page, 'Nordlys Sport', '1399');
  const preview = page.getByRole('region', { name: 'Preview' });
  await expectPage(preview).toContainText('Jonas Aleksander', slow);
  await expectPage(preview).toContainText('3 answers have told', slow);
  await expectPage(page.getByText(/^Reaches \d agents, \d online now/)).toBeVisible();
  await page.getByRole('button', { name: 'Send as urgent' }).click();
  await expectPage(tab(page, 'Sent')).toHaveAttribute('aria-selected', 'true', slow);
  await expectPage(page.getByRole('region', { name: 'The chosen update' })).toBeFocused(slow);
  await expectPage(page.getByRole('row', { name: /Aino Virtanen/ })).toContainText('not reached', slow);
  const [update] = world.updates.held.map((held) => held.update);
  expect(update).toMatchObject({ brandId: nordlys, level: 'urgent' });
  expect(update?.facts).toMatchObject([
    { type: 'priceChanged', from: { amountMinor: 159_900 }, to: { amountMinor: 139_900 } },
  ]);
  expect(problems).toEqual([]);
});

test('Enter in a field sends nothing', async () => {
  const { page, world } = await openScreen(deskWorld());
  await openDesk(page);
  await writePrice(page, 'Nordlys Sport', '1399');
  await page.keyboard.press('Enter');
  await page.getByLabel('Keywords').fill('fjellbris');
  await page.getByLabel('Keywords').press('Enter');
  await expectPage(page.getByText(/^Reaches/)).toBeVisible(slow);
  await expectPage(page.getByLabel('Keywords')).toHaveValue('fjellbris');
  expect(world.lead.published).toEqual([]);
});

test('Escape in the search for an item closes its list, and only then leaves the desk', async () => {
  const { page } = await openScreen(deskWorld());
  await openDesk(page);
  await page.getByRole('checkbox', { name: 'Nordlys Sport' }).check();
  await page.getByRole('button', { name: 'a price' }).click();
  const search = page.getByRole('combobox', { name: 'Which item’s price' });
  await expectPage(search).toBeFocused(slow);
  await page.keyboard.type('fjell');
  const found = page.getByRole('option', { name: /NS-LOP/ });
  await found.first().waitFor();
  await page.keyboard.press('Escape');
  await expectPage(found).toHaveCount(0, slow);
  await expectPage(search).toHaveValue('');
  await expectPage(search).toBeFocused();
  await page.keyboard.press('Escape');
  await expectPage(page.getByRole('heading', { name: 'Urgent updates' })).toHaveCount(0, slow);
});

test('The keyboard follows what was pressed: into a new fact, and back when it is removed', async () => {
  const { page } = await openScreen(deskWorld());
  await openDesk(page);
  await writePrice(page, 'Nordlys Sport', '1');
  await expectPage(page.getByLabel(/^New price/)).toHaveValue('1');
  const part = ofBrand(page, 'particular to Nordlys Sport');
  await part.getByRole('button', { name: /^Change Fjellbris/ }).click();
  await expectPage(part.getByRole('combobox')).toBeFocused(slow);
  await part.getByRole('button', { name: 'Remove this fact' }).click();
  await expectPage(part.getByRole('button', { name: 'a price' })).toBeFocused(slow);
});

test('What is missing is said at its field, and the keyboard goes to the first', async () => {
  const { page, world } = await openScreen(deskWorld());
  await openDesk(page);
  await page.getByRole('button', { name: 'Send as urgent' }).click();
  await expectPage(page.getByText('Choose at least one brand.')).toBeVisible(slow);
  await expectPage(page.getByText('2 things are missing or wrong, see above.')).toBeVisible();
  await expectPage(page.getByRole('checkbox', { name: 'Kuuma Keittiöt' })).toBeFocused(slow);
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Send as urgent' }).click();
  await expectPage(text(page)).toBeFocused(slow);
  expect(world.lead.published).toEqual([]);
});

test('A fact that no longer fits is said and marked, and nothing is lost', async () => {
  const { page, world } = await openScreen(deskWorld());
  await openDesk(page);
  await writePrice(page, 'Nordlys Sport', '1399');
  await expectPage(page.getByText(/^Reaches/)).toBeVisible(slow);
  world.lead.refuse = {
    code: 'factOutdated',
    detail: { brandId: nordlys, fact: '0', why: 'otherPrice', now: '1 499,00 kr' },
  };
  await page.getByRole('button', { name: 'Send as urgent' }).click();
  await expectPage(page.getByText('Fact 1 of Nordlys Sport does not fit')).toBeVisible(slow);
  await expectPage(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await expectPage(page.getByLabel(/^New price/)).toHaveValue('1399');
  world.lead.refuse = null;
  await page.getByRole('button', { name: 'Send as urgent' }).click();
  await expectPage(tab(page, 'Sent')).toHaveAttribute('aria-selected', 'true', slow);
});

test('Without a connection it is written and kept; with one it says at once whom it reaches', async () => {
  const world = deskWorld();
  world.status.connectivity = 'disconnected';
  const { page } = await openScreen(world);
  await openDesk(page);
  await page.getByRole('checkbox', { name: 'Nordlys Sport' }).check();
  await text(page).fill('Kortbetaling virker ikke.');
  await expectPage(page.getByRole('button', { name: 'Send as urgent' })).toBeDisabled();
  await expectPage(page.getByText('Known when the connection is back.')).toBeVisible(slow);
  await eventually(() => expect(world.lead.draft?.form).toContain('Kortbetaling'));
  await page.reload();
  await openDesk(page);
  await expectPage(text(page)).toHaveValue('Kortbetaling virker ikke.', slow);
  world.status.connectivity = 'connected';
  world.changes.publish('status', null);
  await expectPage(page.getByText(/^Reaches/)).toBeVisible(slow);
});

test('A brand is told in its own words, and all of a country are chosen at once', async () => {
  const { page, world } = await openScreen(deskWorld());
  await openDesk(page);
  await page.getByRole('button', { name: 'United Kingdom, 2 brands' }).click();
  await expectPage(page.getByRole('checkbox', { checked: true, name: /Harbour|Ironworks/ })).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Kuuma Keittiöt' }).check();
  await text(page).fill('Card payments fail.');
  await ofBrand(page, 'particular to Kuuma Keittiöt')
    .getByRole('button', { name: 'Other words here' })
    .click();
  await page.keyboard.type('Korttimaksu ei toimi.');
  await expectPage(page.getByRole('region', { name: 'Preview' })).toContainText(
    'Korttimaksu ei toimi.',
    slow,
  );
  await page.getByRole('button', { name: 'Send as urgent' }).click();
  await eventually(() => expect(world.updates.held).toHaveLength(3));
  const said = world.updates.held.map(({ update }) => [update.brandId === kuuma, update.text]);
  expect(said).toContainEqual([true, 'Korttimaksu ei toimi.']);
  expect(said).toContainEqual([false, 'Card payments fail.']);
});

test('A revision begins in the text, and its sending leads back to who has it', async () => {
  const { page, world } = await openScreen(sentWorld());
  await openDesk(page, 'Sent');
  await page.getByRole('button', { name: 'Revise…' }).click();
  await expectPage(text(page)).toBeFocused(slow);
  await expectPage(page.getByLabel('Holds')).toHaveValue('unchanged');
  await text(page).fill('Prisen er 1 299 kr.');
  await page.getByRole('button', { name: 'Send the revision' }).click();
  await expectPage(page.getByRole('region', { name: 'The chosen update' })).toBeFocused(slow);
  await expectPage(page.getByRole('region', { name: 'The chosen update' })).toContainText('1 299', slow);
  expect(world.lead.published.at(-1)?.revision).toBe(2);
});
