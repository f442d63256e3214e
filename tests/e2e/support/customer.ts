import { type Browser, expect, type Page } from '@playwright/test';
import type { Brand } from '../../../src/contract/model/brand.ts';
import { MessageId } from '../../../src/contract/model/ids.ts';
import { createWebChatClient } from '../../../src/demo/simulator/web-chat-client.ts';

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

/** A customer without a browser, who speaks to the central service as the chat page does. */
export interface CustomerVoice {
  readonly say: (...texts: readonly string[]) => Promise<void>;
}

/** Starts a conversation with the first of the texts and writes the others. */
export async function customerWrites(
  central: string,
  { brandId, locale }: Pick<Brand, 'brandId' | 'locale'>,
  customerName: string,
  [first = 'Hello', ...others]: readonly string[],
): Promise<CustomerVoice> {
  const client = createWebChatClient(central);
  const newMessageId = () => MessageId.parse(crypto.randomUUID());
  const { customerToken } = await client.start({
    brandId,
    messageId: newMessageId(),
    customerName,
    locale,
    text: first,
  });
  const say = async (...texts: readonly string[]) => {
    for (const text of texts)
      await client.write({ messageId: newMessageId(), text }, { context: { customerToken } });
  };
  await say(...others);
  return { say };
}
