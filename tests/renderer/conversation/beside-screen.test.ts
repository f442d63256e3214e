import { expect as expectPage, type Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { axeFindings } from '../axe-findings.ts';
import { eventually } from '../eventually.ts';
import { type ScreenOptions, sizes, useScreens } from '../screen.ts';
import { besideScene } from '../stand-in/beside-scenes.ts';
import { handedIn } from '../stand-in/stand-in-beside.ts';
import { customerWrites, entryOf } from '../stand-in/stand-in-world.ts';

const openScreen = useScreens();
const slow = { timeout: 30_000 };

async function openScene(options: ScreenOptions = {}, grid: '1' | '2' = '1') {
  const scene = besideScene(grid);
  const { page, problems } = await openScreen(scene.world, options);
  const composer = page.getByRole('textbox', { name: 'Reply to Ida Nordmann' });
  await composer.click();
  const pane = page.getByRole('region', { name: /^Conversation with Ida/ });
  const panel = pane.getByRole('region', { name: /^Beside the conversation/ });
  return { ...scene, page, problems, composer, pane, panel, entry: entryOf(scene.world, scene.chat) };
}

/** Where the composer is, to see that nothing moves it. */
const placeOf = async (page: Page) => page.getByRole('textbox', { name: /^Reply to Ida/ }).boundingBox();

test('steps are ticked by arrows and Space, and Escape goes back to the composer', async () => {
  const { page, world, panel, composer, entry } = await openScene();
  await expectPage(panel).toBeVisible(slow);
  await expectPage(composer).toBeFocused();
  await page.keyboard.press('Alt+c');
  await expectPage(panel.getByRole('checkbox', { name: /^Greeting/ })).toBeFocused(slow);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expectPage(panel.getByRole('checkbox', { name: /^What they need/ })).toBeChecked(slow);
  expect(entry.conversation.steps).toMatchObject([{ stepId: 'need', by: 'agent' }]);
  await expectPage(panel.getByText('1 of 5')).toBeVisible();
  await page.keyboard.press('Escape');
  await expectPage(composer).toBeFocused(slow);
  // No line in the transcript for what the list says.
  await expectPage(page.getByText('ticked a step')).toHaveCount(0);
  expect(world.noted).toHaveLength(1);
});

test('the column is closed by its key, stays closed after a reload, and moves no caret', async () => {
  const { page, world, panel, composer } = await openScene();
  await expectPage(panel).toBeVisible(slow);
  await composer.fill('Half a reply');
  const before = await placeOf(page);
  await page.keyboard.press('Alt+c');
  await page.keyboard.press('Alt+c');
  await expectPage(panel).toHaveCount(0, slow);
  await expectPage(composer).toBeFocused();
  expect(await placeOf(page)).toEqual(before);
  expect(world.settings.besideOpen).toBe(false);
});

test('in a narrow pane it comes only when asked for, and leaves the newest message in sight', async () => {
  const { page, world, chat, pane, panel, composer, entry } = await openScene(
    { viewport: sizes.laptop },
    '2',
  );
  await expectPage(panel).toHaveCount(0);
  const before = await placeOf(page);
  await page.keyboard.press('Alt+c');
  await expectPage(panel.getByRole('checkbox', { name: /^Greeting/ })).toBeFocused(slow);
  expect(await placeOf(page)).toEqual(before);
  customerWrites(world, chat, 'Er du der?');
  await expectPage(pane.getByText('Er du der?', { exact: true })).toBeInViewport({ ratio: 1, ...slow });
  const newest = await pane.getByText('Er du der?', { exact: true }).boundingBox();
  const sheet = await panel.boundingBox();
  expect(newest?.y).toBeGreaterThanOrEqual((sheet?.y ?? 0) + (sheet?.height ?? 0));
  await eventually(() => expect(entry.unread).toBe(0));
  await page.keyboard.press('Escape');
  await expectPage(panel).toHaveCount(0, slow);
  await expectPage(composer).toBeFocused();
});

test('in a pane too low for both it lies over the messages, and what it covers is not counted as seen', async () => {
  const { page, world, chat, pane, panel, entry } = await openScene(
    { viewport: { width: 1093, height: 400 } },
    '2',
  );
  await page.keyboard.press('Alt+c');
  await expectPage(panel.getByRole('checkbox', { name: /^Greeting/ })).toBeFocused(slow);
  customerWrites(world, chat, 'Er du der?');
  await expectPage(pane.getByRole('log').getByText('Er du der?')).toBeAttached(slow);
  expect(entry.unread).toBe(1);
  await page.keyboard.press('Escape');
  await eventually(() => expect(entry.unread).toBe(0));
});

test('name and phone wait for consent, are noted when left, and go when it is taken back', async () => {
  const { page, panel, entry } = await openScene();
  const name = panel.getByRole('textbox', { name: 'Name' });
  await expectPage(name).toBeDisabled(slow);
  await panel.getByRole('textbox', { name: 'City' }).fill('Bergen');
  await page.keyboard.press('Enter');
  await eventually(() => expect(entry.conversation.contact).toEqual({ city: 'Bergen' }));
  const consent = panel.getByRole('checkbox', { name: /^The customer agreed/ });
  await consent.press('Space');
  await expectPage(name).toBeEnabled(slow);
  await name.fill('Ida Nordmann');
  await page.keyboard.press('Tab');
  await page.keyboard.type('+47 400 00 000');
  await page.keyboard.press('Tab');
  await eventually(() =>
    expect(entry.conversation.contact).toEqual({
      ...{ city: 'Bergen', name: 'Ida Nordmann', phone: '+47 400 00 000' },
    }),
  );
  await consent.press('Space');
  await eventually(() => expect(entry.conversation.contact).toEqual({ city: 'Bergen' }));
  await expectPage(name).toHaveValue('', slow);
});

test('what could not be noted is said, and what was typed stays', async () => {
  const { page, world, pane, panel } = await openScene();
  world.refuseNoting = 'diskFull';
  const city = panel.getByRole('textbox', { name: 'City' });
  await city.fill('Bergen');
  await page.keyboard.press('Enter');
  await expectPage(pane.getByText('Not noted: the disk is full.')).toBeVisible(slow);
  await expectPage(city).toHaveValue('Bergen');
});

test('a complaint names each field that is missing, then goes once, and its promise is shown', async () => {
  const { page, world, pane, panel, composer, entry } = await openScene();
  await page.keyboard.press('Alt+i');
  await page.keyboard.press('1');
  const dialog = page.getByRole('dialog');
  const name = dialog.getByRole('textbox', { name: 'Full name (required)' });
  await expectPage(name).toBeFocused(slow);
  await expectPage(dialog.getByText('Takk, vi har mottatt klagen din.')).toBeVisible(slow);
  await expectPage(dialog.getByText(/^Answer: to be kept by/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expectPage(dialog.getByText('The brand needs this.')).toHaveCount(4, slow);
  await expectPage(name).toBeFocused();

  await page.keyboard.type('Ida');
  await page.keyboard.press('Tab');
  await expectPage(dialog.getByText('First and last name, please.')).toBeVisible(slow);
  await name.fill('Ida Nordmann');
  await dialog.getByRole('textbox', { name: /^Contract/ }).fill('123');
  await page.keyboard.press('Tab');
  await expectPage(dialog.getByText('It should look like NS-123456.')).toBeVisible(slow);
  await dialog.getByRole('textbox', { name: /^Contract/ }).fill('NS-123456');
  await dialog.getByRole('textbox', { name: /^E-mail/ }).fill('ida@example.com');
  await dialog.getByRole('textbox', { name: /^Phone/ }).fill('+47 400 12 345');
  await page.keyboard.press('Enter');
  const consent = dialog.getByRole('checkbox', { name: /^The customer agreed/ });
  await expectPage(consent).toBeFocused(slow);
  expect(handedIn(world)).toEqual([]);
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Hand in' }).press('Enter');
  await expectPage(dialog).toHaveCount(0, slow);
  await expectPage(composer).toBeFocused(slow);
  expect(handedIn(world)).toMatchObject([
    { formId: 'complaint', consent: true, values: { contract: 'NS-123456', email: 'ida@example.com' } },
  ]);
  expect(entry.messages.at(-1)).toMatchObject({ kind: 'outgoing', origin: 'perfect' });
  await expectPage(pane.getByText(/handed in a form: Complaint/)).toBeVisible(slow);
  await expectPage(panel.getByRole('list', { name: 'Forms' })).toContainText('on its way');
  await expectPage(panel.getByRole('list', { name: 'Promises' })).toContainText(/by .*\d\d:\d\d/);
});

test('a form whose answer to the customer is not here yet takes it in as soon as it comes', async () => {
  const { page, world, brand, composer } = await openScene();
  const answer = world.responses.get('klage-mottatt') ?? '';
  world.responses.delete('klage-mottatt');
  await composer.press('Alt+i');
  await page.keyboard.press('1');
  const dialog = page.getByRole('dialog');
  const missing = dialog.getByText('The brand’s answer to the customer is not on this computer');
  await expectPage(missing).toBeVisible(slow);
  await dialog.getByRole('textbox', { name: 'Full name (required)' }).fill('Ida Nordmann');
  world.responses.set('klage-mottatt', answer);
  world.freshness[brand.brandId] = 'stale';
  world.changes.publish('status', null);
  await expectPage(dialog.getByText('Takk, vi har mottatt klagen din.')).toBeVisible(slow);
  await expectPage(missing).toHaveCount(0);
  await expectPage(dialog.getByRole('textbox', { name: 'Full name (required)' })).toHaveValue('Ida Nordmann');
});

test('a half-filled form is there again after Escape', async () => {
  const { page, world } = await openScene();
  await page.keyboard.press('Alt+i');
  await page.keyboard.press('1');
  const name = page.getByRole('textbox', { name: 'Full name (required)' });
  await expectPage(name).toBeFocused(slow);
  await page.keyboard.type('Ida N');
  await eventually(() => expect([...world.intakeDrafts.values()]).toEqual([{ fullName: 'Ida N' }]));
  await page.keyboard.press('Escape');
  await expectPage(page.getByRole('dialog')).toHaveCount(0, slow);
  await page.keyboard.press('Alt+i');
  await page.keyboard.press('1');
  await expectPage(name).toHaveValue('Ida N', slow);
});

test('a promise is inserted in the brand’s words where the caret is', async () => {
  const { page, composer } = await openScene();
  await composer.fill('Hei!');
  await page.keyboard.press('Alt+p');
  await expectPage(page.getByRole('dialog').getByText(/^Vi ringer deg innen 2 timer/)).toBeVisible(slow);
  await page.keyboard.press('1');
  await expectPage(composer).toHaveValue(/^Hei! Vi ringer deg innen 2 timer/, slow);
  await expectPage(composer).toBeFocused();
});

test('the mood says by which words it was told, a number corrects it, and the brand’s advice is shown', async () => {
  const { page, world, upset, brand } = await openScene({ viewport: sizes.laptop }, '2');
  const pane = page.getByRole('region', { name: /^Conversation with Per/ });
  const advice = pane.getByRole('list', { name: 'Hints for your reply' }).getByText(brand.voice.toTheAngry);
  await expectPage(advice).toBeVisible(slow);
  const isCut = () => advice.evaluate((element) => element.scrollHeight > element.clientHeight);
  expect(await isCut()).toBe(true);
  await advice.press('Enter');
  await expectPage(advice).toHaveAttribute('aria-expanded', 'true');
  expect(await isCut()).toBe(false);
  await pane.getByRole('textbox', { name: 'Reply to Per Dahl' }).click();
  const mood = pane.getByRole('button', { name: /^Sounds upset: “uakseptabelt”/ });
  await expectPage(mood).toBeVisible();
  await page.keyboard.press('Alt+m');
  await page.keyboard.press('2');
  await eventually(() =>
    expect(entryOf(world, upset).conversation.sentiment).toEqual({
      ...{ mood: 'neutral', because: [], by: 'agent' },
    }),
  );
  await expectPage(pane.getByText(brand.voice.toTheAngry)).toHaveCount(0, slow);
  await expectPage(pane.getByRole('textbox', { name: 'Reply to Per Dahl' })).toBeFocused(slow);
});

test('a hint comes without moving the caret, inserts its response, and is put away for the conversation', async () => {
  const { page, world, chat, entry, pane, composer } = await openScene();
  await composer.fill('Jeg ser');
  const before = await placeOf(page);
  entry.hints = [
    {
      ...{ kind: 'topic', code: 'complaint', label: 'Complaint', because: ['klage'] },
      ...{ advice: 'Complaints go to the form.', response: 'et-oyeblikk' },
    },
    { kind: 'length', advice: 'Offer a call.', response: null, reached: 'messages', limit: 30 },
  ];
  world.changes.publish('conversation', { conversationId: chat, tell: 'detail' });
  const hints = pane.getByRole('list', { name: 'Hints for your reply' });
  await expectPage(hints.getByRole('listitem')).toHaveCount(2, slow);
  await expectPage(hints).toContainText('Complaints go to the form.');
  await expectPage(hints).toContainText('30 messages reached');
  expect(await placeOf(page)).toEqual(before);
  await expectPage(composer).toBeFocused();
  await page.keyboard.press('Alt+r');
  await expectPage(composer).toHaveValue(/^Jeg ser Godt spørsmål/, slow);
  await page.keyboard.press('Alt+e');
  await expectPage(hints.getByRole('listitem')).toHaveCount(0, slow);
  world.changes.publish('conversation', { conversationId: chat, tell: 'opened' });
  await expectPage(hints.getByRole('listitem')).toHaveCount(0);
});

test('promises stand in the queue with a word for how late they are, open their conversation, and are kept', async () => {
  const { page, world, upset } = await openScene();
  const list = page.getByRole('navigation', { name: 'Queue' }).getByRole('listbox', { name: 'Promises' });
  await expectPage(list.getByRole('option')).toHaveCount(2, slow);
  await expectPage(list.getByRole('option').first()).toContainText(/overdue/);
  await expectPage(list.getByRole('option').last()).toContainText(/due/);
  await expectPage(page.getByText('1 overdue')).toBeVisible();
  await list.focus();
  await page.keyboard.press('Enter');
  const pane = page.getByRole('region', { name: /^Conversation with Per/ });
  await expectPage(pane.getByText('promise overdue')).toBeVisible(slow);
  await page.keyboard.press('Alt+c');
  await pane.getByRole('button', { name: 'Kept: Call back' }).press('Enter');
  await eventually(() => expect(entryOf(world, upset).conversation.promises[0]?.keptAt).not.toBeNull());
  await expectPage(list.getByRole('option')).toHaveCount(1, slow);
});

test('a queue line says who is upset and goes first, and who has written before', async () => {
  const { page } = await openScene();
  const line = page.getByRole('option', { name: /^Per Dahl.*urgent/s });
  await expectPage(line.first()).toContainText('Sounds upset', slow);
  await expectPage(line.first()).toContainText('Has written to this brand before');
});

test('a form that was not taken in says why, and is opened again with what was filled in', async () => {
  const { page, world, chat, entry, pane } = await openScene();
  world.intakeDrafts.set(`${chat} complaint`, { fullName: 'Ida Nordmann' });
  entry.refused = [{ kind: 'intakeSubmitted', formId: 'complaint', problem: 'notHolder' }];
  world.changes.publish('conversation', { conversationId: chat, tell: 'detail' });
  const note = pane.getByRole('status').filter({ hasText: 'The form “Complaint”' });
  await expectPage(note).toContainText('You no longer held the conversation.', slow);
  await note.getByRole('button', { name: 'Fill in a form…' }).press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('1');
  await expectPage(page.getByRole('textbox', { name: 'Full name (required)' })).toHaveValue(
    'Ida Nordmann',
    slow,
  );
});

test.each(['1093x614', '1366x768', '1920x1080'] as const)(
  'at %s nothing at the head of a pane lies over anything else there',
  async (size) => {
    const [width = 0, height = 0] = size.split('x').map(Number);
    const { page, world, chat } = await openScene({ viewport: { width, height } }, '2');
    const { conversation } = entryOf(world, chat);
    Object.assign(conversation, {
      customer: { ...conversation.customer, name: 'Aleksandra Wołodźko-Podgórska' },
      tags: ['size', 'refund'],
      waitingSince: world.now() - 61_000,
      firstResponseAt: conversation.createdAt + 61_000,
    });
    world.changes.publish('conversation', { conversationId: chat, tell: 'detail' });
    const pane = page.getByRole('region', { name: /^Conversation with Aleksandra/ });
    const name = await pane.getByText('Aleksandra Wołodźko-Podgórska').first().boundingBox();
    const mood = await pane.getByRole('button', { name: /^Mood not known/ }).boundingBox();
    const menu = await pane.getByRole('button', { name: 'Actions for this conversation' }).boundingBox();
    const whole = await pane.boundingBox();
    if (!name || !mood || !menu || !whole) throw new Error('all of them are in sight');
    const firstAnswer = pane.getByText(/^first answer 1:01$/);
    const isWholeOrHidden = await firstAnswer.evaluate((element) => {
      const [text, shown] = [element.getBoundingClientRect(), element.parentElement?.getBoundingClientRect()];
      return text.width === 0 || !shown || text.right <= shown.right || text.top >= shown.bottom;
    });
    expect(isWholeOrHidden).toBe(true);
    const other = page.getByRole('region', { name: /^Conversation with Per/ });
    const isCut = await other.getByText('overdue', { exact: true }).evaluate((word) => {
      const shown = word.closest('.overflow-hidden')?.getBoundingClientRect();
      return shown === undefined || word.getBoundingClientRect().right > shown.right;
    });
    expect(isCut).toBe(false);
    expect(name.width).toBeGreaterThan(30);
    expect(name.x + name.width).toBeLessThanOrEqual(mood.x);
    expect(mood.x + mood.width).toBeLessThanOrEqual(menu.x);
    expect(menu.x + menu.width).toBeLessThanOrEqual(whole.x + whole.width);
  },
);

/** Axe takes seconds a look. */
const MANY_LOOKS_MS = 240_000;

test.each(['desk', 'laptop'] as const)(
  'at a %s nothing of it keeps anybody out',
  async (size) => {
    const { page, problems, panel, composer } = await openScene({ viewport: sizes[size] });
    await expectPage(panel).toBeVisible(slow);
    expect(await axeFindings(page)).toEqual([]);
    for (const key of ['Alt+i', 'Alt+p']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      if (key === 'Alt+i') await page.keyboard.press('1');
      await page
        .getByRole('dialog')
        .getByText(/^(Takk|Vi ringer)/)
        .waitFor();
      if (key === 'Alt+i') await page.keyboard.press('Enter');
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expectPage(composer).toBeFocused(slow);
    }
    expect(problems).toEqual([]);
  },
  MANY_LOOKS_MS,
);

test(
  'neither does what lies over a narrow pane, nor a hint',
  async () => {
    const { page, world, chat, entry, panel } = await openScene({ viewport: sizes.laptop }, '2');
    entry.hints = [
      {
        ...{ kind: 'topic', code: 'complaint', label: 'Complaint', because: ['klage'] },
        ...{ advice: 'Complaints go to the form.', response: 'et-oyeblikk' },
      },
    ];
    world.changes.publish('conversation', { conversationId: chat, tell: 'detail' });
    await page.keyboard.press('Alt+c');
    await expectPage(panel).toBeVisible(slow);
    expect(await axeFindings(page)).toEqual([]);
  },
  MANY_LOOKS_MS,
);
