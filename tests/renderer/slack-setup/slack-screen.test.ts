import { expect as expectPage } from '@playwright/test';
import { expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { sizes, useScreens } from '../screen.ts';
import { deskWorld, kuuma, slackWorld } from '../stand-in/lead-scenes.ts';
import { openDesk } from '../updates/lead/desk.ts';

const openScreen = useScreens();
const slow = { timeout: 30_000 };

test('Tokens that lack scopes are said to, scope by scope, and complete ones are kept and gone from the screen', async () => {
  const world = deskWorld();
  world.slack.missing = ['groups:history'];
  const { page, problems } = await openScreen(world, { viewport: sizes.laptop });
  await openDesk(page, 'Slack');
  await expectPage(page.getByText('Keep tokens first; then its channels can be chosen.')).toBeVisible(slow);
  await page.getByLabel('Bot token').fill('xoxb-1');
  await page.getByLabel('App-level token').fill('xapp-1');
  await page.getByRole('button', { name: 'Ask Slack' }).click();
  await expectPage(page.getByText(/1 scope is missing/)).toBeVisible(slow);
  await expectPage(page.getByRole('listitem').filter({ hasText: 'groups:history' })).toContainText('missing');
  await expectPage(page.getByRole('button', { name: 'Keep them' })).toBeDisabled();
  world.slack.missing = [];
  await page.getByRole('button', { name: 'Ask Slack' }).click();
  await page.getByRole('button', { name: 'Keep them' }).click();
  await expectPage(page.getByText('Tokens for Nordlys Sport are kept on this computer.')).toBeVisible(slow);
  await expectPage(page.getByLabel('Bot token')).toHaveCount(0);
  expect(world.slack.kept).toEqual({ botToken: 'xoxb-1', appToken: 'xapp-1' });
  // The box follows the core's word, which comes after the press.
  await page.getByRole('checkbox', { name: 'Let this workstation be the bridge' }).click();
  await expectPage(page.getByText(/is connected to Nordlys Sport/)).toBeVisible(slow);
  expect(problems).toEqual([]);
});

test('A channel is put on the list; what Slack does not know is said at its field', async () => {
  const { page, world } = await openScreen(slackWorld(), { viewport: sizes.laptop });
  world.slack.channels.push({ channelId: 'C0NEW', name: 'kuuma-uutiset', member: false, archived: false });
  await openDesk(page, 'Slack');
  await page.getByRole('button', { name: 'Add a channel' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Channel', { exact: true }).selectOption({ label: '#kuuma-uutiset' });
  await expectPage(dialog.getByText(/The app is not in #kuuma-uutiset/)).toBeVisible();
  await dialog.getByLabel('It is about').selectOption('kuuma-keittiot');
  await dialog.getByLabel(/^its author/).fill('Aino');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expectPage(dialog.getByText(/^A member id begins with/)).toBeVisible(slow);
  await dialog.getByLabel(/^its author/).fill('U0AINO');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expectPage(page.getByRole('row', { name: /kuuma-uutiset/ })).toContainText('Kuuma Keittiöt', slow);
  await expectPage(page.getByRole('button', { name: 'Add a channel' })).toBeFocused(slow);
  await eventually(() =>
    expect(world.slack.setup.central?.mappings.at(-1)).toMatchObject({ brandId: kuuma, channelId: 'C0NEW' }),
  );
});

test('A channel is tried out, and taken off the list where its rule is changed', async () => {
  const { page, world } = await openScreen(slackWorld());
  await openDesk(page, 'Slack');
  await page.getByRole('button', { name: 'Post a test message in kuuma-kiireelliset' }).click();
  await expectPage(page.getByText('A test was posted in #kuuma-kiireelliset.')).toBeVisible(slow);
  await page.getByRole('button', { name: 'Change the rule of butikkene' }).click();
  await page.getByRole('button', { name: 'Remove this channel' }).click();
  await expectPage(page.getByRole('dialog')).toHaveCount(0, slow);
  await expectPage(page.getByRole('row', { name: /butikkene/ })).toHaveCount(0, slow);
  expect(world.slack.setup.central?.mappings).toHaveLength(2);
});
