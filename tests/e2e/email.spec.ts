import { expect } from '@playwright/test';
import { createTransport } from 'nodemailer';
import { kuumaKeittiot } from '../../src/demo/brands/kuuma-keittiot/kuuma-keittiot.ts';
import { freePort } from '../central/support/free-port.ts';
import { centralClient, conversationOf, spokenLines } from './support/central.ts';
import { takeExit } from './support/exits.ts';
import { startHandledCentral } from './support/handled-central.ts';
import { screenOf } from './support/screen.ts';
import { test as base } from './support/test.ts';

const { brand } = kuumaKeittiot;
const mailbox = brand.handling?.mailbox ?? '';
const paivi = { name: 'Päivi Lehtonen', address: 'paivi@posti.example' };

/** Where the central service takes what customers send. */
const test = base.extend<{ readonly mailPort: number }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  mailPort: async ({}, use) => use(await freePort()),
  central: async ({ centralFolder, mailPort, relay }, use) => {
    const central = await startHandledCentral(centralFolder, {
      mail: { port: mailPort, smtpUrl: relay.url },
    });
    await use(central);
    await central.command.stop();
  },
});

test('An e-mail becomes a conversation, its answer reaches the customer in the same thread, and their reply reopens it', async ({
  central,
  mailPort,
  relay,
  workstation,
}) => {
  const customer = createTransport({ host: '127.0.0.1', port: mailPort, name: 'posti.example' });
  const nora = screenOf((await workstation('agent')).page);
  await nora.connected();
  await customer.sendMail({
    from: paivi,
    to: mailbox,
    subject: 'Sohvan jalka naarmuuntunut',
    messageId: '<first@posti.example>',
    text: [
      'Hei,',
      '',
      'oikean etujalan lakka on naarmuuntunut.',
      '',
      'Noora kirjoitti 3.11.2026:',
      '> Sohva tulee teille keskiviikkona.',
      '> Terveisin Noora',
    ].join('\n'),
  });

  await nora.claim(paivi.name, brand.name);
  const pane = nora.conversation(paivi.name, brand.name);
  const log = nora.log(paivi.name, brand.name);
  await expect(pane.getByText('Sohvan jalka naarmuuntunut')).toBeVisible();
  await expect(log).toContainText('oikean etujalan lakka on naarmuuntunut.');
  await expect(log).not.toContainText('Sohva tulee teille keskiviikkona.');
  const folded = log.getByRole('button', { name: 'Show quoted text (3 lines)' });
  await folded.focus();
  await nora.page.keyboard.press('Enter');
  await expect(log).toContainText('Sohva tulee teille keskiviikkona.');
  await expect(nora.reply(paivi.name)).toHaveAccessibleDescription(/E-mail/);

  const answer = 'Hei Päivi! Lähetämme uuden jalan heti.';
  await nora.write(paivi.name, answer);
  await expect.poll(() => relay.received.length).toBe(1);
  const [sent] = relay.received;
  expect(sent?.to).toEqual([paivi.address]);
  expect(sent?.email).toMatchObject({
    subject: 'Re: Sohvan jalka naarmuuntunut',
    from: { address: mailbox, name: `${brand.voice.alias}, ${brand.name}` },
    inReplyTo: '<first@posti.example>',
  });
  expect(sent?.email.references).toContain('<first@posti.example>');
  expect(sent?.email.text).toContain(answer);
  expect(sent?.email.text).toContain('> oikean etujalan lakka on naarmuuntunut.');
  await expect(log.getByText('Sent', { exact: true })).toBeVisible();

  const client = await centralClient(central.url);
  const conversationId = await conversationOf(client, brand.brandId, paivi.name);
  const stateNow = async () => (await client.conversations.messages({ conversationId })).conversation;
  await takeExit(nora, paivi.name, '1', '1');
  await expect.poll(stateNow).toMatchObject({ status: 'resolved' });
  await expect(nora.reply(paivi.name)).toHaveCount(0);

  const answerId = sent?.email.messageId ?? '';
  const thanks = 'Kiitos! Tuleeko jalka kotiin asti?';
  await customer.sendMail({
    from: paivi,
    to: mailbox,
    subject: 'VS: Sohvan jalka naarmuuntunut',
    inReplyTo: answerId,
    references: ['<first@posti.example>', answerId],
    text: `${thanks}\n\nNoora kirjoitti:\n> ${answer}`,
  });
  await expect(
    nora.queue.getByRole('listbox', { name: 'Waiting' }).getByRole('option', { name: /Päivi Lehtonen/ }),
  ).toBeVisible();
  expect(await stateNow()).toMatchObject({ status: 'queued', holder: null, disposition: null });
  await nora.claim(paivi.name, brand.name);
  await expect(log).toContainText(answer);
  await expect(log).toContainText(thanks);
  await nora.write(paivi.name, 'Kyllä tulee, perjantaina.');
  await expect.poll(() => relay.received.length).toBe(2);
  expect(relay.received[1]?.email.references).toContain(answerId);
  expect((await spokenLines(client, conversationId)).map((line) => line.split('\n')[0])).toEqual([
    'incoming: Hei,',
    `outgoing: ${answer}`,
    `incoming: ${thanks}`,
    'outgoing: Kyllä tulee, perjantaina.',
  ]);
});
