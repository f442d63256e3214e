import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { type ScreenOptions, sizes, useScreens } from '../screen.ts';
import { emptyWorld, fullWorld, longWorld, offlineWorld, ordinaryWorld } from '../stand-in/scenes.ts';

const openScreen = useScreens();

async function seriousFindings(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    // Between the landmarks, as a splitter must be.
    .exclude('[role="separator"]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical' || impact === 'moderate')
    .map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 160)) }));
}

const scenes = { emptyWorld, ordinaryWorld, fullWorld, longWorld, offlineWorld };
const themes: Record<string, ScreenOptions> = {
  light: { colorScheme: 'light', viewport: sizes.desk },
  dark: { colorScheme: 'dark', viewport: sizes.laptop },
};

describe.each(Object.entries(themes))('%s', (_name, options) => {
  test.each(Object.entries(scenes))('%s has nothing that keeps anybody out', async (_scene, world) => {
    const { page, problems } = await openScreen(world(), options);
    await page.getByRole('navigation', { name: 'Queue' }).waitFor();
    await page.getByRole('listbox').or(page.getByText('Nobody waits')).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('neither have the dialogs', async () => {
    const { page } = await openScreen(ordinaryWorld(), options);
    await page
      .getByRole('textbox', { name: /^Reply to/ })
      .first()
      .click();
    const keys = ['Control+Enter', 'F1'];
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});
