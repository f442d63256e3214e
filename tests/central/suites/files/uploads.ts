import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filePaths } from '../../../../src/contract/central/files.ts';
import { fileLimits } from '../../../../src/contract/model/attachment.ts';
import type { Engine } from '../../support/engine.ts';
import { lockedPdf, pdf, photo, pictureBomb, screenshot } from '../../support/sample-files.ts';
import { type Customer, openStage, resolved, type StaffMember, type Stage } from '../../support/stage.ts';
import { boats, lamps } from '../../support/test-seed.ts';
import {
  newFileId,
  refusalOf,
  takenFrom,
  upload,
  uploadAsAgent,
  uploadAsCustomer,
} from '../../support/upload.ts';

export function uploadSuite(engine: Engine): void {
  let stage: Stage;
  let cleo: Customer;
  let anna: StaffMember;

  beforeAll(async () => {
    stage = await openStage(engine);
    cleo = await stage.customerWrites(lamps);
    anna = await stage.signIn('anna');
    await anna.call.conversations.claim({ conversationId: cleo.conversationId });
  });

  afterAll(async () => {
    await stage.close();
    expect(stage.logged).toEqual([]);
  });

  const asCustomer = (bytes: Buffer<ArrayBuffer>, name?: string) =>
    uploadAsCustomer(stage.url, cleo, { bytes, ...(name === undefined ? {} : { name }) });

  test('a photo is taken from the customer and from the agent who holds the conversation', async () => {
    const bytes = await photo();
    const file = await takenFrom(asCustomer(bytes, 'C:\\photos\\lamp.JPG'));
    expect(file).toMatchObject({ name: 'lamp.JPG', type: 'image/jpeg', thumbnail: true, pages: null });
    // The right way up.
    expect([file.width, file.height]).toEqual([400, 600]);
    const theirs = await takenFrom(uploadAsAgent(stage.url, anna, cleo.conversationId, { bytes }));
    expect(theirs.fileId).not.toBe(file.fileId);
  });

  test('a PDF is taken with its number of pages and a thumbnail', async () => {
    expect(await takenFrom(asCustomer(await pdf(3), 'Rechnung.PDF'))).toMatchObject({
      name: 'Rechnung.PDF',
      type: 'application/pdf',
      pages: 3,
      thumbnail: true,
      width: null,
    });
  });

  test('the same file sent again, also at the same moment, is answered the same and stored once', async () => {
    const file = { fileId: newFileId(), bytes: await photo() };
    const answers = await Promise.all(
      [1, 2, 3].map(() => takenFrom(uploadAsCustomer(stage.url, cleo, file))),
    );
    answers.push(await takenFrom(uploadAsCustomer(stage.url, cleo, file)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('the id of somebody else’s file is refused, and says nothing of that file', async () => {
    const file = { fileId: newFileId(), bytes: await photo() };
    await takenFrom(uploadAsCustomer(stage.url, cleo, file));
    const dora = await stage.customerWrites(lamps);
    expect(await refusalOf(uploadAsCustomer(stage.url, dora, file))).toBe('400 BAD_REQUEST');
    expect(await refusalOf(uploadAsAgent(stage.url, anna, cleo.conversationId, file))).toBe(
      '400 BAD_REQUEST',
    );
  });

  test('a wrong ending is put right by what the file is', async () => {
    const file = await takenFrom(asCustomer(await screenshot(), 'page.html'));
    expect(file).toMatchObject({ name: 'page.png', type: 'image/png' });
  });

  test.each<[string, () => Promise<Buffer<ArrayBuffer>> | Buffer<ArrayBuffer>, string]>([
    ['nothing at all', () => Buffer.alloc(0), 'empty'],
    ['HTML that is called .jpg', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'wrongType'],
    ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'wrongType'],
    [
      'a program',
      () => Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), Buffer.alloc(2000)]),
      'wrongType',
    ],
    [
      'a ZIP archive',
      () => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(2000)]),
      'wrongType',
    ],
    ['half a photo', async () => (await photo()).subarray(0, 2000), 'damaged'],
    ['the first bytes of a JPEG before HTML', () => polyglot(), 'damaged'],
    ['a picture that says it is 60,000 pixels wide', () => pictureBomb(), 'tooManyPixels'],
    ['a PDF that asks for a password', () => lockedPdf(), 'encrypted'],
    ['a PDF with more pages than a file may have', () => pdf(fileLimits.pages + 1), 'tooManyPages'],
    ['what only begins like a PDF', () => Buffer.from('%PDF-1.7\n%%EOF'), 'damaged'],
  ])('%s is refused with the reason', async (_what, make, why) => {
    expect(await refusalOf(asCustomer(await make()))).toBe(`422 ${why}`);
  });

  test('one byte more than the limit is answered with 413, also by a client that says it all first', async () => {
    const large = Buffer.alloc(fileLimits.bytes + 1);
    expect(await refusalOf(asCustomer(large))).toBe('413 tooLarge');
    expect(
      await slowAnswer(`${stage.url}${filePaths.customer}?fileId=${newFileId()}&name=x`, cleo.token, 40),
    ).toBe('413 {"ok":false,"why":"tooLarge"}');
    // As large as it may be, and no picture.
    expect(await refusalOf(asCustomer(Buffer.alloc(fileLimits.bytes)))).toBe('422 wrongType');
  });

  test('nobody sends a file without a token, with another’s, or where they may not write', async () => {
    const file = { bytes: await photo() };
    const { conversationId } = cleo;
    const [bela, otto, sofia] = [
      await stage.signIn('bela'),
      await stage.signIn('otto'),
      await stage.signIn('sofia'),
    ];
    for (const token of [null, 'nonsense', anna.signedIn.accessToken]) {
      expect(await refusalOf(upload(stage.url, filePaths.customer, token, file))).toBe(
        '401 SIGN_IN_REQUIRED',
      );
    }
    const agentPath = filePaths.agent(conversationId);
    expect(await refusalOf(upload(stage.url, agentPath, cleo.token, file))).toBe('401 SIGN_IN_REQUIRED');
    expect(await refusalOf(uploadAsAgent(stage.url, bela, conversationId, file))).toBe('403 FORBIDDEN');
    expect(await refusalOf(uploadAsAgent(stage.url, sofia, conversationId, file))).toBe('403 FORBIDDEN');
    // Of another brand: they may not even know that it is there.
    expect(await refusalOf(uploadAsAgent(stage.url, otto, conversationId, file))).toBe('404 NOT_FOUND');
    expect(
      await refusalOf(upload(stage.url, '/v1/conversations/nonsense/files', anna.signedIn.accessToken, file)),
    ).toBe('404 NOT_FOUND');
  });

  test('after the end nothing is taken any more', async () => {
    const dora = await stage.customerWrites(boats);
    const { conversationId } = dora;
    await anna.call.conversations.claim({ conversationId });
    await anna.push(anna.event(conversationId, 1, resolved('answered')));
    const file = { bytes: await photo() };
    expect(await refusalOf(uploadAsCustomer(stage.url, dora, file))).toBe('409 CONVERSATION_ENDED');
    expect(await refusalOf(uploadAsAgent(stage.url, anna, conversationId, file))).toBe('403 FORBIDDEN');
  });

  test('an address without an id or a name is answered with what it needs', async () => {
    const answer = await fetch(`${stage.url}${filePaths.customer}`, {
      method: 'POST',
      body: await photo(),
      headers: { authorization: `Bearer ${cleo.token}` },
    });
    expect(answer.status).toBe(400);
    expect((await answer.json()).message).toContain('fileId');
  });

  test('who sends too quickly is told how long to wait', async () => {
    const strict = await openStage(engine, {
      limits: { fileUpload: { requests: 2, seconds: 60 } },
    });
    const eva = await strict.customerWrites(lamps);
    const file = { bytes: Buffer.from('no picture') };
    for (const _ of [1, 2])
      expect(await refusalOf(uploadAsCustomer(strict.url, eva, file))).toBe('422 wrongType');
    const refused = await uploadAsCustomer(strict.url, eva, file);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await strict.close();
  });

  test('a file that takes too long, or needs too much memory, is refused, and the next one is taken', async () => {
    const hasty = await openStage(engine, { cleaning: { seconds: 0.01 } });
    const eva = await hasty.customerWrites(lamps);
    expect(await refusalOf(uploadAsCustomer(hasty.url, eva, { bytes: await photo() }))).toBe(
      '422 tookTooLong',
    );
    await hasty.close();
    const small = await openStage(engine, { cleaning: { megabytes: 32 } });
    const dora = await small.customerWrites(lamps);
    expect(await refusalOf(uploadAsCustomer(small.url, dora, { bytes: await widePdf() }))).toBe(
      '422 damaged',
    );
    await takenFrom(uploadAsCustomer(small.url, dora, { bytes: await photo() }));
    await small.close();
    expect([...hasty.logged, ...small.logged]).toEqual([]);
  });
}

function polyglot(): Buffer<ArrayBuffer> {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    Buffer.from('<html><script>alert(1)</script></html>'.repeat(100)),
  ]);
}

/** So many objects that the heap of a small worker does not hold them. */
async function widePdf(): Promise<Buffer<ArrayBuffer>> {
  const objects = Array.from(
    { length: 150_000 },
    (_, index) => `${index + 10} 0 obj\n<</A[1 2 3]/B(x)>>\nendobj\n`,
  );
  return Buffer.from(`%PDF-1.7\n${objects.join('')}%%EOF`);
}

/** Says its whole body, of so many megabytes, before it listens. */
function slowAnswer(url: string, token: string, megabytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      { method: 'POST', headers: { authorization: `Bearer ${token}` } },
      (response) => {
        let said = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          said += piece;
        });
        response.on('end', () => resolve(`${response.statusCode} ${said}`));
      },
    );
    call.on('error', reject);
    for (let piece = 0; piece < megabytes; piece += 1) call.write(Buffer.alloc(1024 * 1024));
    call.end();
  });
}
