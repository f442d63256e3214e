import { type Page, expect as see } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Attachment } from '../../src/contract/model/attachment.ts';
import { lockedPdf, noise, pdf, photo, screenshot } from '../central/support/sample-files.ts';
import { lampBrand, simulatorBrands } from '../demo/simulator-brand.ts';
import { type ChatWorld, openChatWorld } from './chat-world.ts';
import { testWords } from './test-brand.ts';

const brandId = lampBrand.brand.brandId;
const SLOW = { timeout: 30_000 };
const PATIENCE = { timeout: 30_000, interval: 50 };

let world: ChatWorld;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  world = await openChatWorld(simulatorBrands);
});
afterAll(() => world.close());
afterEach(async () => {
  await page.context().close();
  // What the page's own policy forbids is said there.
  expect(complaints).toEqual([]);
});

/** A customer who has not written yet. */
async function welcomed(name: string): Promise<void> {
  page = await world.openPage(`/chat/${brandId}`);
  complaints = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
  await page.getByLabel(testWords.namePlaceholder).fill(name);
}

/** A customer who has written, and whose conversation the agent holds. */
async function talking(name: string): Promise<string> {
  await welcomed(name);
  await page.getByLabel(testWords.messagePlaceholder).fill('Hello');
  await page.getByRole('button', { name: testWords.send }).click();
  return claimedOf(name);
}

async function claimedOf(name: string): Promise<string> {
  const found = await vi.waitFor(async () => {
    const conversations = await world.agent().conversations(brandId);
    const conversation = conversations.find((one) => one.customer.name === name);
    if (!conversation) throw new Error(`No conversation of ${name} yet`);
    return conversation;
  }, PATIENCE);
  await world.agent().claim(found.conversationId);
  return found.conversationId;
}

const chips = () => page.locator('.chip');
const log = () => page.getByRole('log');
const send = () => page.getByRole('button', { name: testWords.send });

async function choose(...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files);
}

/** As a browser hands over what was copied, or is dropped. */
async function handOver(
  kind: 'paste' | 'drop',
  selector: string,
  name: string,
  bytes: Buffer,
): Promise<void> {
  await page.evaluate(
    ({ kind, selector, name, base64 }) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], name, { type: 'image/png' }));
      const options = { bubbles: true, cancelable: true };
      const target = document.querySelector(selector);
      if (kind === 'paste') {
        target?.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: transfer }));
        return;
      }
      for (const type of ['dragenter', 'dragover', 'drop']) {
        target?.dispatchEvent(new DragEvent(type, { ...options, dataTransfer: transfer }));
      }
    },
    { kind, selector, name, base64: bytes.toString('base64') },
  );
}

async function filesAtAgent(conversationId: string): Promise<Attachment[]> {
  const { client } = world.agent();
  const [found] = (await world.agent().conversations(brandId)).filter(
    (one) => one.conversationId === conversationId,
  );
  if (!found) return [];
  const { messages } = await client.conversations.messages({ conversationId: found.conversationId });
  return messages.flatMap(({ files = [] }) => files);
}

