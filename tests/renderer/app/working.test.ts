import { expect as expectPage } from '@playwright/test';
import { expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { sizes, useScreens } from '../screen.ts';
import { emptyWorld, layOut, ordinaryWorld } from '../stand-in/scenes.ts';
import { queueOf } from '../stand-in/stand-in-queue.ts';
import { addConversation, customerWrites, entryOf } from '../stand-in/stand-in-world.ts';

const openScreen = useScreens();
const slow = { timeout: 30_000 };

test('a waiting customer is claimed with Enter, answered with Enter and resolved by a number', async () => {
  const { page, world, problems } = await openScreen(ordinaryWorld());
  const first = queueOf(world).waiting[0];
  if (!first) throw new Error('five wait');
  const brand = world.brands.find(({ brandId }) => brandId === first.brandId);
  if (!brand) throw new Error('the brand is ours');

  await page.getByRole('navigation', { name: 'Queue' }).getByRole('listbox', { name: 'Waiting' }).focus();
  await page.keyboard.press('Enter');
  const pane = page.getByRole('region', { name: `Conversation with ${first.customerName}, ${brand.name}` });
  const composer = pane.getByRole('textbox', { name: `Reply to ${first.customerName}` });
  await expectPage(composer).toBeFocused(slow);
  await expectPage(composer).toHaveAttribute(
    'placeholder',
    `Reply to ${first.customerName} as ${brand.voice.alias}, ${brand.name}`,
  );

  await page.keyboard.type('First line');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('second line');
  await eventually(() =>
    expect(entryOf(world, first.conversationId).draft?.text).toBe('First line\nsecond line'),
  );
  await page.keyboard.press('Enter');
  const log = pane.getByRole('log', { name: 'Messages' });
  await expectPage(log.getByText('First line second line')).toBeVisible(slow);
  await expectPage(composer).toHaveValue('');
  expect(entryOf(world, first.conversationId).messages.at(-1)?.text).toBe('First line\nsecond line');

  // Faster than any dialog takes the focus; a key must not fall through to the composer.
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('2');
  await expectPage(pane.getByText('This conversation is resolved.')).toBeVisible(slow);
  expect(entryOf(world, first.conversationId).conversation.disposition).toBe(brand.dispositions[1]?.code);
  expect(problems).toEqual([]);
});

test('a refused claim says who has the conversation, at its line and at the foot of the list', async () => {
  const { page, world } = await openScreen(ordinaryWorld());
  world.refuseClaims = { code: 'alreadyClaimed', detail: { holderName: 'Mikael' } };
  const line = page.getByRole('listbox', { name: 'Waiting' }).getByRole('option').nth(2);
  const before = await line.boundingBox();
  await line.click();
  await expectPage(page.getByText('Mikael has taken this conversation.')).toBeVisible(slow);
  await expectPage(line.getByText('not claimed')).toBeVisible();
  expect(await line.boundingBox()).toEqual(before);
});

test('the queue does not reorder under the pointer', async () => {
  const { page, world } = await openScreen(ordinaryWorld());
  const options = page.getByRole('listbox', { name: 'Waiting' }).getByRole('option');
  await options.first().hover();
  const before = await options.allTextContents();
  const longest = queueOf(world).waiting[0];
  if (!longest) throw new Error('five wait');
  entryOf(world, longest.conversationId).conversation.waitingSince = world.now();
  customerWrites(world, longest.conversationId, 'and another thing');
  await expectPage(options.first().getByText('and another thing')).toBeVisible(slow);
  expect(await options.count()).toBe(before.length);
  await page.getByRole('log').first().hover();
  await expectPage(options.last().getByText('and another thing')).toBeVisible(slow);
});

test('Enter right after the focus moved to another pane does not send, and says so', async () => {
  const { page, world } = await openScreen(ordinaryWorld());
  const composers = page.getByRole('textbox', { name: /^Reply to/ });
  await composers.first().click();
  await composers.nth(1).fill('For the second customer');
  await composers.first().focus();
  // Within one task, as fast as no machine is slow.
  await page.evaluate(() => {
    const areas = document.querySelectorAll('textarea');
    areas[1]?.focus();
    areas[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  await expectPage(page.getByText(/^Not sent: the focus moved/)).toBeVisible(slow);
  expect(world.handedOver).toEqual([]);
  await expectPage(composers.nth(1)).toHaveValue('For the second customer');
});

test('scrolled up, a pane stays where it is while messages arrive, and counts them', async () => {
  const world = emptyWorld();
  const [brand] = world.brands;
  if (!brand) throw new Error('there are brands');
  const said = Array.from(
    { length: 400 },
    (_, index) => `message ${index + 1} ${'words '.repeat(index % 23)}`,
  );
  const id = addConversation(world, { brand, customerName: 'Bo', said, mine: true, secondsAgo: 4000 });
  layOut(world, '1', [id]);
  const { page } = await openScreen(world);
  const log = page.getByRole('log', { name: 'Messages' });
  await expectPage(log.getByText('message 400 ')).toBeVisible(slow);

  await log.hover();
  await page.mouse.wheel(0, -900);
  const newest = page.getByRole('button', { name: 'Go to the newest message' });
  await expectPage(newest).toBeVisible(slow);
  const anchor = log.getByText(/^message 3[78]\d /).first();
  const before = await anchor.boundingBox();
  for (const text of ['new one', 'new two', 'new three']) customerWrites(world, id, text);
  await expectPage(page.getByRole('button', { name: /^3 new/ })).toBeVisible(slow);
  expect((await anchor.boundingBox())?.y).toBeCloseTo(before?.y ?? Number.NaN, 0);

  await page.getByRole('button', { name: /^3 new/ }).click();
  await expectPage(log.getByText('new three')).toBeInViewport(slow);
  customerWrites(world, id, 'followed');
  await expectPage(log.getByText('followed')).toBeInViewport(slow);
});

test('loading earlier messages moves nothing that is read', async () => {
  const world = emptyWorld();
  const [brand] = world.brands;
  if (!brand) throw new Error('there are brands');
  const said = Array.from(
    { length: 300 },
    (_, index) => `message ${index + 1}. ${'words '.repeat(index % 31)}`,
  );
  const id = addConversation(world, { brand, customerName: 'Bo', said, mine: true, secondsAgo: 4000 });
  layOut(world, '1', [id]);
  let asked = 0;
  let release = () => {};
  world.beforeEarlier = () => {
    asked += 1;
    return new Promise((resolve) => {
      release = resolve;
    });
  };
  const { page } = await openScreen(world);
  const log = page.getByRole('log', { name: 'Messages' });
  await expectPage(log.getByText('message 300.')).toBeVisible(slow);
  await log.focus();

  await page.keyboard.press('Home');
  await eventually(() => expect(asked).toBe(1));
  const anchor = log.getByText(/^message 241\./);
  await expectPage(anchor).toBeInViewport(slow);
  const height = () => log.evaluate((element) => element.scrollHeight);
  const before = { y: (await anchor.boundingBox())?.y, height: await height() };
  release();
  await expectPage.poll(height, slow).toBeGreaterThan(before.height * 2);
  expect((await anchor.boundingBox())?.y).toBeCloseTo(before.y ?? Number.NaN, -1);

  world.beforeEarlier = async () => {};
  await expectPage
    .poll(async () => {
      await page.keyboard.press('Home');
      return log.getByText(/^message 1\./).isVisible();
    }, slow)
    .toBe(true);
});

test('a looked-up price goes to the caret of the focused composer and is undone in one step', async () => {
  const { page } = await openScreen(ordinaryWorld());
  const composer = page.getByRole('textbox', { name: /^Reply to/ }).first();
  await composer.click();
  await page.keyboard.type('It costs today');
  for (let steps = 0; steps < ' today'.length; steps += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+k');
  const search = page
    .getByRole('complementary', { name: 'Lookup' })
    .getByRole('searchbox', { name: 'Look up' });
  await expectPage(search).toBeFocused(slow);
  await page.getByRole('listbox', { name: 'Results' }).getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectPage(composer).toBeFocused(slow);
  await expectPage(composer).toHaveValue(/^It costs \S.* today$/);
  await page.keyboard.press('Control+z');
  await expectPage(composer).toHaveValue('It costs today');
});

test('keys work on a keyboard that writes Cyrillic', async () => {
  const { page } = await openScreen(ordinaryWorld());
  await page
    .getByRole('textbox', { name: /^Reply to/ })
    .first()
    .click();
  await page.evaluate(() => {
    const event = { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event));
  });
  await expectPage(page.getByRole('searchbox', { name: 'Look up' })).toBeFocused(slow);
});

test('a slash in an empty composer looks for canned responses', async () => {
  const { page } = await openScreen(ordinaryWorld());
  const composer = page.getByRole('textbox', { name: /^Reply to/ }).first();
  await composer.click();
  await page.keyboard.press('/');
  await expectPage(page.getByRole('searchbox', { name: 'Look up' })).toHaveValue('/', slow);
  await expectPage(composer).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expectPage(composer).toBeFocused(slow);
});

test('panes are swapped by dragging a head and from the menu, and are there after a reload', async () => {
  const { page, world } = await openScreen(ordinaryWorld());
  const regions = page.getByRole('region', { name: /^Conversation with/ });
  const [first, second] = queueOf(world).mine;
  if (!first || !second) throw new Error('two are mine');
  const names = async () => {
    const boxes = await regions.evaluateAll((elements) =>
      elements
        .map((element) => ({
          x: element.getBoundingClientRect().x,
          name: element.getAttribute('aria-label'),
        }))
        .sort((a, b) => a.x - b.x)
        .map(({ name }) => name?.split(',')[0]),
    );
    return boxes;
  };
  const inOrder = [`Conversation with ${first.customerName}`, `Conversation with ${second.customerName}`];
  await expectPage.poll(names, slow).toEqual(inOrder);
  await regions
    .first()
    .locator('[draggable]')
    .dragTo(regions.last(), { sourcePosition: { x: 160, y: 12 }, targetPosition: { x: 100, y: 200 } });
  await expectPage.poll(names, slow).toEqual([...inOrder].reverse());
  await page.reload();
  await expectPage.poll(names, slow).toEqual([...inOrder].reverse());

  await regions
    .filter({ hasText: second.customerName })
    .getByRole('button', { name: 'Actions for this conversation' })
    .click();
  await page.getByRole('menuitem', { name: 'Move to pane 2' }).click();
  await expectPage.poll(names, slow).toEqual(inOrder);
});

test('the key leaves the address at once, and the tab can be reloaded but the address not be used twice', async () => {
  const { page, port } = await openScreen(ordinaryWorld());
  await page.getByRole('navigation', { name: 'Queue' }).waitFor();
  expect(page.url()).toBe(`http://127.0.0.1:${port}/`);
  await page.reload();
  await page.getByRole('navigation', { name: 'Queue' }).waitFor();
  const other = await page.context().newPage();
  await other.goto(`http://127.0.0.1:${port}/`);
  await expectPage(other.getByRole('heading', { name: /^Open Polydesk from the address/ })).toBeVisible(slow);
});

test('in a narrow window the lookup lies over the other pane and goes when something was chosen', async () => {
  const { page } = await openScreen(ordinaryWorld(), { viewport: sizes.laptop });
  const composers = page.getByRole('textbox', { name: /^Reply to/ });
  const lookup = page.getByRole('complementary', { name: 'Lookup' });
  for (const index of [1, 0]) {
    await composers.nth(index).click();
    await page.keyboard.press('Control+k');
    await expectPage(lookup).toBeVisible(slow);
    const over = await lookup.boundingBox();
    const composer = await composers.nth(index).boundingBox();
    if (!over || !composer) throw new Error('both are in sight');
    expect(over.x + over.width <= composer.x || composer.x + composer.width <= over.x).toBe(true);
    await page.getByRole('option', { name: /./ }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectPage(lookup).toBeHidden(slow);
    await expectPage(composers.nth(index)).toBeFocused();
  }
});
