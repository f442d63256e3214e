import { expect, type Locator, type Page } from '@playwright/test';

/** The screen by the names a screen reader reads. */
export interface Screen {
  readonly page: Page;
  readonly queue: Locator;
  readonly lookup: Locator;
  readonly searchbox: Locator;
  readonly results: Locator;
  readonly conversation: (customer: string, brand: string) => Locator;
  readonly reply: (customer: string) => Locator;
  readonly log: (customer: string, brand: string) => Locator;
  /** Takes a waiting conversation from the queue and waits until its pane is there. */
  readonly claim: (customer: string, brand: string) => Promise<void>;
  /** Types as a person does and presses Enter. */
  readonly write: (customer: string, text: string) => Promise<void>;
}

export function screenOf(page: Page): Screen {
  const queue = page.getByRole('navigation', { name: 'Queue' });
  const lookup = page.getByRole('complementary', { name: 'Lookup' });
  const conversation = (customer: string, brand: string) =>
    page.getByRole('region', { name: `Conversation with ${customer}, ${brand}` });
  const reply = (customer: string) => page.getByRole('textbox', { name: `Reply to ${customer}` });
  return {
    page,
    queue,
    lookup,
    searchbox: lookup.getByRole('searchbox', { name: 'Look up' }),
    results: lookup.getByRole('listbox', { name: 'Results' }),
    conversation,
    reply,
    log: (customer, brand) => conversation(customer, brand).getByRole('log', { name: 'Messages' }),
    claim: async (customer, brand) => {
      await queue.getByRole('option', { name: new RegExp(customer) }).click();
      await expect(conversation(customer, brand)).toBeVisible();
    },
    write: async (customer, text) => {
      await reply(customer).click();
      // The screen refuses an Enter that comes right after the focus moved; a person is slower than that.
      await page.waitForTimeout(450);
      await reply(customer).pressSequentially(text, { delay: 5 });
      await reply(customer).press('Enter');
    },
  };
}
