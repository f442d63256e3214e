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
  /** Claims are refused before. */
  readonly connected: () => Promise<void>;
  /** Takes a waiting conversation from the queue and waits until its pane is there. */
  readonly claim: (customer: string, brand: string) => Promise<void>;
  /** Until the composer is empty: an Enter that comes right after the focus moved is refused, and said to be. */
  readonly pressEnter: (customer: string) => Promise<void>;
  /** Types as a person does and presses Enter. */
  readonly write: (customer: string, text: string) => Promise<void>;
}

export function screenOf(page: Page): Screen {
  const queue = page.getByRole('navigation', { name: 'Queue' });
  const lookup = page.getByRole('complementary', { name: 'Lookup' });
  const conversation = (customer: string, brand: string) =>
    page.getByRole('region', { name: `Conversation with ${customer}, ${brand}` });
  const reply = (customer: string) => page.getByRole('textbox', { name: `Reply to ${customer}` });
  const pressEnter = (customer: string) =>
    expect(async () => {
      await reply(customer).press('Enter');
      await expect(reply(customer)).toHaveValue('', { timeout: 50 });
    }).toPass({ intervals: [100] });
  const connected = () => expect(page.getByText('Connected', { exact: true })).toBeVisible();
  return {
    page,
    queue,
    lookup,
    searchbox: lookup.getByRole('searchbox', { name: 'Look up' }),
    results: lookup.getByRole('listbox', { name: 'Results' }),
    conversation,
    reply,
    log: (customer, brand) => conversation(customer, brand).getByRole('log', { name: 'Messages' }),
    connected,
    claim: async (customer, brand) => {
      await connected();
      await queue.getByRole('option', { name: new RegExp(customer) }).click();
      await expect(conversation(customer, brand)).toBeVisible();
    },
    pressEnter,
    write: async (customer, text) => {
      await reply(customer).click();
      await reply(customer).pressSequentially(text, { delay: 5 });
      await pressEnter(customer);
    },
  };
}
