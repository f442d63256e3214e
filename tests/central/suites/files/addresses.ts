import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../support/central-client.ts';
import type { Engine } from '../../support/engine.ts';
import { endlessPdf } from '../../support/hostile-pdfs.ts';
import { pdf, photo } from '../../support/sample-files.ts';
import { type Customer, newMessageId, openStage, type StaffMember, type Stage } from '../../support/stage.ts';
import { lamps } from '../../support/test-seed.ts';
import { newFileId, takenFrom, uploadAsAgent, uploadAsCustomer } from '../../support/upload.ts';

const HOUR_MS = 3600 * 1000;

export function addressSuite(engine: Engine): void {
  let stage: Stage;
  let cleo: Customer;
  let anna: StaffMember;

  beforeAll(async () => {
    stage = await openStage(engine);
    anna = await stage.signIn('anna');
    cleo = await stage.customerWrites(lamps);
    await anna.call.conversations.claim({ conversationId: cleo.conversationId });
  });

  afterAll(async () => {
    await stage.close();
    expect(stage.logged).toEqual([]);
  });

  const get = (path: string) => fetch(new URL(path, stage.url));
  const bytesAt = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());
  const sent = async (bytes: Buffer<ArrayBuffer>, name = 'photo.jpg') => {
    const { fileId } = await takenFrom(uploadAsCustomer(stage.url, cleo, { bytes, name }));
    const shown = await cleo.call.webChat.write({ messageId: newMessageId(), text: '', files: [fileId] });
    const [file] = shown.files ?? [];
    if (!file) throw new Error('the message has no file');
    return file;
  };
  const linkOf = (member: StaffMember, fileId = newFileId(), size: 'whole' | 'thumbnail' = 'whole') =>
    member.call.files.link({ conversationId: cleo.conversationId, fileId, size });

  test('where a photo was taken, and by whom, is in none of the bytes that are served', async () => {
    const taken = await photo();
    const traces = ['Exif', 'GPS', 'Kamerafabrik', 'Ida Holm'];
    expect((await sharp(taken).metadata()).exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);
    expect(taken.includes('Kamerafabrik')).toBe(true);
    const file = await sent(taken);
    for (const url of [file.url, file.thumbnailUrl ?? '', (await linkOf(anna, file.fileId)).url]) {
      const bytes = await bytesAt(url);
      const { exif, xmp, iptc, orientation, width, height } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(Number(height)).toBeGreaterThan(Number(width));
      for (const trace of traces) expect(bytes.includes(trace), trace).toBe(false);
    }
  });

  test('a PDF is served without its scripts and its author, and with its first page as a picture', async () => {
    const taken = await pdf();
    const file = await sent(taken, 'bill.pdf');
    const drawn = await sharp(await bytesAt(file.thumbnailUrl ?? '')).metadata();
    expect(drawn).toMatchObject({ format: 'webp', width: 480, height: 320 });
    const bytes = await bytesAt(file.url);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBe(file.bytes);
    expect(taken.equals(bytes)).toBe(false);
  });

  test('a file is for saving, of its own type, and may do nothing as a document', async () => {
    const { url, thumbnailUrl } = await sent(await photo(), 'näyttö "1"; filename=evil.html.jpg');
    const answer = await get(url);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=3600, immutable',
      'content-disposition':
        'attachment; filename="n_ytt_ 1; filename=evil.html.jpg"; ' +
        "filename*=UTF-8''n%C3%A4ytt%C3%B6%201%3B%20filename%3Devil.html.jpg",
    });
    expect((await get(thumbnailUrl ?? '')).headers.get('content-type')).toBe('image/webp');
  });

  test('an address that was changed anywhere, or made with another key, opens nothing', async () => {
    const [file, other] = [await sent(await photo()), await sent(await photo())];
    const good = new URL(file.url, stage.url);
    expect((await fetch(good)).status).toBe(200);
    const changed = (change: (url: URL) => void) => {
      const url = new URL(good);
      change(url);
      return url;
    };
    const signature = good.searchParams.get('signature') ?? '';
    const wrong = [
      changed((url) => url.searchParams.set('expires', String(Number(url.searchParams.get('expires')) + 1))),
      changed((url) => url.searchParams.set('expires', 'Infinity')),
      changed((url) =>
        url.searchParams.set(
          'signature',
          signature.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')),
        ),
      ),
      changed((url) => url.searchParams.set('signature', '')),
      changed((url) => url.searchParams.delete('signature')),
      changed((url) => url.searchParams.append('signature', signature)),
      changed((url) => {
        url.pathname = url.pathname.replace('whole', 'thumbnail');
      }),
      changed((url) => {
        url.pathname = url.pathname.replace(file.fileId, other.fileId);
      }),
      new URL('/v1/files/nonsense/whole', stage.url),
    ];
    for (const url of wrong) expect((await fetch(url)).status, url.href).toBe(403);
  });

  test('an address is good for a day to a customer, and for minutes to the staff', async () => {
    const late = await openStage(engine);
    const eva = await late.customerWrites(lamps);
    const bela = await late.signIn('bela');
    const { conversationId } = eva;
    await bela.call.conversations.claim({ conversationId });
    const { fileId } = await takenFrom(uploadAsCustomer(late.url, eva, { bytes: await photo() }));
    const shown = await eva.call.webChat.write({ messageId: newMessageId(), text: '', files: [fileId] });
    const link = await bela.call.files.link({ conversationId, fileId, size: 'whole' });
    const statusOf = async (url = '') => (await fetch(new URL(url, late.url))).status;
    expect([await statusOf(link.url), await statusOf(shown.files?.[0]?.url)]).toEqual([200, 200]);
    late.passTime(HOUR_MS);
    expect([await statusOf(link.url), await statusOf(shown.files?.[0]?.url)]).toEqual([403, 200]);
    late.passTime(24 * HOUR_MS);
    expect(await statusOf(shown.files?.[0]?.url)).toBe(403);
    // Reading again gives new ones.
    const { messages } = await eva.call.webChat.read({});
    expect(await statusOf(messages.at(-1)?.files?.[0]?.url)).toBe(200);
    await late.close();
    expect(late.logged).toEqual([]);
  });

  test('only who may read a conversation gets an address of its files', async () => {
    const { fileId } = await sent(await photo());
    const [bela, otto, sofia] = [
      await stage.signIn('bela'),
      await stage.signIn('otto'),
      await stage.signIn('sofia'),
    ];
    expect((await get((await linkOf(sofia, fileId, 'thumbnail')).url)).status).toBe(200);
    expect(await codeOf(linkOf(bela, fileId))).toBe('FORBIDDEN');
    expect(await codeOf(linkOf(otto, fileId))).toBe('NOT_FOUND');
    expect(await codeOf(linkOf(anna))).toBe('NOT_FOUND');
    const dora = await stage.customerWrites(lamps);
    await anna.call.conversations.claim({ conversationId: dora.conversationId });
    // A file of another conversation, by one that may be read.
    const crossed = anna.call.files.link({ conversationId: dora.conversationId, fileId, size: 'whole' });
    expect(await codeOf(crossed)).toBe('NOT_FOUND');
  });

  test('what somebody uploaded and has not sent is seen by nobody else', async () => {
    const { conversationId } = cleo;
    const mine = await takenFrom(uploadAsAgent(stage.url, anna, conversationId, { bytes: await photo() }));
    const theirs = await takenFrom(uploadAsCustomer(stage.url, cleo, { bytes: await photo() }));
    const sofia = await stage.signIn('sofia');
    expect((await get((await linkOf(anna, mine.fileId)).url)).status).toBe(200);
    expect(await codeOf(linkOf(sofia, mine.fileId))).toBe('NOT_FOUND');
    expect(await codeOf(linkOf(anna, theirs.fileId))).toBe('NOT_FOUND');
  });

  test('a PDF whose page cannot be drawn has no thumbnail to get an address of', async () => {
    const { fileId, thumbnailUrl } = await sent(await endlessPdf(60), 'bill.pdf');
    expect(thumbnailUrl).toBeNull();
    expect(await codeOf(linkOf(anna, fileId, 'thumbnail'))).toBe('NOT_FOUND');
  });
}
