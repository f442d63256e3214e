import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../support/engine.ts';
import {
  conversationsOf,
  type MailStage,
  openMailStage,
  transcriptOf,
  untilFound,
} from '../../support/mail-stage.ts';
import { noise, pdf, photo, screenshot } from '../../support/sample-files.ts';
import { newMessageId, type StaffMember } from '../../support/stage.ts';
import { lamps } from '../../support/test-seed.ts';
import { takenFrom, uploadAsAgent } from '../../support/upload.ts';

export function mailFileSuite(engine: Engine): void {
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
  const newestLines = async () => transcriptOf(sofia, await newest());

  test('pictures and PDFs become files of the message; what is left out is named with the reason', async () => {
    await stage.mailFrom({
      from: 'files@example.com',
      text: 'see the pictures',
      attachments: [
        { filename: 'lamp.jpg', content: await photo() },
        { filename: 'bill.pdf', content: await pdf(2) },
        { filename: 'list.xlsx', content: Buffer.alloc(3000) },
        { filename: 'cut.jpg', content: (await photo()).subarray(0, 1500) },
      ],
    });
    const [message, note] = await newestLines();
    expect(message).toMatchObject({
      kind: 'incoming',
      text: 'see the pictures',
      files: [
        { name: 'lamp.jpg', type: 'image/jpeg', width: 400 },
        { name: 'bill.pdf', type: 'application/pdf', pages: 2 },
      ],
    });
    expect(note?.text).toBe(
      'Files were attached and have been left out: list.xlsx (3 KB, neither a picture nor a PDF), ' +
        'cut.jpg (2 KB, damaged).',
    );
    const [file] = message?.files ?? [];
    if (!file) throw new Error('no file');
    const { conversationId } = await newest();
    const { url } = await sofia.call.files.link({ conversationId, fileId: file.fileId, size: 'whole' });
    const served = Buffer.from(await (await fetch(new URL(url, stage.url))).arrayBuffer());
    expect(served.length).toBe(file.bytes);
    expect(served.includes('Kamerafabrik')).toBe(false);
  });

  test('an e-mail of nothing but a picture is a message of that picture', async () => {
    await stage.mailFrom({
      from: 'only@example.com',
      attachments: [{ filename: 'lamp.png', content: await screenshot() }],
    });
    expect(await newestLines()).toMatchObject([{ text: '', files: [{ name: 'lamp.png' }] }]);
    expect((await newest()).preview).toBe('lamp.png');
  });

  test('a photo within the text is taken, the logo of a signature is not', async () => {
    await stage.mailFrom({
      from: 'inline@example.com',
      text: 'look',
      html: '<p>look <img src="cid:photo"></p><p>Ida <img src="cid:logo"></p>',
      attachments: [
        { filename: 'logo.png', content: await screenshot(), cid: 'logo' },
        { filename: 'photo.jpg', content: await noise(400, 300), cid: 'photo' },
      ],
    });
    const lines = await newestLines();
    expect(lines).toHaveLength(1);
    expect(lines[0]?.files?.map(({ name }) => name)).toEqual(['photo.jpg']);
  });

  test('the same e-mail delivered twice brings its files once; an answer in its thread brings its own', async () => {
    const first = {
      from: 'thread@example.com',
      messageId: '<pictures@example.com>',
      text: 'first',
      attachments: [{ filename: 'a.png', content: await screenshot() }],
    };
    await Promise.all([stage.mailFrom(first), stage.mailFrom(first)]);
    await stage.mailFrom({
      from: 'thread@example.com',
      inReplyTo: '<pictures@example.com>',
      text: 'second',
      attachments: [{ filename: 'b.png', content: await screenshot() }],
    });
    const lines = await newestLines();
    expect(lines.map(({ text, files }) => [text, files?.map(({ name }) => name)])).toEqual([
      ['first', ['a.png']],
      ['second', ['b.png']],
    ]);
  });

  test('an answer carries the agent’s files to the customer', async () => {
    await stage.mailFrom({ from: 'asks@example.com', text: 'a manual?' });
    const { conversationId } = await newest();
    const anna = await stage.signIn('anna');
    await anna.call.conversations.claim({ conversationId });
    const files = [
      await takenFrom(
        uploadAsAgent(stage.url, anna, conversationId, { bytes: await pdf(), name: 'Käyttöohje.pdf' }),
      ),
      await takenFrom(
        uploadAsAgent(stage.url, anna, conversationId, { bytes: await photo(), name: 'lamp.jpg' }),
      ),
    ];
    const sent = {
      kind: 'messageWritten',
      messageId: newMessageId(),
      text: '',
      origin: 'composed',
      files,
    } as const;
    await anna.push(anna.event(conversationId, 1, sent));
    const { email } = await untilFound(async () =>
      stage.relay.received.find(({ to }) => to.includes('asks@example.com')),
    );
    expect(email.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['Käyttöohje.pdf', 'application/pdf'],
      ['lamp.jpg', 'image/jpeg'],
    ]);
    const sizes = email.attachments.map(({ content }) =>
      typeof content === 'string' ? 0 : content.byteLength,
    );
    expect(sizes).toEqual(files.map(({ bytes }) => bytes));
    expect(email.text).toContain('> a manual?');
  });
}
