import { expect } from '@playwright/test';
import { kuumaKeittiot } from '../../src/demo/brands/kuuma-keittiot/kuuma-keittiot.ts';
import { nordlysSport } from '../../src/demo/brands/nordlys-sport/nordlys-sport.ts';
import { centralClient, conversationOf } from './support/central.ts';
import { openExits, takeExit } from './support/exits.ts';
import { commentOnPlaza, seenOnPlaza } from './support/plaza.ts';
import { screenOf } from './support/screen.ts';
import { test as base } from './support/test.ts';

const nordlys = nordlysSport.brand;
const kuuma = kuumaKeittiot.brand;

const question = {
  commentId: 'question',
  brandId: nordlys.brandId,
  postId: 'first-snow',
  authorName: 'Trond B.',
  text: 'Hvor lang er ventetiden for skiprepp?',
};
const spam = {
  commentId: 'spam',
  brandId: nordlys.brandId,
  postId: 'fjallet-film',
  authorName: 'billig_sko',
  text: 'SAMME SKO TIL HALV PRIS!!!',
  breaksRules: true,
};
const complaint = { ...spam, commentId: 'complaint', authorName: 'Gunnar', breaksRules: false };
const finnish = {
  commentId: 'finnish',
  brandId: kuuma.brandId,
  postId: 'autumn-sofas',
  authorName: 'Riikka M.',
  text: 'Saako terrakottaa kulmasohvaan?',
};

const test = base.extend({
  centralFolder: async ({ centralFolder }, use) => {
    commentOnPlaza(centralFolder, [question, spam, complaint, finnish]);
    await use(centralFolder);
  },
});

test('A comment comes with the post it stands below, and its public reply appears there once', async ({
  centralFolder,
  workstation,
}) => {
  const nora = screenOf((await workstation('agent')).page);
  await nora.claim(question.authorName, nordlys.name);
  const pane = nora.conversation(question.authorName, nordlys.name);
  const post = pane.getByRole('article', { name: `Original post by ${nordlys.name}` });
  await expect(post).toContainText('Første snøen har lagt seg på Hafjell!');
  await expect(
    post
      .getByRole('img', { name: `Picture of the post by ${nordlys.name}` })
      .or(post.getByText('Picture not here')),
  ).toBeVisible();
  const original = post.getByRole('link', { name: 'View original' });
  await expect(original).toHaveAttribute('href', 'https://plaza.example/nordlys-sport/first-snow');
  await expect(original).toHaveAttribute('target', '_blank');
  await expect(nora.log(question.authorName, nordlys.name)).toContainText(question.text);
  await expect(nora.reply(question.authorName)).toHaveAccessibleDescription(/Public reply/);

  await nora.write(question.authorName, 'Tre dager akkurat nå, Trond.');
  await expect(pane.getByText('Sent', { exact: true })).toBeVisible();
  await expect
    .poll(() => seenOnPlaza(centralFolder, question.commentId).replies)
    .toEqual(['Tre dager akkurat nå, Trond.']);
  await nora.write(question.authorName, 'Kom gjerne innom før helga!');
  // The second one is there, so the first would be twice by now if it ever were.
  await expect
    .poll(() => seenOnPlaza(centralFolder, question.commentId).replies)
    .toEqual(['Tre dager akkurat nå, Trond.', 'Kom gjerne innom før helga!']);
});

test('What breaks the network’s rules is hidden when it is asked to, and what does not is told to stay', async ({
  central,
  centralFolder,
  workstation,
}) => {
  const nora = screenOf((await workstation('agent')).page);
  const client = await centralClient(central.url);
  const paneOf = ({ authorName }: { readonly authorName: string }) =>
    nora.conversation(authorName, nordlys.name);
  for (const { authorName } of [spam, complaint]) await nora.claim(authorName, nordlys.name);
  const conversationId = await conversationOf(client, nordlys.brandId, spam.authorName);

  await takeExit(nora, spam.authorName, '8');
  const dialog = nora.page.getByRole('dialog', { name: `Hide the comment of ${spam.authorName}` });
  await expect(dialog).toContainText('decides whether the comment is hidden');
  expect(seenOnPlaza(centralFolder, spam.commentId).hidden).toBe(false);
  const ask = dialog.getByRole('button', { name: 'Ask the channel to hide it' });
  await ask.focus();
  await nora.page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(paneOf(spam).getByText('The channel hid this comment. You can read it.')).toBeVisible();
  expect(seenOnPlaza(centralFolder, spam.commentId)).toEqual({ hidden: true, replies: [] });
  expect((await client.conversations.messages({ conversationId })).conversation).toMatchObject({
    status: 'resolved',
    ending: 'commentHidden',
  });

  await takeExit(nora, complaint.authorName, '8');
  await nora.page.getByRole('button', { name: 'Ask the channel to hide it' }).focus();
  await nora.page.keyboard.press('Enter');
  await expect(paneOf(complaint).getByText('The channel did not hide the comment')).toBeVisible();
  expect(seenOnPlaza(centralFolder, complaint.commentId).hidden).toBe(false);
  await nora.write(complaint.authorName, 'Hei Gunnar, hva er galt?');
  await expect
    .poll(() => seenOnPlaza(centralFolder, complaint.commentId).replies)
    .toEqual(['Hei Gunnar, hva er galt?']);
});

test('Hiding is not offered where the brand forbids it', async ({ workstation }) => {
  const nora = screenOf((await workstation('agent')).page);
  await nora.claim(finnish.authorName, kuuma.name);
  const menu = await openExits(nora, finnish.authorName);
  const hide = menu.getByRole('menuitem', { name: /Hide comment/ });
  await expect(hide).toBeDisabled();
  await expect(hide).toContainText('This brand does not have it.');
  await nora.page.keyboard.press('8');
  await expect(nora.page.getByRole('dialog')).toHaveCount(0);
  await expect(menu).toBeVisible();
});
