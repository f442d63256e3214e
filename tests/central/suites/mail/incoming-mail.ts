import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../support/engine.ts';
import { conversationsOf, type MailStage, openMailStage, transcriptOf } from '../../support/mail-stage.ts';
import { resolved, type StaffMember, written } from '../../support/stage.ts';
import { boats, lamps } from '../../support/test-seed.ts';

const DAY_MS = 24 * 3600 * 1000;

export function incomingMailSuite(engine: Engine): void {
  let stage: MailStage;
  let sofia: StaffMember;

  beforeAll(async () => {
    stage = await openMailStage(engine);
    sofia = await stage.signIn('sofia');
  });

  afterAll(async () => {
    await stage.close();
    expect(stage.logged).toEqual([]);
  });

  const newest = async () => {
    const [conversation] = await conversationsOf(sofia, lamps);
    if (!conversation) throw new Error('no conversation came');
    return conversation;
  };
  const newestLines = async () =>
    (await transcriptOf(sofia, await newest())).map(({ kind, text }) => ({ kind, text }));

  test('an e-mail becomes a waiting conversation with its subject, its writer and its words', async () => {
    await stage.mailFrom({
      from: 'Ida Berg <Ida@Example.com>',
      subject: 'My lamp\r\n flickers',
      text: 'Good morning,\r\n\r\nit \u0007flickers\u202e.\r\n\r\nIda',
    });
    expect(await newest()).toMatchObject({
      kind: 'email',
      status: 'queued',
      queueId: 'main',
      subject: 'My lamp flickers',
      customer: { name: 'Ida Berg', locale: 'fi-FI' },
      preview: 'Good morning, it flickers. Ida',
    });
    expect(await newestLines()).toEqual([{ kind: 'incoming', text: 'Good morning,\n\nit flickers.\n\nIda' }]);
  });

  test('one that is HTML alone is read as its words, links kept, styles and scripts left out', async () => {
    await stage.mailFrom({
      from: 'noname@example.com',
      html: '<style>p{color:red}</style><h1>Hello</h1><p>Is <a href="https://x.example/a">this one</a> <b>in stock</b>?</p><script>alert(1)</script>',
    });
    expect((await newest()).customer.name).toBe('noname@example.com');
    expect(await newestLines()).toEqual([
      { kind: 'incoming', text: 'Hello\n\nIs this one [https://x.example/a] in stock?' },
    ]);
  });

  test.each([
    ['iso-8859-1', 'Blåbær, grüße, ñandú'],
    ['koi8-r', 'Здравствуйте, лампа мигает'],
    ['windows-1250', 'Zażółć gęślą jaźń'],
  ])('what is written in %s comes out as it was written', async (charset, text) => {
    const subject = `=?${charset}?B?${encoded(text, charset).toString('base64')}?=`;
    const head = [
      'From: "K" <k@example.com>',
      `Subject: ${subject}`,
      `Message-ID: <${charset}@example.com>`,
      `Content-Type: text/plain; charset=${charset}`,
      'Content-Transfer-Encoding: 8bit',
    ].join('\r\n');
    await stage.mailRaw(
      Buffer.concat([Buffer.from(`${head}\r\n\r\n`), encoded(text, charset)]),
      'k@example.com',
    );
    expect((await newest()).subject).toBe(text);
    expect(await newestLines()).toEqual([{ kind: 'incoming', text }]);
  });

  test('the same e-mail delivered again, even at the same moment, is one message', async () => {
    const twice = { from: 'twice@example.com', text: 'only once', messageId: '<twice@example.com>' };
    await Promise.all([stage.mailFrom(twice), stage.mailFrom(twice), stage.mailFrom(twice)]);
    await stage.mailFrom(twice);
    const mine = (await conversationsOf(sofia, lamps)).filter(
      ({ customer }) => customer.name === 'twice@example.com',
    );
    expect(mine.map(({ lastSeq }) => lastSeq)).toEqual([1]);
  });

  test('an e-mail to two brands is a conversation of each, of two customers', async () => {
    const lena = await stage.signIn('lena');
    await stage.mailFrom({
      from: 'both@example.com',
      to: ['help@lamps.example', 'HELP@boats.example'],
      text: 'to both',
    });
    const [atLamps] = await conversationsOf(lena, lamps);
    const [atBoats] = await conversationsOf(lena, boats);
    expect([atLamps?.preview, atBoats?.preview]).toEqual(['to both', 'to both']);
    expect(atLamps?.customer.customerId).not.toBe(atBoats?.customer.customerId);
  });

  test('a thread is one conversation: it goes on by answers, is reopened within a week, and begins anew later', async () => {
    const anna = await stage.signIn('anna');
    const first = await stage.mailFrom({ from: 'thread@example.com', text: 'one' });
    const { conversationId } = await newest();
    const second = await stage.mailFrom({
      from: 'Thread@example.com',
      subject: 'Re: A lamp',
      text: 'two',
      inReplyTo: `<${first}>`,
    });
    await anna.call.conversations.claim({ conversationId });
    const answer = written('the answer');
    await anna.push(
      anna.event(conversationId, 1, answer),
      anna.event(conversationId, 2, resolved('answered')),
    );
    stage.passTime(6 * DAY_MS);
    sofia = await stage.signIn('sofia');
    await stage.mailFrom({
      from: 'thread@example.com',
      text: 'three',
      references: [`<${first}>`, `<${second}>`, `<${answer.messageId}@lamps.example>`],
    });
    expect(await newest()).toMatchObject({ conversationId, status: 'queued', holder: null });
    expect((await newestLines()).map(({ text }) => text)).toEqual([
      'one',
      'two',
      'claimed',
      'the answer',
      'resolved',
      'reopened',
      'three',
    ]);

    const again = await stage.signIn('anna');
    await again.call.conversations.claim({ conversationId });
    await again.push(again.event(conversationId, 1, resolved('answered')));
    stage.passTime(8 * DAY_MS);
    sofia = await stage.signIn('sofia');
    await stage.mailFrom({
      from: 'thread@example.com',
      text: 'four',
      inReplyTo: `<${answer.messageId}@lamps.example>`,
    });
    const [fresh] = await conversationsOf(sofia, lamps);
    expect(fresh).toMatchObject({ status: 'queued', preview: 'four' });
    expect(fresh?.conversationId).not.toBe(conversationId);
    const history = await sofia.call.conversations.history({
      conversationId: fresh?.conversationId ?? conversationId,
    });
    expect(history.map((one) => one.conversationId)).toEqual([conversationId]);
  });

  test('who merely knows a Message-ID does not get into the conversation', async () => {
    const first = await stage.mailFrom({ from: 'owner@example.com', text: 'my secret order' });
    await stage.mailFrom({ from: 'stranger@example.com', text: 'me too', inReplyTo: `<${first}>` });
    expect(await newestLines()).toEqual([{ kind: 'incoming', text: 'me too' }]);
    expect((await newest()).customer.name).toBe('stranger@example.com');
  });

  test('automatic mail makes no conversation; where it answers one it is a note there', async () => {
    const before = (await conversationsOf(sofia, lamps)).length;
    await stage.mailFrom({
      from: 'robot@example.com',
      text: 'I am away',
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    await stage.mailFrom({
      from: 'robot@example.com',
      text: 'News!',
      headers: { Precedence: 'bulk' },
    });
    await stage.mailFrom({ from: 'help@lamps.example', text: 'in a circle' });
    expect(await conversationsOf(sofia, lamps)).toHaveLength(before);

    const first = await stage.mailFrom({ from: 'away@example.com', text: 'hello' });
    await stage.mailRaw(bounceOf(first), '');
    const lines = await newestLines();
    expect(lines.map(({ kind }) => kind)).toEqual(['incoming', 'note']);
    expect(lines[1]?.text).toContain('mailbox is full');
  });

  test('other recipients, what is too large and what nobody signed are refused with a reason', async () => {
    const mail = { from: 'a@example.com', text: 'x' };
    await expect(stage.mailFrom({ ...mail, to: 'else@lamps.example' })).rejects.toMatchObject({
      responseCode: 550,
      message: expect.stringContaining('no such mailbox'),
    });
    const large = { ...mail, attachments: [{ filename: 'film.mp4', content: Buffer.alloc(11 << 20) }] };
    await expect(stage.mailFrom(large)).rejects.toMatchObject({ responseCode: 552 });
    await expect(stage.mailRaw('Subject: x\r\n\r\nx', '')).rejects.toMatchObject({ responseCode: 550 });
  });

  test('an e-mail without words, and one that is longer than a message may be, lose nothing silently', async () => {
    await stage.mailRaw('From: <empty@example.com>\r\nMessage-ID: <e@x>\r\n\r\n', 'empty@example.com');
    expect(await newestLines()).toEqual([{ kind: 'incoming', text: '–' }]);
    await stage.mailFrom({ from: 'long@example.com', text: 'word '.repeat(10_000) });
    const [words, note] = await newestLines();
    expect(words?.text).toHaveLength(32_000);
    expect(note).toEqual({
      kind: 'note',
      text: 'The e-mail was longer than what fits here; its end is missing.',
    });
  });
}

/** A report that one of the thread's e-mails could not be delivered, as mail servers send it. */
function bounceOf(mailId: string): string {
  return [
    'From: Mail Delivery System <mailer-daemon@example.com>',
    'Subject: Undelivered',
    'Message-ID: <bounce@example.com>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'The mailbox is full.',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${mailId}>`,
    'Subject: A lamp',
    '--b--',
    '',
  ].join('\r\n');
}

/** By turning the decoder of the platform around. */
function encoded(text: string, charset: string): Buffer {
  const decoder = new TextDecoder(charset);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Buffer.from(
    [...text].map((character) => {
      const byte = bytes.get(character);
      if (byte === undefined) throw new Error(`${charset} has no ${character}`);
      return byte;
    }),
  );
}
