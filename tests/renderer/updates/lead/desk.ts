import type { Page } from '@playwright/test';

export const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });
export const text = (page: Page) => page.getByLabel('What they must know');
export const ofBrand = (page: Page, name: string) => page.getByRole('region', { name, exact: false });

/** Goes to the desk by key, as a team lead does. */
export async function openDesk(page: Page, part?: 'Sent' | 'To correct' | 'Slack'): Promise<void> {
  await page
    .getByRole('textbox', { name: /^Reply to/ })
    .first()
    .waitFor();
  await page.keyboard.press('Alt+u');
  await page.getByRole('heading', { name: 'Urgent updates' }).waitFor();
  if (part) await tab(page, part).click();
}

/** An urgent update for one brand, with a fact about an item. */
export async function writePrice(page: Page, brand: string, price: string): Promise<void> {
  await page.getByRole('checkbox', { name: brand }).check();
  await text(page).fill('Fjellbris terrengsko er feil priset.');
  const part = ofBrand(page, `particular to ${brand}`);
  await part.getByRole('button', { name: 'a price' }).click();
  await page.keyboard.type('fjellbris 42');
  await page.getByRole('option', { name: /BLA-42/ }).waitFor();
  await page.keyboard.press('Enter');
  await part.getByLabel(/^New price/).waitFor();
  await page.keyboard.type(price);
}
