import { expect, type Page } from '@playwright/test';
import writeXlsxFile from 'write-excel-file/node';
import type { PriceItem } from '../../src/contract/model/brand-pack.ts';
import { kuumaKeittiot } from '../../src/demo/brands/kuuma-keittiot/kuuma-keittiot.ts';
import { formatMoney } from '../../src/renderer/ui/money.ts';
import { customerWrites } from './support/customer.ts';
import { openCuttableLine } from './support/cuttable-line.ts';
import { type Screen, screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

const { brand } = kuumaKeittiot;

/** Items of a hundred euros and more with a plain price: one that will jump, and others that will not. */
const [sofa, ...others] = kuumaKeittiot.priceItems
  .filter(
    ({ campaign, tax, price }) => campaign === null && tax === 'included' && price.amountMinor >= 10_000,
  )
  .toSorted((one, other) => other.popularity - one.popularity)
  .slice(0, 6);
if (sofa === undefined) throw new Error('The demo brand has no item with a plain price.');

const raised = (item: PriceItem, percent: number) => ({
  ...item.price,
  amountMinor: Math.round((item.price.amountMinor * (100 + percent)) / 10_000) * 100,
});
const newPrice = raised(sofa, 60);
/** As people read it: spaces that do not break are spaces. */
const priceText = (money: PriceItem['price']) => formatMoney(money, brand.locale).replaceAll(/\s/g, ' ');

/** The list the brand sends: the sofa sixty percent up, the others five. */
function priceList(): Promise<Buffer> {
  const rows = [{ item: sofa, price: newPrice }, ...others.map((item) => ({ item, price: raised(item, 5) }))];
  return writeXlsxFile([
    {
      sheet: 'Hinnat',
      data: [
        ['Tuotenumero', 'Nimi', 'Hinta sis. alv'].map((value) => ({ value })),
        ...rows.map(({ item, price }) => [
          { value: item?.sku ?? '' },
          { value: item?.name ?? '' },
          { value: price.amountMinor / 100, type: Number },
        ]),
      ],
    },
  ]).toBuffer();
}

async function lookUpSofa(screen: Screen, customer: string): Promise<void> {
  await screen.reply(customer).click();
  await screen.page.keyboard.press('ControlOrMeta+k');
  await screen.searchbox.fill(sofa?.sku ?? '');
  await expect(screen.results.getByRole('option').first()).toContainText(sofa?.sku ?? '');
}

const firstHit = (screen: Screen) => screen.results.getByRole('option').first();

async function openKnowledge(page: Page): Promise<void> {
  await page.keyboard.press('Alt+b');
  await expect(page.getByRole('heading', { name: /^Brand knowledge of/ })).toBeVisible();
  const chooser = page.getByRole('button', { name: /Choose another brand/ });
  if ((await chooser.textContent())?.includes(brand.name) !== true) {
    await chooser.click();
    await page.getByRole('menuitem', { name: brand.name }).click();
  }
  await expect(page.getByRole('heading', { name: `Brand knowledge of ${brand.name}` })).toBeVisible();
}

test('A team lead imports a list with a price jump, says yes twice, publishes, and goes back; an agent who was offline catches up', async ({
  central,
  workstation,
}) => {
  const line = await openCuttableLine(central.port);
  try {
    const lead = await workstation('supervisor');
    const nora = screenOf((await workstation('agent')).page);
    const mikko = screenOf((await workstation('agent2', { central: line.url })).page);
    await customerWrites(central.url, brand, 'Pekka', ['Moi! Mitä sohva maksaa?']);
    await customerWrites(central.url, brand, 'Aino', ['Hei! Mitä sohva maksaa?']);
    await nora.claim('Pekka', brand.name);
    await mikko.claim('Aino', brand.name);
    await lookUpSofa(nora, 'Pekka');
    await lookUpSofa(mikko, 'Aino');
    const oldText = priceText(sofa.price);
    const newText = priceText(newPrice);
    await expect(firstHit(nora)).toContainText(oldText);
    await expect(firstHit(mikko)).toContainText(oldText);

    line.cut();
    await expect(mikko.page.getByText(/Reconnecting|Disconnected/).first()).toBeVisible();

    const { page } = lead;
    await screenOf(page).connected();
    await openKnowledge(page);
    await page
      .locator('input[type=file][aria-label]')
      .first()
      .setInputFiles({
        name: 'Hinnasto 2026-12.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: await priceList(),
      });
    await page.getByRole('button', { name: `Read for ${brand.name}` }).click();
    const jumps = page.getByRole('table', { name: 'Price jumps, 1 line' });
    await expect(jumps).toContainText(sofa.sku);
    await expect(jumps).toContainText(newText);
    await expect(jumps).toContainText('+60%');
    await expect(firstHit(nora)).toContainText(oldText);

    await page.getByRole('button', { name: 'Go on to publish' }).click();
    await page.getByLabel('Why').fill('Price list of December');
    const publish = page.getByRole('button', { name: `Publish to ${brand.name} now` });
    await expect(publish).toBeDisabled();
    await page.getByRole('checkbox', { name: /^1 price moves by more than 30 %/ }).check();
    await publish.click();
    await expect(page.getByRole('heading', { name: /^Version \d+ is published$/ })).toBeVisible();

    await expect(firstHit(nora)).toContainText(newText);
    await lookUpSofa(mikko, 'Aino');
    await expect(firstHit(mikko)).toContainText(oldText);
    await expect(mikko.lookup.getByText(/as of/i).first()).toBeVisible();

    line.mend();
    await mikko.connected();
    await expect(firstHit(mikko)).toContainText(newText);

    await page.getByRole('button', { name: 'Show in the history' }).click();
    const versions = page.getByRole('listbox', { name: 'Versions' });
    await expect(versions.getByRole('option').first()).toContainText('Price list of December');
    await expect(page.getByRole('table', { name: /^What differs/ })).toContainText(sofa.sku);
    await versions.getByRole('option').nth(1).click();
    await page.getByRole('button', { name: /^Go back to version/ }).click();
    const dialog = page.getByRole('dialog', { name: new RegExp(`^${brand.name}: go back to version`) });
    await expect(dialog.getByRole('table')).toContainText(oldText);
    await dialog.getByLabel('Why').fill('The list was next year’s');
    await dialog.getByRole('button', { name: /^Publish version \d+ again$/ }).click();
    await expect(versions.getByRole('option').first()).toContainText('The list was next year’s');

    await expect(firstHit(nora)).toContainText(oldText);
    await expect(firstHit(mikko)).toContainText(oldText);
  } finally {
    await line.close();
  }
});

test('What an agent looked for in vain reaches the lead, who confirms an article and takes the gap off the list', async ({
  central,
  workstation,
}) => {
  const nora = screenOf((await workstation('agent')).page);
  await customerWrites(central.url, brand, 'Pekka', ['Moi! Onko teillä kuivausrumpuja?']);
  await nora.claim('Pekka', brand.name);
  await nora.reply('Pekka').click();
  await nora.page.keyboard.press('ControlOrMeta+k');
  await nora.searchbox.fill('kuivausrumpu qxz');
  await expect(nora.lookup.getByText(/^Nothing at Kuuma Keittiöt for/)).toBeVisible();
  await nora.page.keyboard.press('Escape');

  const { page } = await workstation('supervisor');
  await screenOf(page).connected();
  await openKnowledge(page);
  const gap = page.getByRole('row', { name: /kuivausrumpu qxz/ });
  await expect(async () => {
    await page.getByRole('tab', { name: /^History$/ }).click();
    await page.getByRole('tab', { name: /^Gaps/ }).click();
    await expect(gap).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 90_000 });
  await gap.getByRole('button', { name: /^Open its conversation/ }).click();
  await expect(screenOf(page).conversation('Pekka', brand.name)).toContainText('You can read it.');
  await page.keyboard.press('Alt+b');
  await gap.getByRole('button', { name: /^Done/ }).click();
  await expect(gap).toHaveCount(0);

  await page.getByRole('tab', { name: /^Verification$/ }).click();
  const line = page.getByRole('table').getByRole('row').nth(1);
  const title = (await line.getByRole('checkbox').getAttribute('aria-label'))?.replace(/^Select /, '') ?? '';
  await line.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Confirm 1: still true' }).click();
  await expect(page.getByText(/^1 text confirmed, as version \d+/)).toBeVisible();
  await page.getByRole('button', { name: /^Verified/ }).click();
  await page.getByRole('searchbox', { name: 'Find by title or owner' }).fill(title);
  await expect(page.getByRole('table').getByRole('row', { name: `Select ${title}` })).toContainText(
    'verified',
  );
});
