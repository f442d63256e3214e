import { expect as expectPage } from '@playwright/test';
import { expect, test } from 'vitest';
import { useScreens } from '../screen.ts';
import { emptyWorld, layOut } from '../stand-in/scenes.ts';
import { addConversation } from '../stand-in/stand-in-world.ts';

const openScreen = useScreens();
const slow = { timeout: 30_000 };

test('whoever has looked something up and goes to a pane of another brand writes there', async () => {
  const world = emptyWorld();
  const [brandOfBo, brandOfAnn] = world.brands;
  if (!brandOfBo || !brandOfAnn) throw new Error('there are two brands');
  layOut(world, '2', [
    addConversation(world, { brand: brandOfBo, customerName: 'Bo', said: ['Hello'], mine: true }),
    addConversation(world, { brand: brandOfAnn, customerName: 'Ann', said: ['Hi'], mine: true }),
  ]);
  const { page, problems } = await openScreen(world);
  const replyTo = (name: string) => page.getByRole('textbox', { name: `Reply to ${name}` });
  const search = page.getByRole('searchbox', { name: 'Look up' });
  await replyTo('Bo').focus();
  await page.keyboard.press('Control+k');
  await expectPage(search).toBeFocused(slow);
  await page.keyboard.press('Escape');
  await expectPage(replyTo('Bo')).toBeFocused(slow);

  for (const [key, name, brand] of [
    ['2', 'Ann', brandOfAnn],
    ['1', 'Bo', brandOfBo],
    ['2', 'Ann', brandOfAnn],
  ] as const) {
    await page.keyboard.press(`Control+${key}`);
    // The look-up shows the other brand from here on.
    await expectPage(search).toHaveAttribute('aria-description', `Searching ${brand.name}`, slow);
    await page.keyboard.type(`to ${name}. `);
    await expectPage(replyTo(name)).toBeFocused();
  }
  await expectPage(replyTo('Bo')).toHaveValue('to Bo. ');
  await expectPage(replyTo('Ann')).toHaveValue('to Ann. to Ann. ');
  await expectPage(search).toHaveValue('');
  expect(problems).toEqual([]);
});
