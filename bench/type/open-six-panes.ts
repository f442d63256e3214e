import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import { openEmbedded } from '../../src/central/database/open-embedded.ts';
import type { PriceItem } from '../../src/contract/model/brand-pack.ts';
import { demoBrands } from '../../src/demo/brands/demo-brands.ts';
import { demoEmails } from '../../src/demo/demo-people.ts';
import { centralClient, startCentral } from '../../tests/e2e/support/central.ts';
import { type CustomerVoice, customerWrites } from '../../tests/e2e/support/customer.ts';
import { screenOf } from '../../tests/e2e/support/screen.ts';
import { startWorkstation } from '../../tests/e2e/support/workstation.ts';
import { toPackRows } from '../generated-brand.ts';

const PANES = 6;
const ROWS_A_CALL = 5_000;

export interface SixPanes {
  readonly page: Page;
  /** One in each pane; they go on writing while the agent looks things up. */
  readonly customers: readonly CustomerVoice[];
  readonly close: () => Promise<void>;
}

/** The real program, central service and browser: six conversations of six brands, the first with a large price list. */
export async function openSixPanes(
  folder: string,
  browser: Browser,
  items: readonly PriceItem[],
): Promise<SixPanes> {
  const centralFolder = join(folder, 'central');
  await (await startCentral(centralFolder)).command.stop();
  await allowSix(centralFolder);
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closeOne of closers.splice(0).toReversed()) await closeOne();
  };
  try {
    const central = await startCentral(centralFolder, { demo: false });
    closers.push(() => central.command.stop());
    const brands = demoBrands.slice(0, PANES).map(({ brand }) => brand);
    const [large] = brands;
    if (large === undefined) throw new Error('The demo has no brands.');
    await publish(central.url, large.brandId, items);

    const workstation = await startWorkstation({
      host: 'web',
      dataFolder: join(folder, 'workstation'),
      central: central.url,
      account: 'agent',
      browser,
      window: { viewport: { width: 1920, height: 1080 } },
    });
    closers.push(workstation.close);
    const { page } = workstation;
    const screen = screenOf(page);
    await screen.connected();
    await page.getByRole('button', { name: 'Three by two panes' }).click();
    const customers: CustomerVoice[] = [];
    for (const [index, brand] of brands.entries()) {
      const name = `Customer ${index + 1}`;
      customers.push(await customerWrites(central.url, brand, name, ['Hello', 'I have a question']));
      await screen.claim(name, brand.name);
    }
    await screen.reply('Customer 1').click();
    await expect(page.getByRole('region', { name: /^Conversation with/ })).toHaveCount(PANES);
    return { page, customers, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The demo's agent may hold fewer conversations than there are panes. */
async function allowSix(centralFolder: string): Promise<void> {
  const { db, close } = await openEmbedded(join(centralFolder, 'database'));
  try {
    await db.updateTable('people').set({ capacity: PANES }).where('email', '=', demoEmails.agent).execute();
  } finally {
    await close();
  }
}

async function publish(central: string, brandId: string, items: readonly PriceItem[]): Promise<void> {
  const client = await centralClient(central);
  const rows = toPackRows(items);
  for (let at = 0; at < rows.length; at += ROWS_A_CALL) {
    const known = (await client.brands.list()).find(({ brand }) => brand.brandId === brandId);
    if (known === undefined) throw new Error(`The team lead has no brand ${brandId}.`);
    await client.brands.publishPack({
      brandId,
      expectedVersion: known.packVersion,
      reason: 'large price list',
      upserted: rows.slice(at, at + ROWS_A_CALL),
      removed: [],
    });
  }
}
