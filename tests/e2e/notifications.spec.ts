import { chromium, expect, type Page } from '@playwright/test';
import { kuumaKeittiot } from '../../src/demo/brands/kuuma-keittiot/kuuma-keittiot.ts';
import { requireChromium } from '../support/chromium.ts';
import { missingForDesktop, openDesktop } from '../support/desktop.ts';
import { customerWrites } from './support/customer.ts';
import { test } from './support/test.ts';

const { brand } = kuumaKeittiot;
/** The ladder of a brand that has none of its own. */
const REPEAT_MS = 30_000;
const FLASH_MS = 60_000;

/** Playwright has every page believe that it is the one in use. */
async function lookElsewhere(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const elsewhere = await page.context().newPage();
  await elsewhere.bringToFront();
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(false);
}

test.skip(
  process.platform !== 'linux' || missingForDesktop().length > 0,
  `skipped: no virtual display with a notification daemon (${missingForDesktop().join(', ')})`,
);

test('A customer who waits unseen is told by the desktop’s own notification daemon, once more after 30 s, and in the title after a minute, until the agent has seen the list', async ({
  central,
  workstation,
}) => {
  const desktop = await openDesktop();
  const browser = await chromium.launch({
    ...requireChromium(),
    headless: false,
    env: Object.fromEntries(
      Object.entries(desktop.env).flatMap(([key, value]) => (value ? [[key, value]] : [])),
    ),
  });
  try {
    const { page } = await workstation('agent', { browser, window: { permissions: ['notifications'] } });
    await expect(page.getByText('Connected', { exact: true })).toBeVisible();
    await lookElsewhere(page);
    await customerWrites(central.url, brand, 'Pekka', ['Moi! Onko salasana 1234 väärin?']);

    await expect.poll(() => desktop.notified.length).toBe(1);
    const [first] = desktop.notified;
    expect(first?.title).toBe(brand.name);
    expect(first?.body).toContain('A customer waits');
    expect(JSON.stringify(desktop.notified)).not.toMatch(/Pekka|salasana/u);

    await expect.poll(() => desktop.notified.length, { timeout: REPEAT_MS + 15_000 }).toBe(2);
    await expect.poll(() => page.title(), { timeout: FLASH_MS }).toContain('Somebody waits');

    await page.bringToFront();
    await page.getByRole('button', { name: /^Attention list/ }).click();
    await expect(page.getByRole('button', { name: /Pekka/ })).toBeVisible();
    await expect(page).toHaveTitle(/Polydesk$/);
    const told = desktop.notified.length;
    await page.keyboard.press('Escape');
    await page.waitForTimeout(3000);
    expect(desktop.notified).toHaveLength(told);
  } finally {
    await browser.close();
    desktop.close();
  }
});
