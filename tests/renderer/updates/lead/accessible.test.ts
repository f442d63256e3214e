import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { axeFindings } from '../../axe-findings.ts';
import { sizes, useScreens } from '../../screen.ts';
import { deskWorld, sentWorld, slackWorld } from '../../stand-in/lead-scenes.ts';
import type { StandInWorld } from '../../stand-in/stand-in-world.ts';
import { openDesk, writePrice } from './desk.ts';

const openScreen = useScreens();

const states: readonly [name: string, world: () => StandInWorld, act: (page: Page) => Promise<void>][] = [
  ['an empty form', deskWorld, openDesk],
  [
    'a form with a fact and its preview',
    deskWorld,
    async (page) => {
      await openDesk(page);
      await writePrice(page, 'Nordlys Sport', '1399');
      await page.getByText(/^Reaches/).waitFor();
    },
  ],
  [
    'what is missing',
    deskWorld,
    async (page) => {
      await openDesk(page);
      await page.getByRole('button', { name: 'a price' }).waitFor({ state: 'detached' });
      await page.getByRole('checkbox', { name: 'Nordlys Sport' }).check();
      await page.getByRole('button', { name: 'a price' }).click();
      await page.getByRole('button', { name: 'Send as urgent' }).click();
      await page.getByText('Write what agents must know.').waitFor();
    },
  ],
  [
    'who has it',
    sentWorld,
    async (page) => {
      await openDesk(page, 'Sent');
      await page.getByText('3 of 8 acknowledged').waitFor();
    },
  ],
  [
    'who has it, without a connection',
    () => {
      const world = sentWorld();
      world.status.connectivity = 'disconnected';
      return world;
    },
    (page) => openDesk(page, 'Sent'),
  ],
  [
    'a retraction',
    sentWorld,
    async (page) => {
      await openDesk(page, 'Sent');
      await page.getByRole('button', { name: 'Retract…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'answers to correct',
    sentWorld,
    async (page) => {
      await openDesk(page, 'To correct');
      await page.getByRole('article').first().waitFor();
    },
  ],
  [
    'channels of Slack',
    slackWorld,
    async (page) => {
      await openDesk(page, 'Slack');
      await page.getByRole('row', { name: /butikkene/ }).waitFor();
    },
  ],
  [
    'a channel and its rule',
    slackWorld,
    async (page) => {
      await openDesk(page, 'Slack');
      await page.getByRole('button', { name: /^Change the rule of kuuma/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
];

test.each(states)('%s keeps nobody out, light or dark', async (_name, world, act) => {
  const { page, problems } = await openScreen(world(), { viewport: sizes.laptop });
  await act(page);
  expect(await axeFindings(page)).toEqual([]);
  expect(problems).toEqual([]);
});
