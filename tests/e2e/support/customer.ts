import { type Browser, expect, type Page } from '@playwright/test';

/** A customer at a brand's chat page, in a browser of their own. */
export interface CustomerPage {
  readonly page: Page;
  readonly write: (text: string) => Promise<void>;
  readonly hears: (text: string) => Promise<void>;
}

/** Opens the page and writes the first message. */
export async function openCustomer(
  browser: Browser,
  central: string,
  brandId: string,
  name: string,
  firstMessage: string,
): Promise<CustomerPage> {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 } });
  const page = await context.newPage();
  await page.goto(`${central}/chat/${brandId}`);
  await page.getByRole('textbox').first().fill(name);
  await page.getByRole('textbox').last().fill(firstMessage);
  await page.getByRole('textbox').last().press('Enter');
  const log = page.getByRole('log');
  await expect(log).toContainText(firstMessage);
  return {
    page,
    write: async (text) => {
      await page.getByRole('textbox').last().fill(text);
      await page.getByRole('textbox').last().press('Enter');
      await expect(log).toContainText(text);
    },
    hears: async (text) => {
      await expect(log).toContainText(text);
    },
  };
}
