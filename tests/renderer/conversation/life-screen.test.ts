import AxeBuilder from '@axe-core/playwright';
import { expect as expectPage, type Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { axeFindings } from '../axe-findings.ts';
import { eventually } from '../eventually.ts';
import { type ScreenOptions, sizes, useScreens } from '../screen.ts';
import { lifeScene } from '../stand-in/life-scenes.ts';
import { layOut } from '../stand-in/scenes.ts';
import { offerToAgent } from '../stand-in/stand-in-ownership.ts';
import { appendMessage, customerWrites, entryOf } from '../stand-in/stand-in-world.ts';

const openScreen = useScreens();
const slow = { timeout: 30_000 };

async function openScene(options: ScreenOptions = {}) {
  const scene = lifeScene();
  const { page, problems } = await openScreen(scene.world, options);
  const composer = page.getByRole('textbox', { name: 'Reply to Ida Nordmann' });
  await composer.click();
  const pane = page.getByRole('region', { name: /^Conversation with Ida/ });
  return { ...scene, page, problems, composer, pane, entry: entryOf(scene.world, scene.chat) };
}

/** Opens the menu and takes an exit, as fast as nobody types. */
async function exit(page: Page, key: string): Promise<void> {
  await page.keyboard.press('Alt+x');
  await page.keyboard.press(key);
}

test('a resolution names each field that is missing, goes to the first, and stores what was filled in', async () => {
  const { page, world, entry, pane } = await openScene();
  await exit(page, '1');
  await page.keyboard.press('5');
  const number = page.getByRole('textbox', { name: 'Order number (required)' });
  await expectPage(number).toBeFocused(slow);
  await page.keyboard.press('Enter');
  await expectPage(page.getByText('The brand wants to know this.')).toHaveCount(2, slow);
  await expectPage(number).toBeFocused();
  expect(world.left).toEqual([]);

  await page.keyboard.type('100-4471');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Dam');
  await page.keyboard.press('Control+Shift+Tab');
  await number.press('Enter');
  await eventually(() =>
    expect(world.left[0]?.exit).toEqual({
      kind: 'resolve',
      disposition: 'complaintTaken',
      fields: { orderNumber: '100-4471', cause: 'Damaged' },
    }),
  );
  await expectPage(pane.getByText('Resolved here;')).toBeVisible(slow);
  await expectPage(pane.getByText('This conversation is resolved.')).toBeVisible(slow);
  expect(entry.conversation.ending).toBe('resolved');
});

test('an exit that asks nothing happens at once and Alt+Z takes it back, with the caret in the composer', async () => {
  const { page, entry, pane, composer } = await openScene();
  await exit(page, '2');
  await expectPage(pane.getByText('Ended here without an answer')).toBeVisible(slow);
  await page.keyboard.press('Alt+z');
  await expectPage(composer).toBeFocused(slow);
  expect(entry).toMatchObject({ leaving: null, conversation: { status: 'open' } });
});

test('an exit that is not there is shown with why, and its key does nothing', async () => {
  const { page, world, chat, entry } = await openScene();
  customerWrites(world, chat, 'Er du der?');
  await page.keyboard.press('Alt+x');
  const pending = page.getByRole('menuitem', { name: /Pending/ });
  await expectPage(pending).toBeDisabled(slow);
  await expectPage(pending).toContainText('The customer waits for an answer.');
  await page.keyboard.press('6');
  await expectPage(pending).toBeVisible();
  expect(entry.leaving).toBeNull();
});

test('escalate, skip and snooze go by keys alone', async () => {
  const { page, world, pane } = await openScene();
  const undone = async () => {
    await expectPage(pane.getByText('the central service has not confirmed it yet')).toBeVisible(slow);
    await page.keyboard.press('Alt+z');
    await expectPage(page.getByRole('textbox', { name: 'Reply to Ida Nordmann' })).toBeFocused(slow);
  };
  await exit(page, '3');
  await page.keyboard.press('2');
  await expectPage(page.getByRole('textbox', { name: /^Note for them/ })).toBeFocused(slow);
  await page.keyboard.type('Please call');
  await page.keyboard.press('Enter');
  await eventually(() =>
    expect(world.left.at(-1)?.exit).toEqual({ kind: 'escalate', reason: 'threat', note: 'Please call' }),
  );
  await undone();
  await exit(page, '4');
  await page.keyboard.press('2');
  await eventually(() => expect(world.left.at(-1)?.exit).toEqual({ kind: 'skip', reason: 'language' }));
  await undone();
  await exit(page, '5');
  const moment = page.getByLabel(/^Another moment/);
  await moment.fill('2020-01-01T09:00');
  await moment.press('Enter');
  await expectPage(page.getByText('That moment is past.')).toBeVisible(slow);
  await page.getByRole('listbox', { name: 'Until when' }).focus();
  const before = Date.now();
  await page.keyboard.press('1');
  await eventually(() => expect(world.left.at(-1)?.exit.kind).toBe('snooze'));
  const last = world.left.at(-1)?.exit;
  if (last?.kind !== 'snooze') throw new Error('it was snoozed');
  expect(last.until).toBeGreaterThanOrEqual(before + 29 * 60_000);
});

test('a digit typed into a field of a dialog that was clicked at once is text, and ends nothing', async () => {
  const { page, world } = await openScene();
  await exit(page, '1');
  const note = page.getByRole('textbox', { name: /^Note for colleagues/ });
  await note.click();
  await page.keyboard.type('2 pairs');
  await expectPage(note).toHaveValue('2 pairs', slow);
  expect(world.left).toEqual([]);
});

test('a transfer is offered by typing a name, refused in words, and withdrawn', async () => {
  const { page, world, entry, pane } = await openScene();
  world.ownership.refuseTransfer = { code: 'transferRefused', detail: { why: 'capacity', capacity: '2' } };
  await exit(page, '7');
  await page.getByRole('option', { name: /Mikko/ }).waitFor();
  await page.keyboard.type('mik');
  await expectPage(page.getByRole('option')).toHaveCount(1, slow);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expectPage(page.getByText('they hold 2 conversations')).toBeVisible(slow);
  world.ownership.refuseTransfer = null;
  await page.keyboard.press('Enter');
  await expectPage(pane.getByText('Offered to Mikko Aaltonen.')).toBeVisible(slow);
  expect(entry.conversation.transfer?.to.name).toBe('Mikko Aaltonen');
  await pane.getByRole('button', { name: 'Withdraw' }).press('Enter');
  await expectPage(pane.getByText('Offered to Mikko Aaltonen.')).toBeHidden(slow);
});

test('what is offered to me is read only in its pane until I accept it there', async () => {
  const scene = lifeScene();
  const [mikko] = scene.world.ownership.colleagues;
  if (!mikko) throw new Error('there are colleagues');
  offerToAgent(scene.world, scene.chat, mikko, { note: 'Knows you' });
  const { page } = await openScreen(scene.world);
  const pane = page.getByRole('region', { name: /^Conversation with Ida/ });
  await expectPage(pane.getByText('This conversation is offered to you.')).toBeVisible(slow);
  await expectPage(pane.getByText('Note: Knows you')).toBeVisible();
  await expectPage(pane.getByRole('textbox')).toHaveCount(0);
  await pane.getByRole('button', { name: 'Accept' }).press('Enter');
  await expectPage(pane.getByRole('textbox', { name: 'Reply to Ida Nordmann' })).toBeVisible(slow);
});

test('a note cannot be sent to the customer, nor a reply be saved as a note', async () => {
  const { page, entry, composer, pane } = await openScene();
  await page.keyboard.type('Half a reply');
  await page.keyboard.press('Alt+s');
  const note = pane.getByRole('textbox', { name: /staff only$/ });
  await expectPage(note).toBeFocused(slow);
  await expectPage(note).toHaveValue('');
  await expectPage(composer).toHaveCount(0);
  await page.keyboard.type('Third complaint');
  await page.keyboard.press('Enter');
  await expectPage(composer).toHaveValue('Half a reply', slow);
  await expectPage(pane.getByText('Nora Halvorsen · note, staff only')).toBeVisible();
  expect(entry.messages.at(-1)).toMatchObject({ kind: 'note', text: 'Third complaint' });
});

test('a parked message stands beside what the customer wrote since, and a letter decides', async () => {
  const { page, world, chat, entry, pane, composer } = await openScene();
  const seenSeq = entry.messages.at(-1)?.position ?? 0;
  customerWrites(world, chat, 'Vent, jeg trenger 40');
  appendMessage(entry, {
    ...{ kind: 'outgoing', authorName: 'Nora', text: 'Returlappen for 39 er sendt', at: world.now() },
    ...{ delivery: 'parked', problem: 'customerWroteMeanwhile', seenSeq },
  });
  world.changes.publish('conversation', { conversationId: chat, tell: 'opened' });
  const card = pane.getByRole('group', { name: /needs your decision/ });
  await expectPage(card.getByRole('group', { name: 'You wrote' })).toContainText('39 er sendt', slow);
  const since = card.getByRole('group', { name: 'Since then' });
  await expectPage(since).toContainText('jeg trenger 40');
  await expectPage(since).not.toContainText('39, takk');
  await page.keyboard.press('Alt+j');
  await page.keyboard.press('e');
  await expectPage(composer).toHaveValue('Returlappen for 39 er sendt', slow);
  await expectPage(card).toHaveCount(0);
});

test('an e-mail is held, its history folded, and undo puts the text back', async () => {
  const { world, email } = lifeScene();
  layOut(world, '1', [email]);
  const { page } = await openScreen(world);
  const pane = page.getByRole('region', { name: /^Conversation with Per/ });
  await expectPage(pane.getByText('SV: Reklamasjon')).toBeVisible(slow);
  await expectPage(pane.getByText('takk for at du skriver')).toBeHidden();
  const show = pane.getByRole('button', { name: 'Show quoted text (7 lines)' });
  await show.press('Enter');
  await expectPage(pane.getByText('takk for at du skriver')).toBeVisible(slow);
  const composer = pane.getByRole('textbox', { name: 'Reply to Per Dahl' });
  await composer.click();
  await composer.fill('Jeg ringer kl. 14');
  await composer.press('Enter');
  await expectPage(pane.getByText(/^goes in \d s$/)).toBeVisible(slow);
  await page.keyboard.press('Alt+z');
  await expectPage(composer).toHaveValue('Jeg ringer kl. 14', slow);
  expect(entryOf(world, email).messages).toHaveLength(1);
});

test('tags are ticked by typing, and earlier conversations are read and left with Escape', async () => {
  const { page, entry, pane, composer } = await openScene();
  await page.keyboard.press('Alt+t');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('warr');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await eventually(() => expect(entry.conversation.tags).toEqual(['size', 'returning', 'warranty']));
  await expectPage(composer).toBeFocused(slow);

  await page.keyboard.press('Alt+h');
  const list = pane.getByRole('listbox', { name: /^Earlier conversations/ });
  await expectPage(list).toBeFocused(slow);
  await expectPage(list.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const transcript = pane.getByRole('log', { name: 'Messages of the earlier conversation' });
  await expectPage(transcript).toBeFocused(slow);
  await expectPage(transcript).toContainText('Har dere gavekort?');
  await page.keyboard.press('Escape');
  await expectPage(list).toBeFocused(slow);
  await page.keyboard.press('Escape');
  await expectPage(composer).toBeFocused(slow);
});

test('a comment shows its post, warns that the reply is public, and is hidden only after a warning', async () => {
  const scene = lifeScene();
  layOut(scene.world, '1', [scene.comment]);
  const { page, problems } = await openScreen(scene.world);
  const pane = page.getByRole('region', { name: /^Conversation with Sanna/ });
  await pane.getByRole('textbox', { name: 'Reply to Sanna Berg' }).click();
  const post = pane.getByRole('article', { name: /^Original post/ });
  await expectPage(post.getByRole('link', { name: 'View original' })).toHaveAttribute(
    'href',
    'https://social.example/posts/8812',
    slow,
  );
  await expectPage(pane.getByText('Public reply')).toBeVisible();
  await exit(page, '8');
  await expectPage(page.getByRole('dialog')).toContainText('can be taken back here', slow);
  expect(entryOf(scene.world, scene.comment).conversation.hiding).toBeNull();
  await page.getByRole('button', { name: 'Ask the channel to hide it' }).press('Enter');
  await eventually(() => expect(entryOf(scene.world, scene.comment).conversation.hiding).toBe('asked'));
  expect(problems).toEqual([]);
});

/** Axe takes seconds a look, and there are eight of them. */
const MANY_LOOKS_MS = 240_000;

test.each(['desk', 'laptop'] as const)(
  'at a %s nothing of it keeps anybody out',
  async (size) => {
    const { page, problems, composer } = await openScene({ viewport: sizes[size] });
    expect(await axeFindings(page)).toEqual([]);
    for (const key of ['1', '3', '5', '7']) {
      await exit(page, key);
      await page.getByRole('dialog').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expectPage(composer).toBeFocused(slow);
    }
    await page.keyboard.press('Alt+x');
    await page.getByRole('menu').waitFor();
    // Of the menu alone: the guards around it and its place beside the landmarks are the library's.
    const menu = await new AxeBuilder({ page }).include('[role="menu"]').disableRules(['region']).analyze();
    expect(menu.violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await expectPage(composer).toBeFocused(slow);
    for (const key of ['Alt+h', 'Alt+s']) {
      await page.keyboard.press(key);
      expect(await axeFindings(page)).toEqual([]);
    }
    expect(problems).toEqual([]);
  },
  MANY_LOOKS_MS,
);
