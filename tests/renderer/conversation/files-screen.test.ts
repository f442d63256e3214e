import { expect as expectPage, type Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { FileId } from '../../../src/contract/model/ids.ts';
import { axeFindings } from '../axe-findings.ts';
import { eventually } from '../eventually.ts';
import { type ScreenOptions, sizes, useScreens } from '../screen.ts';
import { lifeScene } from '../stand-in/life-scenes.ts';
import { ONE_PIXEL, standInFile } from '../stand-in/stand-in-files-router.ts';
import { appendMessage, entryOf } from '../stand-in/stand-in-world.ts';

const openScreen = useScreens();
const slow = { timeout: 30_000 };
const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: Buffer.from(ONE_PIXEL, 'base64') });

async function openScene(options: ScreenOptions = {}, names: readonly string[] = []) {
  const scene = lifeScene();
  const entry = entryOf(scene.world, scene.chat);
  const shown = names.map((name) => standInFile(FileId.parse(newId()), name, 240_000));
  if (shown.length > 0)
    appendMessage(entry, {
      ...{ kind: 'incoming', authorName: 'Ida Nordmann', text: '', at: scene.world.now(), delivery: null },
      files: shown,
    });
  const { page, problems } = await openScreen(scene.world, options);
  // Whoever listens only when the key is pressed may be too late for the browser's dialog.
  page.on('filechooser', () => {});
  const composer = page.getByRole('textbox', { name: 'Reply to Ida Nordmann' });
  await composer.click();
  const pane = page.getByRole('region', { name: /^Conversation with Ida/ });
  return {
    ...scene,
    page,
    problems,
    composer,
    pane,
    entry,
    draft: pane.getByRole('list', { name: 'Files of this reply' }),
  };
}

/** By the key, as the dialog of the operating system cannot be driven. */
async function attach(page: Page, ...files: ReturnType<typeof picture>[]): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.keyboard.press('Alt+o');
  await (await asked).setFiles(files);
}

/** As the browser would, with files that were copied or dragged. */
async function give(
  page: Page,
  how: 'paste' | 'drop',
  selector: string,
  name: string,
  text = '',
): Promise<void> {
  await page.evaluate(
    ([how, selector, name, text]) => {
      const given = new DataTransfer();
      given.items.add(new File([new Uint8Array([1, 2, 3])], name ?? '', { type: 'image/png' }));
      if (text) given.setData('text/plain', text);
      const at = document.querySelector(selector ?? '');
      const what = { bubbles: true, cancelable: true };
      at?.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { ...what, clipboardData: given })
          : new DragEvent('drop', { ...what, dataTransfer: given }),
      );
    },
    [how, selector, name, text],
  );
}

test('a file is chosen by a key, stands in the reply with its size, and goes without a word', async () => {
  const { page, problems, pane, draft, entry, composer } = await openScene();
  await attach(page, picture('sofa.png'));
  await expectPage(draft.getByText('sofa.png')).toBeVisible(slow);
  await expectPage(draft.locator('img')).toBeVisible(slow);
  await expectPage(composer).toBeFocused();
  await eventually(() => expect(entry.draft?.files).toHaveLength(1));
  await page.keyboard.press('Enter');
  await expectPage(draft).toBeHidden(slow);
  await expectPage(pane.getByRole('button', { name: /^Open sofa.png/ })).toBeVisible(slow);
  await eventually(() =>
    expect(entry.messages.at(-1)).toMatchObject({ text: '', files: [{ name: 'sofa.png' }] }),
  );
  expect(problems).toEqual([]);
});

test('files are pasted and dropped; text that brings a picture of itself stays text', async () => {
  const { page, draft } = await openScene();
  await give(page, 'paste', 'textarea', 'pasted.png');
  await expectPage(draft.getByText('pasted.png')).toBeVisible(slow);
  await give(page, 'drop', '[role=log]', 'dropped.png');
  await expectPage(draft.getByText('dropped.png')).toBeVisible(slow);
  await give(page, 'paste', 'textarea', 'cells.png', '12,90');
  await draft.getByRole('button', { name: 'Take pasted.png out' }).click();
  await expectPage(draft.getByRole('listitem')).toHaveCount(1, slow);
  await expectPage(draft.getByText('cells.png')).toHaveCount(0);
});

test('a file that is not taken says what to do, holds the reply back, and loses nothing', async () => {
  const { page, world, pane, draft, composer, entry } = await openScene();
  await composer.fill('Here it is');
  await attach(page, picture('wrongType.png'));
  await expectPage(draft.getByRole('alert')).toContainText(
    'neither a picture (JPEG, PNG, WebP, GIF) nor a PDF',
    slow,
  );
  await page.keyboard.press('Enter');
  await expectPage(pane.getByText('Not sent: a file was not taken.')).toBeVisible(slow);
  await expectPage(composer).toHaveValue('Here it is');
  await draft.getByRole('button', { name: 'Take wrongType.png out' }).click();

  world.status = { ...world.status, connectivity: 'disconnected' };
  await composer.focus();
  await attach(page, picture('sofa.png'));
  await expectPage(draft.getByRole('alert')).toContainText('there is no connection', slow);
  world.status = { ...world.status, connectivity: 'connected' };
  await draft.getByRole('button', { name: 'Try again' }).click();
  await eventually(() => expect(entry.draft?.files).toMatchObject([{ name: 'sofa.png' }]));
  await composer.press('Enter');
  await eventually(() =>
    expect(entry.messages.at(-1)).toMatchObject({ text: 'Here it is', files: [{ name: 'sofa.png' }] }),
  );
});

