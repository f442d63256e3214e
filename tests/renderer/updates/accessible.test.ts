import { expect as expectPage, type Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { axeFindings } from '../axe-findings.ts';
import { sizes, useScreens } from '../screen.ts';
import type { StandInWorld } from '../stand-in/stand-in-world.ts';
import {
  briefingWorld,
  correctionsWorld,
  quietUpdatesWorld,
  stackedWorld,
  urgentWorld,
} from '../stand-in/update-scenes.ts';

const openScreen = useScreens();
const slow = { timeout: 30_000 };

const composer = (page: Page) => page.getByRole('textbox', { name: /^Reply to/ }).first();
const ready = (page: Page) =>
  expectPage(page.getByRole('button', { name: 'I have read this' })).toHaveAttribute(
    'aria-disabled',
    'false',
    slow,
  );

const states: readonly [name: string, world: () => StandInWorld, act: (page: Page) => Promise<void>][] = [
  ['an urgent update', urgentWorld, ready],
  [
    'a revised one in a stack',
    stackedWorld,
    async (page) => {
      await ready(page);
      await page.keyboard.press('Enter');
      await page.getByText('2 of 3', { exact: true }).waitFor();
      await ready(page);
    },
  ],
  [
    'the list, with one opened, beside important ones',
    quietUpdatesWorld,
    async (page) => {
      await page.getByRole('region', { name: 'Important' }).first().waitFor();
      await page.getByRole('button', { name: /^Updates/ }).click();
      await page.getByRole('article').first().getByRole('button').first().click();
    },
  ],
  [
    'what is asked of the brand',
    quietUpdatesWorld,
    async (page) => {
      await composer(page).click();
      await page.keyboard.press('Alt+q');
      await page.getByText('Yes, Thursday').waitFor();
    },
  ],
  ['what changed meanwhile', briefingWorld, (page) => page.getByText('or begin to write').waitFor()],
  [
    'answers to correct, one being dismissed',
    correctionsWorld,
    async (page) => {
      await page.getByRole('button', { name: '2 answers of yours to correct' }).click();
      await page.getByRole('button', { name: 'Not needed…' }).first().click();
    },
  ],
];

test.each(states)('%s keeps nobody out, light or dark', async (_name, world, act) => {
  const { page, problems } = await openScreen(world(), { viewport: sizes.laptop });
  await act(page);
  expect(await axeFindings(page)).toEqual([]);
  expect(problems).toEqual([]);
});