describe('files on the customer’s chat page', () => {
  it('a photo is chosen, goes with the words, is shown small, and leads to the whole', async () => {
    const conversationId = await talking('Ida');
    await choose({ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: await photo() });
    await see(chips()).toHaveCount(1);
    await see(send()).toBeEnabled(SLOW);
    await page.getByRole('textbox', { name: testWords.messagePlaceholder }).fill('It flickers');
    await send().click();
    const picture = log().getByRole('img', { name: 'lamp.jpg' });
    await see(picture).toBeVisible(SLOW);
    await see(chips()).toHaveCount(0);
    await vi.waitFor(async () => {
      expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalHeight)).toBe(480);
    }, PATIENCE);
    expect((await filesAtAgent(conversationId)).map(({ name }) => name)).toEqual(['lamp.jpg']);

    const [download] = await Promise.all([page.waitForEvent('download'), picture.click()]);
    expect(download.suggestedFilename()).toBe('lamp.jpg');

    await page.reload();
    await see(log().getByRole('img', { name: 'lamp.jpg' })).toBeVisible(SLOW);
  });

  it('what is pasted and what is dropped is added too, and can be taken away again', async () => {
    const conversationId = await talking('Paster');
    await handOver('paste', '#message', 'pasted.png', await screenshot());
    await handOver('drop', '#chat', 'dropped.png', await screenshot());
    await handOver('drop', '.log', 'unwanted.png', await screenshot());
    await see(chips()).toHaveCount(3);
    await page.getByRole('button', { name: `${testWords.removeFile}: unwanted.png` }).click();
    await see(chips()).toHaveCount(2);
    await see(page.getByText(testWords.dropFiles)).toBeHidden();
    await see(send()).toBeEnabled(SLOW);
    await send().click();
    await see(log().getByRole('img')).toHaveCount(2, SLOW);
    expect((await filesAtAgent(conversationId)).map(({ name }) => name)).toEqual([
      'pasted.png',
      'dropped.png',
    ]);
  });

  it('what is not taken says why in the brand’s language, and the others go', async () => {
    const conversationId = await talking('Refused');
    const cut = (await photo()).subarray(0, 1500);
    await choose(
      { name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>no picture</html>') },
      { name: 'cut.jpg', mimeType: 'image/jpeg', buffer: cut },
      { name: 'locked.pdf', mimeType: 'application/pdf', buffer: await lockedPdf() },
      { name: 'large.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(10 * 1024 * 1024 + 1) },
      { name: 'bill.pdf', mimeType: 'application/pdf', buffer: await pdf() },
    );
    for (const why of ['fileWrongType', 'fileUnreadable', 'fileLocked', 'fileTooLarge'] as const) {
      await see(chips().filter({ hasText: testWords[why] })).toHaveCount(1, SLOW);
    }
    await see(send()).toBeEnabled(SLOW);
    await send().click();
    const bill = log().getByRole('link', { name: 'bill.pdf' });
    await see(bill).toBeVisible(SLOW);
    await see(bill.locator('.page-of')).toHaveText('PDF 1/1');
    const firstPage = bill.locator('img');
    await vi.waitFor(async () => {
      expect(await firstPage.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(480);
    }, PATIENCE);
    await see(chips()).toHaveCount(0);
    expect((await filesAtAgent(conversationId)).map(({ name }) => name)).toEqual(['bill.pdf']);
  });

  it('an eleventh file waits for the next message', async () => {
    await talking('Many');
    const buffer = await screenshot();
    await choose(
      ...Array.from({ length: 11 }, (_, index) => ({
        name: `${index + 1}.png`,
        mimeType: 'image/png',
        buffer,
      })),
    );
    await see(chips().filter({ hasText: testWords.fileTooMany })).toHaveCount(1);
    await see(send()).toBeEnabled({ timeout: 60_000 });
    await send().click();
    await see(log().getByRole('img')).toHaveCount(10, SLOW);
  });

  it('what the agent sends is shown when it comes', async () => {
    const conversationId = await talking('Reader');
    await world.agent().sendFile(conversationId, 'plan.png', await screenshot());
    await see(log().getByRole('img', { name: 'plan.png' })).toBeVisible(SLOW);
    await world.agent().sendFile(conversationId, 'manual.pdf', await pdf());
    await see(log().getByRole('link', { name: 'manual.pdf' })).toBeVisible(SLOW);
  });

  it('a file goes up again when the service is back, and one that is there outlives a reload', async () => {
    await talking('Survivor');
    await choose({ name: 'first.png', mimeType: 'image/png', buffer: await screenshot() });
    await see(send()).toBeEnabled(SLOW);
    await see(page.locator('.chip progress')).toBeHidden();
    await page.reload();
    await see(chips().filter({ hasText: 'first.png' })).toBeVisible();

    await world.stopCentral();
    await choose({ name: 'second.jpg', mimeType: 'image/jpeg', buffer: await noise(800, 600) });
    await see(page.locator('.chip progress').last()).toBeVisible();
    await see(send()).toBeDisabled();
    await world.startCentral();
    await see(send()).toBeEnabled({ timeout: 60_000 });
    await send().click();
    await see(log().getByRole('img')).toHaveCount(2, SLOW);
  });

  it('the first message brings files, also those of a page that was loaded again, and needs no words then', async () => {
    await welcomed('Early');
    await choose({ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: await photo() });
    await see(send()).toBeEnabled(SLOW);
    await see(chips().locator('progress')).toBeHidden();
    await page.reload();
    await see(chips().filter({ hasText: 'lamp.jpg' })).toBeVisible();
    await handOver('drop', '#chat', 'dropped.png', await screenshot());
    await handOver('paste', '#first-message', 'unwanted.png', await screenshot());
    await see(chips()).toHaveCount(3);
    await page.getByRole('button', { name: `${testWords.removeFile}: unwanted.png` }).click();
    await page.getByLabel(testWords.namePlaceholder).fill('Early');
    await see(send()).toBeEnabled(SLOW);
    await send().click();
    await see(log().getByRole('img')).toHaveCount(2, SLOW);

    const conversationId = await claimedOf('Early');
    expect((await filesAtAgent(conversationId)).map(({ name }) => name)).toEqual(['lamp.jpg', 'dropped.png']);
    await choose({ name: 'later.png', mimeType: 'image/png', buffer: await screenshot() });
    await see(send()).toBeEnabled(SLOW);
    await see(chips().locator('progress')).toBeHidden();
    await send().click();
    await see(log().getByRole('img')).toHaveCount(3, SLOW);
  });

  it('a file that is not taken holds the first message back no longer than until it is known', async () => {
    await welcomed('Careful');
    await page.getByLabel(testWords.messagePlaceholder).fill('See here');
    await choose({
      name: 'page.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('<html>no picture</html>'),
    });
    await see(chips().filter({ hasText: testWords.fileWrongType })).toHaveCount(1, SLOW);
    await see(send()).toBeEnabled();
    await send().click();
    await see(log().getByText('See here')).toBeVisible(SLOW);
    expect(await filesAtAgent(await claimedOf('Careful'))).toEqual([]);
  });

  it('where the files of a first message are not there any more its words stay, and they can be added again', async () => {
    await welcomed('Doubled');
    await page.getByLabel(testWords.messagePlaceholder).fill('Twice over');
    await choose({ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: await photo() });
    await see(chips().locator('progress')).toBeHidden(SLOW);
    const key = `polydesk-chat:${brandId}`;
    const stored = await page.evaluate((slot) => sessionStorage.getItem(slot), key);
    const { preparedToken, files } = JSON.parse(stored ?? '{}');
    // As a tab that was doubled does, whose customer was quicker there.
    const elsewhere = await fetch(`${world.url()}/v1/web-chat/${brandId}/conversations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ messageId: crypto.randomUUID(), customerName: 'Doubled', locale: 'fi-FI', text: '' },
        ...{ preparedToken, files: [files[0].fileId] },
      }),
    });
    expect(elsewhere.status).toBe(200);

    await send().click();
    await see(chips().filter({ hasText: testWords.fileUnreadable })).toHaveCount(1, SLOW);
    await see(page.getByLabel(testWords.messagePlaceholder)).toHaveValue('Twice over');
    await page.getByRole('button', { name: `${testWords.removeFile}: lamp.jpg` }).click();
    await choose({ name: 'again.jpg', mimeType: 'image/jpeg', buffer: await photo() });
    await see(send()).toBeEnabled(SLOW);
    await see(chips().locator('progress')).toBeHidden(SLOW);
    await send().click();
    await see(log().getByRole('img', { name: 'again.jpg' })).toBeVisible(SLOW);
  });
});
