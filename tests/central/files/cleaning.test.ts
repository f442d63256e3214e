import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanPdf } from '../../../src/central/files/clean-pdf.ts';
import { cleanPicture } from '../../../src/central/files/clean-picture.ts';
import type { CleanedFile, Cleaning } from '../../../src/central/files/cleaned-file.ts';
import { recogniseFile } from '../../../src/central/files/recognise-file.ts';
import { safeName } from '../../../src/central/files/safe-name.ts';

const red = { width: 600, height: 400, channels: 3, background: '#c02020' } as const;
const exif = {
  IFD0: { Make: 'Camerafirma', Artist: 'Ida Holm' },
  IFD3: { GPSLatitude: '59/1 54/1 50/1', GPSLatitudeRef: 'N' },
};

function fileOf(cleaning: Cleaning): CleanedFile {
  if (!cleaning.ok) throw new Error(`not taken: ${cleaning.refusal}`);
  return cleaning.file;
}

const photo = () => sharp({ create: red }).jpeg().withExif(exif).withMetadata({ orientation: 6 }).toBuffer();

describe('A picture', () => {
  test('loses what its camera wrote, and is turned the right way up', async () => {
    const taken = await photo();
    expect(taken.includes('Camerafirma')).toBe(true);
    expect((await sharp(taken).metadata()).orientation).toBe(6);
    const file = fileOf(await cleanPicture(taken, 'image/jpeg'));
    const metadata = await sharp(file.bytes).metadata();
    expect(metadata.exif).toBeUndefined();
    expect(metadata.orientation).toBeUndefined();
    for (const trace of ['Camerafirma', 'Ida Holm', 'Exif']) {
      expect(Buffer.from(file.bytes).includes(trace)).toBe(false);
    }
    expect(file).toMatchObject({ width: 400, height: 600, pages: null });
  });

  test.each(['png', 'webp', 'gif'] as const)(
    'of %s stays one, without what is hidden behind its end',
    async (format) => {
      const made = await sharp({ create: red })[format]().toBuffer();
      const hidden = Buffer.concat([made, Buffer.from('<script>alert(1)</script>')]);
      const file = fileOf(await cleanPicture(hidden, `image/${format}`));
      expect((await sharp(file.bytes).metadata()).format).toBe(format);
      expect(Buffer.from(file.bytes).includes('script')).toBe(false);
    },
  );

  test('that moves goes on moving, and its thumbnail stands still', async () => {
    const frames = await Promise.all(
      ['#f00', '#0f0', '#00f'].map((background) =>
        sharp({ create: { ...red, background, width: 40, height: 30 } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const file = fileOf(await cleanPicture(moving, 'image/gif'));
    expect((await sharp(file.bytes, { animated: true }).metadata()).pages).toBe(3);
    expect(file).toMatchObject({ width: 40, height: 30 });
    expect((await sharp(file.thumbnail ?? Buffer.of()).metadata()).pages ?? 1).toBe(1);
  });

  test('has a thumbnail that fits', async () => {
    const file = fileOf(await cleanPicture(await photo(), 'image/jpeg'));
    const { format, width, height } = await sharp(file.thumbnail ?? Buffer.of()).metadata();
    expect({ format, width, height }).toEqual({ format: 'webp', width: 320, height: 480 });
  });

  test('that is cut off, or larger than any screen, is refused', async () => {
    const whole = await photo();
    expect(await cleanPicture(whole.subarray(0, whole.length / 2), 'image/jpeg')).toEqual({
      ok: false,
      refusal: 'damaged',
    });
    const huge = await sharp({ create: { ...red, width: 9_000, height: 9_000 } })
      .png()
      .toBuffer();
    expect(await cleanPicture(huge, 'image/png')).toEqual({ ok: false, refusal: 'tooManyPixels' });
  });
});

describe('A PDF', () => {
  async function telling(): Promise<Uint8Array> {
    const document = await PDFDocument.create();
    document.setAuthor('Ida Holm');
    document.addJavaScript('greet', 'app.alert("boo")');
    await document.attach(Buffer.from('secret salaries'), 'salaries.txt');
    const page = document.addPage([300, 200]);
    page.drawImage(await document.embedJpg(await photo()), { width: 100, height: 60 });
    const { context } = document;
    const launch = context.obj({ S: 'Launch', F: PDFString.of('calc.exe') });
    const link = context.obj({ S: 'URI', URI: PDFString.of('https://example.com/') });
    const annotations = [
      { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: launch },
      { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: link },
      { Type: 'Annot', Subtype: 'FileAttachment', Rect: [0, 0, 9, 9] },
    ].map((annotation) => context.register(context.obj(annotation)));
    page.node.set(PDFName.of('Annots'), context.obj(annotations));
    document.catalog.set(PDFName.of('OpenAction'), launch);
    return document.save({ useObjectStreams: false });
  }

  test('keeps its pages and links, and nothing that acts, hides or tells of its maker', async () => {
    const before = await telling();
    for (const trace of ['Launch', 'JavaScript', 'EmbeddedFiles', 'Camerafirma']) {
      expect(Buffer.from(before).includes(trace), trace).toBe(true);
    }
    const file = fileOf(await cleanPdf(before));
    const read = await PDFDocument.load(file.bytes, { updateMetadata: false });
    const plain = Buffer.from(await read.save({ useObjectStreams: false }));
    for (const trace of [
      'Launch',
      'JavaScript',
      'EmbeddedFile',
      'Camerafirma',
      'Ida',
      'FileAttachment',
      'OpenAction',
    ])
      expect(plain.includes(trace), trace).toBe(false);
    expect(plain.includes('https://example.com/')).toBe(true);
    expect(plain.includes('DCTDecode')).toBe(true);
    expect(file.pages).toBe(1);
    expect(read.getPage(0).getSize()).toEqual({ width: 300, height: 200 });
  });

  test.each(['one filter in a list', 'packed once more'])(
    'loses what a camera wrote also where a photo is %s',
    async (how) => {
      const document = await PDFDocument.create();
      const { context } = document;
      const jpeg = await photo();
      const packed = how === 'packed once more';
      const stream = context.stream(packed ? deflateSync(jpeg) : jpeg, {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 600,
        Height: 400,
        ColorSpace: 'DeviceRGB',
        BitsPerComponent: 8,
        Filter: packed ? ['FlateDecode', 'DCTDecode'] : ['DCTDecode'],
      });
      const page = document.addPage([300, 200]);
      page.node.newXObject('Photo', context.register(stream));
      const before = Buffer.from(await document.save({ useObjectStreams: false }));
      expect(before.includes('Camerafirma')).toBe(!packed);
      const file = fileOf(await cleanPdf(before));
      const read = await PDFDocument.load(file.bytes, { updateMetadata: false });
      const plain = Buffer.from(await read.save({ useObjectStreams: false }));
      expect(plain.includes('Camerafirma')).toBe(false);
      const start = plain.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
      expect(
        (await sharp(plain.subarray(start, plain.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2)).metadata())
          .exif,
      ).toBeUndefined();
    },
  );

  test('with a script in a field, behind a link or after another action loses it', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([300, 200]);
    const { context } = document;
    const script = () => context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
    const field = document.getForm().createTextField('name');
    field.addToPage(page);
    field.acroField.dict.set(PDFName.of('AA'), context.obj({ K: context.register(script()) }));
    const then = context.obj({ S: 'URI', URI: PDFString.of('https://example.com/'), Next: [script()] });
    const link = context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 9, 9],
      A: context.register(then),
    });
    const deep = context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      Rect: [0, 0, 9, 9],
      A: context.register(script()),
    });
    for (const annotation of [link, deep]) page.node.addAnnot(context.register(annotation));
    page.node.set(PDFName.of('AA'), context.obj({ O: script() }));
    const before = await document.save({ useObjectStreams: false });
    expect(Buffer.from(before).includes('app.alert')).toBe(true);
    const file = fileOf(await cleanPdf(before));
    const read = await PDFDocument.load(file.bytes, { updateMetadata: false });
    const plain = Buffer.from(await read.save({ useObjectStreams: false }));
    for (const trace of ['JavaScript', 'app.alert', '/AA', '/Next'])
      expect(plain.includes(trace), trace).toBe(false);
    expect(plain.includes('https://example.com/')).toBe(true);
  });

  test('that asks for a password is refused, and so is what only begins like one', async () => {
    const locked = await PDFDocument.create();
    locked.addPage();
    await locked.encrypt({ userPassword: 'geheim', ownerPassword: 'geheim' });
    expect(await cleanPdf(await locked.save())).toEqual({ ok: false, refusal: 'encrypted' });
    expect(await cleanPdf(Buffer.from('%PDF-1.7\nnothing'))).toEqual({ ok: false, refusal: 'damaged' });
  });
});

