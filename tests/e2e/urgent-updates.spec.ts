import { expect, type Page } from '@playwright/test';
import type { PriceItem } from '../../src/contract/model/brand-pack.ts';
import { kuumaKeittiot } from '../../src/demo/brands/kuuma-keittiot/kuuma-keittiot.ts';
import { formatMoney } from '../../src/renderer/ui/money.ts';
import { centralClient, conversationOf, spokenLines } from './support/central.ts';
import { customerWrites } from './support/customer.ts';
import { openCuttableLine } from './support/cuttable-line.ts';
import { type Screen, screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

const { brand } = kuumaKeittiot;

const plain = kuumaKeittiot.priceItems
  .filter(
    ({ campaign, tax, price }) => campaign === null && tax === 'included' && price.amountMinor >= 10_000,
  )
  .toSorted((one, other) => other.popularity - one.popularity);
const [sofa] = plain;
const lamp = plain.find(
  ({ category, price }) => category !== sofa?.category && price.amountMinor !== sofa?.price.amountMinor,
);
if (!sofa || !lamp) throw new Error('The demo brand has too few items with a plain price.');

/** As people read it: spaces that do not break are spaces. */
const priceText = (money: PriceItem['price']) => formatMoney(money, brand.locale).replaceAll(/\s/g, ' ');
const lowered = (item: PriceItem, by: number) => ({
  ...item.price,
  amountMinor: Math.round(item.price.amountMinor / 100) * 100 - by,
});
const oldText = priceText(sofa.price);
const newPrice = lowered(sofa, 1_000);
const newText = priceText(newPrice);

const cover = (page: Page) => page.getByRole('alertdialog');
const acknowledge = async (page: Page) => {
  await expect(cover(page).getByText('Enter acknowledges')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(cover(page)).toHaveCount(0);
};

async function insertPrice(screen: Screen, customer: string, item: PriceItem): Promise<void> {
  await screen.reply(customer).click();
  await screen.page.keyboard.press('ControlOrMeta+k');
  await screen.searchbox.fill(item.sku);
  await expect(screen.results.getByRole('option').first()).toContainText(item.sku);
  await screen.page.keyboard.press('Enter');
  await expect(screen.reply(customer)).toBeFocused();
}

async function writeUpdate(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Alt+u');
  await expect(page.getByRole('heading', { name: 'Urgent updates' })).toBeFocused();
  await page.getByRole('checkbox', { name: brand.name }).check();
  await page.getByLabel('What they must know').fill(text);
}

test('A lead sends a price fact: composers lock, agents acknowledge, a revision asks again, who was offline catches up, and exactly the wrong answers are listed', async ({
  central,
  workstation,
}) => {
  const line = await openCuttableLine(central.port);
  try {
    const { page: lead } = await workstation('supervisor');
    const nora = screenOf((await workstation('agent')).page);
    const mikko = screenOf((await workstation('agent2', { central: line.url })).page);

    await nora.page.getByRole('button', { name: 'Three panes' }).click();
    // Told by the look-up, told by hand, told something else, and about to be told.
    for (const customer of ['Pekka', 'Liisa', 'Ville']) {
      await customerWrites(central.url, brand, customer, ['Moi! Mitä tämä maksaa?']);
      await nora.claim(customer, brand.name);
    }
    await insertPrice(nora, 'Pekka', sofa);
    await nora.pressEnter('Pekka');
    await nora.write('Liisa', `${sofa.name} maksaa ${oldText}.`);
    await insertPrice(nora, 'Ville', lamp);
    await nora.pressEnter('Ville');
    await customerWrites(central.url, brand, 'Aino', [`Hei! Mitä ${sofa.name} maksaa?`]);
    await mikko.claim('Aino', brand.name);
    await insertPrice(nora, 'Pekka', sofa);
    await expect(nora.reply('Pekka')).toHaveValue(new RegExp(oldText.replaceAll(' ', '\\s')));
    line.cut();
    await expect(mikko.page.getByText(/Reconnecting|Disconnected/).first()).toBeVisible();

    await screenOf(lead).connected();
    await writeUpdate(lead, 'Hinta on väärin listalla, uusi hinta pätee heti.');
    await lead.getByRole('region', { name: brand.name }).getByRole('button', { name: 'a price' }).click();
    await lead.getByRole('combobox', { name: 'Which item’s price' }).fill(sofa.sku);
    await lead.getByRole('option', { name: new RegExp(sofa.sku) }).click();
    await lead.getByLabel(/^New price/).fill(String(newPrice.amountMinor / 100).replace('.', ','));
    const preview = lead.getByRole('region', { name: 'Preview' });
    for (const customer of ['Pekka', 'Liisa', 'Aino']) await expect(preview).toContainText(customer);
    await expect(preview).not.toContainText('Ville');
    await expect(preview).toContainText('2 answers have told');
    await lead.getByRole('button', { name: 'Send as urgent' }).click();

    await expect(cover(nora.page)).toContainText('uusi hinta pätee heti');
    await expect(cover(nora.page)).toContainText(newText);
    await expect(cover(nora.page)).toContainText('Pekka');
    await expect(nora.reply('Pekka')).not.toBeEditable();
    await expect(nora.reply('Ville')).toBeEditable();
    const line1 = lead.getByRole('table', { name: 'Who has it' }).getByRole('row', { name: /Mikko/ });
    const line2 = lead.getByRole('table', { name: 'Who has it' }).getByRole('row', { name: /Nora/ });
    await expect(line1).toContainText('not reached');
    await expect(line2).toContainText('shown');
    await acknowledge(nora.page);
    await expect(line2).toContainText('acknowledged');
    // The draft is still there, and is not sent with the old price.
    await expect(nora.reply('Pekka')).toBeEditable();
    await nora.reply('Pekka').press('Enter');
    await expect(nora.conversation('Pekka', brand.name)).toContainText(newText);
    await expect(nora.reply('Pekka')).toHaveValue(new RegExp(oldText.replaceAll(' ', '\\s')));

    await lead.getByRole('button', { name: 'Revise…' }).click();
    await lead
      .getByLabel('What they must know')
      .fill('Hinta on väärin listalla, uusi hinta pätee huomiseen.');
    await lead.getByRole('button', { name: 'Send the revision' }).click();
    await expect(cover(nora.page).locator('ins')).toContainText('huomiseen');
    await expect(line2).toContainText('shown');
    await acknowledge(nora.page);
    await expect(line2).toContainText('acknowledged');

    line.mend();
    await expect(cover(mikko.page)).toContainText('huomiseen');
    await expect(line1).toContainText('shown');
    await acknowledge(mikko.page);
    await expect(line1).toContainText('acknowledged');

    await lead.getByRole('tab', { name: /^To correct/ }).click();
    const answers = lead.getByRole('article');
    await expect(answers).toHaveCount(2);
    const pekka = lead.getByRole('article', { name: /Pekka/ });
    await pekka.getByRole('textbox').fill(`Korjaus: hinta on ${newText}.`);
    await pekka.getByRole('button', { name: 'Send correction' }).click();
    await expect(answers).toHaveCount(1);
    const liisa = lead.getByRole('article', { name: /Liisa/ });
    await liisa.getByRole('button', { name: 'Not needed…' }).click();
    await liisa.getByRole('textbox').fill('Kerrottu puhelimessa');
    await liisa.getByRole('button', { name: 'Dismiss' }).click();
    await expect(lead.getByText('Nothing to correct')).toBeVisible();

    const client = await centralClient(central.url);
    const told = await spokenLines(client, await conversationOf(client, brand.brandId, 'Pekka'));
    expect(told.at(-1)).toBe(`outgoing: Korjaus: hinta on ${newText}.`);
    await expect(nora.log('Pekka', brand.name)).toContainText('Korjaus');
  } finally {
    await line.close();
  }
});