test('Enter waits for a file that is still being checked', async () => {
  const { page, world, pane, draft, composer, entry } = await openScene();
  let letGo = () => {};
  world.beforeFinish = () => new Promise((resolve) => (letGo = () => resolve()));
  await composer.fill('Look');
  await attach(page, picture('sofa.png'));
  await expectPage(draft.getByRole('progressbar', { name: /being checked/ })).toBeVisible(slow);
  await page.keyboard.press('Enter');
  await expectPage(pane.getByText('a file is still on its way')).toBeVisible(slow);
  letGo();
  await expectPage(draft.getByRole('progressbar')).toBeHidden(slow);
  await page.keyboard.press('Enter');
  await eventually(() => expect(entry.messages.at(-1)).toMatchObject({ text: 'Look', files: [{}] }));
});

test('files of a message open by click or key, arrows lead on, S saves, Escape goes back to the reply', async () => {
  const { page, problems, pane, composer } = await openScene({}, ['sofa.png', 'receipt.pdf']);
  const sofa = pane.getByRole('button', { name: /^Open sofa.png 240 kB/ });
  await expectPage(sofa.locator('img')).toBeVisible(slow);
  const receipt = pane.getByRole('button', { name: /^Open receipt.pdf 3 pages, 240 kB/ });
  await expectPage(receipt.locator('img')).toBeVisible(slow);
  await sofa.focus();
  await page.keyboard.press('Enter');
  const viewer = page.getByRole('dialog', { name: 'sofa.png' });
  await expectPage(viewer.getByRole('img', { name: 'sofa.png' })).toBeVisible(slow);
  await page.keyboard.press('ArrowRight');
  const pdf = page.getByRole('dialog', { name: 'receipt.pdf' });
  await expectPage(pdf.getByText('save it first')).toBeVisible(slow);
  await expectPage(pdf.getByRole('img', { name: 'First page of receipt.pdf' })).toBeVisible(slow);
  const download = page.waitForEvent('download');
  await page.keyboard.press('s');
  expect((await download).suggestedFilename()).toBe('receipt.pdf');
  await page.keyboard.press('ArrowLeft');
  await expectPage(viewer).toBeVisible(slow);
  await page.keyboard.press('Escape');
  await expectPage(viewer).toBeHidden(slow);
  await expectPage(composer).toBeFocused(slow);
  expect(problems).toEqual([]);
});

test('what was not looked at before says so without a connection, and comes by itself', async () => {
  const scene = await openScene();
  scene.world.filesAway = true;
  appendMessage(scene.entry, {
    ...{ kind: 'incoming', authorName: 'Ida Nordmann', text: 'Here', at: scene.world.now(), delivery: null },
    files: [standInFile(FileId.parse(newId()), 'late.png')],
  });
  scene.world.changes.publish('conversation', { conversationId: scene.chat, tell: 'opened' });
  const tile = scene.pane.getByRole('button', { name: /^Open late.png/ });
  await expectPage(tile.getByText('Not here offline')).toBeVisible(slow);
  scene.world.filesAway = false;
  await expectPage(tile.locator('img')).toBeVisible(slow);
});

test('files of an earlier conversation are looked at beside the open one, and Escape leads back step by step', async () => {
  const scene = await openScene();
  const { page, pane, problems, world } = scene;
  const [past] = [...world.conversations.values()]
    .filter(({ conversation }) => conversation.customer.name === 'Ida Nordmann')
    .filter(({ conversation }) => conversation.status === 'resolved')
    .sort((one, other) => other.conversation.createdAt - one.conversation.createdAt);
  if (!past) throw new Error('Ida wrote before');
  appendMessage(past, {
    ...{ kind: 'incoming', authorName: 'Ida Nordmann', text: '', at: world.now(), delivery: null },
    files: ['box.png', 'receipt.pdf'].map((name) => standInFile(FileId.parse(newId()), name, 240_000)),
  });
  await page.keyboard.press('Alt+h');
  await expectPage(pane.getByRole('listbox', { name: 'Earlier conversations, newest first' })).toBeFocused(
    slow,
  );
  await page.keyboard.press('Enter');
  const transcript = pane.getByRole('log', { name: 'Messages of the earlier conversation' });
  const box = transcript.getByRole('button', { name: /^Open box.png/ });
  await expectPage(box.locator('img')).toBeVisible(slow);
  await expectPage(transcript.getByRole('button', { name: /^Open receipt.pdf/ }).locator('img')).toBeVisible(
    slow,
  );
  await box.focus();
  await page.keyboard.press('Enter');
  const viewer = page.getByRole('dialog', { name: 'box.png' });
  await expectPage(viewer.getByRole('img', { name: 'box.png' })).toBeVisible(slow);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await expectPage(page.getByRole('dialog', { name: 'receipt.pdf' })).toBeVisible(slow);
  await page.keyboard.press('Escape');
  await expectPage(page.getByRole('dialog')).toBeHidden(slow);
  await expectPage(transcript).toBeVisible();
  await page.keyboard.press('Escape');
  await expectPage(transcript).toBeHidden(slow);
  await expectPage(pane.getByRole('listbox')).toBeVisible();
  expect(problems).toEqual([]);
});

for (const [colorScheme, viewport] of [
  ['light', sizes.laptop],
  ['dark', sizes.desk],
] as const) {
  test(`chips, tiles and the viewer are accessible, ${colorScheme}`, async () => {
    const { page, draft, pane } = await openScene({ colorScheme, viewport }, ['sofa.png', 'receipt.pdf']);
    await attach(page, picture('sofa.png'), picture('damaged.png'));
    await expectPage(draft.getByRole('alert')).toBeVisible(slow);
    expect(await axeFindings(page)).toEqual([]);
    await pane.getByRole('button', { name: /^Open sofa.png/ }).click();
    await expectPage(page.getByRole('dialog').getByRole('img')).toBeVisible(slow);
    expect(await axeFindings(page)).toEqual([]);
  });
}