describe('What a file is', () => {
  test('is told by its content', async () => {
    expect(await recogniseFile(await photo())).toEqual({ type: 'image/jpeg' });
    expect(await recogniseFile(Buffer.from('<html><script>alert(1)</script></html>'))).toEqual({
      refusal: 'wrongType',
    });
    expect(await recogniseFile(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual({
      refusal: 'wrongType',
    });
    expect(await recogniseFile(Buffer.from('MZ\x90\x00'))).toEqual({ refusal: 'wrongType' });
    expect(await recogniseFile(Buffer.of())).toEqual({ refusal: 'empty' });
    expect(await recogniseFile(Buffer.alloc(10 * 1024 * 1024 + 1))).toEqual({ refusal: 'tooLarge' });
  });
});

test.each([
  ['C:\\Users\\ida\\Pictures\\ski.JPEG', 'image/jpeg', 'ski.JPEG'],
  ['../../etc/passwd', 'image/png', 'passwd.png'],
  ['\u202Egpj.exe', 'image/jpeg', 'gpj.jpg'],
  ['invoice.pdf.exe', 'application/pdf', 'invoice.pdf.pdf'],
  ['...', 'image/gif', 'file.gif'],
  ['скан\u0000 договора.pdf', 'application/pdf', 'скан договора.pdf'],
] as const)('The name %j of %s becomes %j', (given, type, name) => {
  expect(safeName(given, type)).toBe(name);
});
