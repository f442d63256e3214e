import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { ImportId, importLimits } from '../../../src/contract/model/knowledge-import.ts';
import { codeOf, codesOf, errorOf } from '../support/central-client.ts';
import { type GivenFile, readFiles, sendFiles, textFile } from '../support/import-files.ts';
import { packContent, packVersionOf } from '../support/pack-content.ts';
import { catchUp, type StaffMember, type Stage } from '../support/stage.ts';
import { lamps } from '../support/test-seed.ts';

export function importSuite(stage: () => Stage): void {
  const brandId = lamps;
  const csv = (name: string, ...lines: string[]): GivenFile => textFile(name, lines.join('\n'));
  const names = (column: string) => `SKU;Nimi;${column};Yksikkö`;
  const publish = async (
    member: StaffMember,
    importId: ImportId,
    changes: Partial<Parameters<StaffMember['call']['imports']['publish']>[0]> = {},
  ) =>
    member.call.imports.publish({
      brandId,
      importId,
      expectedVersion: await packVersionOf(member, lamps),
      reason: 'new list',
      ...changes,
    });

  test('a CSV is read, reported and published as one version that the feed tells of', async () => {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    const since = await packVersionOf(sofia, lamps);
    const { cursor } = await anna.call.feed.snapshot({ brandId });
    const state = await readFiles(sofia, lamps, 'prices', [
      csv(
        'Hinnasto 2026.csv',
        names('Hinta'),
        'CSV-1;Lamppu;49,90;kpl',
        'CSV-2;Varjostin;abc;kpl',
        'CSV-3;Johto;9,90;m',
      ),
    ]);
    expect(state).toMatchObject({
      source: 'hinnasto',
      format: 'csv',
      problem: null,
      questions: [],
      remembered: false,
      report: { packVersion: since, rows: 3, added: 2, changed: 0, removed: 0, refused: 1, confirm: [] },
    });
    expect(await packVersionOf(sofia, lamps)).toBe(since);
    const { importId } = state;
    const refused = await sofia.call.imports.lines({ brandId, importId, section: 'refused' });
    expect(refused).toMatchObject({ lines: [{ line: 3, key: 'CSV-2', value: 'abc' }], next: null });

    const stopped = await errorOf(publish(sofia, importId, { refused: 'stop' }));
    expect([stopped.code, stopped.data]).toEqual(['IMPORT_NOT_READY', { why: 'refusedRows' }]);
    const published = await publish(sofia, importId);
    expect(published).toMatchObject({ result: 'published', packVersion: since + 1 });
    // The answer was lost and the app asks again.
    expect(await publish(sofia, importId)).toEqual(published);
    expect(await packVersionOf(sofia, lamps)).toBe(since + 1);

    const delta = await anna.call.brands.packDelta({ brandId, since });
    expect(delta.upserted.map(({ row }) => 'sku' in row && [row.sku, row.price.amountMinor])).toEqual([
      ['CSV-1', 4990],
      ['CSV-3', 990],
    ]);
    const { publications } = await anna.call.knowledge.history({ brandId, limit: 1 });
    expect(publications).toMatchObject([
      { origin: 'import', reason: 'new list', added: 2, publishedBy: 'sofia lastname' },
    ]);
    const items = await catchUp(anna, lamps, cursor);
    expect(items.filter((item) => item.type === 'change' && item.change.type === 'pack').length).toBe(1);
  });

  test('an XLSX with a price jump is published after a second yes, and can be rolled back', async () => {
    const sofia = await stage().signIn('sofia');
    const workbook = async (price: number): Promise<GivenFile> => ({
      path: 'prices.xlsx',
      bytes: await writeXlsxFile([
        [{ value: 'SKU' }, { value: 'Name' }, { value: 'Price' }, { value: 'Unit' }],
        [{ value: 'XL-1' }, { value: 'Desk lamp' }, { value: price }, { value: 'kpl' }],
      ]).toBuffer(),
    });
    const first = await readFiles(sofia, lamps, 'prices', [await workbook(10.5)]);
    await publish(sofia, first.importId);
    const before = await packContent(sofia, lamps);

    const second = await readFiles(sofia, lamps, 'prices', [await workbook(105)]);
    expect(second.report).toMatchObject({ changed: 1, jumps: 1, confirm: ['priceJumps'] });
    const { importId } = second;
    const { lines } = await sofia.call.imports.lines({ brandId, importId, section: 'jumps' });
    expect(lines).toMatchObject([
      { key: 'XL-1', priceBefore: { amountMinor: 1050 }, priceAfter: { amountMinor: 10500 } },
    ]);
    const asked = await errorOf(publish(sofia, importId));
    expect([asked.code, asked.data]).toEqual([
      'IMPORT_NOT_READY',
      { why: 'confirm', confirm: ['priceJumps'] },
    ]);
    const published = await publish(sofia, importId, { confirmed: ['priceJumps'] });
    if (published.result !== 'published') throw new Error('it was to be published now');
    await sofia.call.knowledge.rollBack({
      brandId,
      toVersion: published.packVersion - 1,
      expectedVersion: published.packVersion,
      reason: 'a comma went missing',
    });
    expect(await packContent(sofia, lamps)).toEqual(before);
  });

  test('what cannot be inferred is asked, and the answer is remembered for the source', async () => {
    const sofia = await stage().signIn('sofia');
    const ambiguous = (name: string, price: string) =>
      csv(name, names('Hinta'), `ASK-1;Lamppu;${price};kpl`, `ASK-2;Lamppu;${price};kpl`);
    const asked = await readFiles(sofia, lamps, 'prices', [ambiguous('tukku 11.csv', '1.234')]);
    expect(asked.questions).toMatchObject([{ about: 'numberStyle', column: 'Hinta' }]);
    expect(asked.report).toBeNull();
    const { importId } = asked;
    const early = await errorOf(publish(sofia, importId));
    expect([early.code, early.data]).toEqual(['IMPORT_NOT_READY', { why: 'questions' }]);

    const numberStyle = { decimal: ',', grouping: '.' } as const;
    const mapping = { columns: [{ header: 'Hinta', role: 'price' as const, numberStyle }] };
    const decided = await sofia.call.imports.read({ brandId, importId, mapping });
    expect(decided).toMatchObject({ questions: [], mapping, remembered: false, report: { added: 2 } });
    const { lines } = await sofia.call.imports.lines({ brandId, importId, section: 'added' });
    expect(lines.map(({ priceAfter }) => priceAfter?.amountMinor)).toEqual([123_400, 123_400]);

    const next = await readFiles(sofia, lamps, 'prices', [ambiguous('tukku 12.csv', '2.345')]);
    expect(next).toMatchObject({
      source: 'tukku',
      remembered: true,
      mapping,
      questions: [],
      report: { added: 2 },
    });
    const other = await readFiles(sofia, lamps, 'prices', [ambiguous('vähittäis.csv', '2.345')]);
    expect(other).toMatchObject({ remembered: false, mapping: {} });
  });

  test('of two supervisors the second is told that the pack changed, reads again and goes on', async () => {
    const [sofia, sven] = [await stage().signIn('sofia'), await stage().signIn('sven')];
    const list = (price: string) => [csv('race.csv', names('Hinta'), `RACE-1;Lamppu;${price};kpl`)];
    const [one, other] = [
      await readFiles(sofia, lamps, 'prices', list('10,00')),
      await readFiles(sven, lamps, 'prices', list('11,00')),
    ];
    await publish(sofia, one.importId);
    const expectedVersion = other.report?.packVersion ?? -1;
    expect(await codeOf(publish(sven, other.importId, { expectedVersion }))).toBe('VERSION_CONFLICT');
    expect(await codeOf(publish(sven, other.importId))).toBe('VERSION_CONFLICT');
    const again = await sven.call.imports.read({ brandId, importId: other.importId });
    expect(again.report).toMatchObject({ added: 0, changed: 1 });
    await publish(sven, other.importId);
    const { publications } = await sven.call.knowledge.history({ brandId, limit: 2 });
    expect(publications.map(({ publishedBy }) => publishedBy)).toEqual(['sven lastname', 'sofia lastname']);
  });

  test('two publishings of one import at the same moment make one version', async () => {
    const sofia = await stage().signIn('sofia');
    const { importId } = await readFiles(sofia, lamps, 'prices', [
      csv('twice.csv', names('Hinta'), 'TWICE-1;Lamppu;10,00;kpl'),
    ]);
    const since = await packVersionOf(sofia, lamps);
    const answers = await Promise.all(
      [1, 2, 3].map(() => publish(sofia, importId, { expectedVersion: since })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await packVersionOf(sofia, lamps)).toBe(since + 1);
    const same = await readFiles(sofia, lamps, 'prices', [
      csv('twice.csv', names('Hinta'), 'TWICE-1;Lamppu;10,00;kpl'),
    ]);
    const idle = await errorOf(publish(sofia, same.importId));
    expect([idle.code, idle.data]).toEqual(['IMPORT_NOT_READY', { why: 'nothingToDo' }]);
  });

  test('a file of many pieces arrives in any order, pieces repeat, and one that is missing is said', async () => {
    const sofia = await stage().signIn('sofia');
    const lines = Array.from(
      { length: 12_000 },
      (_, index) => `BIG-${index};Lamppu numero ${index};${index + 1},50;kpl`,
    );
    const file = csv('big.csv', names('Hinta'), ...lines);
    const { importId } = await sofia.call.imports.begin({
      brandId,
      subject: 'prices',
      files: [{ path: file.path, bytes: file.bytes.length }],
    });
    const offsets: number[] = [];
    for (let offset = 0; offset < file.bytes.length; offset += 100_000) offsets.unshift(offset);
    const send = (offset: number, bytes = file.bytes.subarray(offset, offset + 100_000)) =>
      sofia.call.imports.piece({
        brandId,
        importId,
        file: 0,
        offset,
        base64: Buffer.from(bytes).toString('base64'),
      });
    for (const offset of offsets.slice(0, -1)) await send(offset);
    const early = await sofia.call.imports.read({ brandId, importId });
    expect(early.problem).toMatchObject({ code: 'incomplete', file: 'big.csv' });
    const blocked = await errorOf(publish(sofia, importId));
    expect([blocked.code, blocked.data]).toEqual(['IMPORT_NOT_READY', { why: 'problem' }]);

    expect(await codeOf(send(50_000, file.bytes.subarray(0, 200_000)))).toBe('BAD_REQUEST');
    expect(await codeOf(send(file.bytes.length - 5, file.bytes.subarray(0, 10)))).toBe('BAD_REQUEST');
    await send(0);
    expect(await send(0)).toEqual({ received: file.bytes.length });
    const state = await sofia.call.imports.read({ brandId, importId });
    expect(state).toMatchObject({ problem: null, report: { added: 12_000 } });
    const keys: string[] = [];
    let after: string | undefined;
    do {
      const page = await sofia.call.imports.lines({ brandId, importId, section: 'added', after, limit: 333 });
      keys.push(...page.lines.map(({ key }) => key));
      after = page.next ?? undefined;
    } while (after !== undefined && keys.length < 1_500);
    expect(keys).toEqual(keys.map((_, index) => `BIG-${index}`));
    await sofia.call.imports.discard({ brandId, importId });
  });

  test('files that are too large are refused before anything is sent', async () => {
    const sofia = await stage().signIn('sofia');
    const begin = (...sizes: number[]) =>
      sofia.call.imports.begin({
        brandId,
        subject: 'prices',
        files: sizes.map((bytes, index) => ({ path: `${index}.csv`, bytes })),
      });
    const state = await begin(importLimits.fileBytes + 1);
    expect(state.problem).toMatchObject({ code: 'tooLarge', file: '0.csv' });
    const { importId } = state;
    const piece = { brandId, importId, file: 0, offset: 0, base64: 'YQ==' };
    expect(await codeOf(sofia.call.imports.piece(piece))).toBe('BAD_REQUEST');
    expect(await sofia.call.imports.read({ brandId, importId })).toEqual(state);
    expect(
      (await begin(importLimits.fileBytes, importLimits.fileBytes, importLimits.fileBytes, 1)).problem,
    ).toMatchObject({
      code: 'tooLarge',
      file: null,
    });
    const twice = [1, 2].map(() => ({ path: 'same.csv', bytes: 1 }));
    expect(await codeOf(sofia.call.imports.begin({ brandId, subject: 'prices', files: twice }))).toBe(
      'BAD_REQUEST',
    );
  });

  test('a file that is none of ours is a problem with a sentence, and the service goes on', async () => {
    const sofia = await stage().signIn('sofia');
    const zip = new Uint8Array(4000).map((_, index) =>
      index < 4 ? ([0x50, 0x4b, 3, 4][index] ?? 0) : index % 251,
    );
    for (const bytes of [new Uint8Array(0), zip, new Uint8Array(3000).fill(0)]) {
      const state = await readFiles(sofia, lamps, 'prices', [{ path: 'hostile.xlsx', bytes }]);
      expect(state.problem?.sentence).toMatch(/\w+.*\./);
      expect(state.report).toBeNull();
    }
    expect((await fetch(`${stage().url}/healthz`)).status).toBe(200);
  });

  test('articles bring their images, which are there as soon as the articles are', async () => {
    const [sofia, anna, otto] = [
      await stage().signIn('sofia'),
      await stage().signIn('anna'),
      await stage().signIn('otto'),
    ];
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const state = await readFiles(sofia, lamps, 'articles', [
      textFile('guide/care.md', '# Caring for lamps\n\nDust them.\n\n![A lamp](lamp.png)\n'),
      { path: 'guide/lamp.png', bytes: png },
    ]);
    expect(state).toMatchObject({ source: 'guide', format: 'markdown', columns: null, report: { added: 1 } });
    await publish(sofia, state.importId);
    const content = await packContent(anna, lamps);
    const article = [...content.values()].find((row) => 'body' in row && row.title === 'Caring for lamps');
    const [, imageId = ''] =
      /image:([0-9a-f]{64})/.exec(article && 'body' in article ? article.body : '') ?? [];
    const image = await anna.call.knowledge.image({ brandId, imageId });
    expect(image).toEqual({ mime: 'image/png', base64: png.toString('base64') });
    expect(await codeOf(otto.call.knowledge.image({ brandId, imageId }))).toBe('NOT_FOUND');
    expect(await codeOf(anna.call.knowledge.image({ brandId, imageId: '0'.repeat(64) }))).toBe('NOT_FOUND');
  });

  test('imports are for supervisors: agents may not, and for strangers the brand does not exist', async () => {
    const [sofia, anna, otto] = [
      await stage().signIn('sofia'),
      await stage().signIn('anna'),
      await stage().signIn('otto'),
    ];
    const { importId } = await sendFiles(sofia, lamps, 'prices', [
      csv('mine.csv', names('Hinta'), 'M-1;x;1,00;kpl'),
    ]);
    const all = (member: StaffMember, id: ImportId = importId) => [
      member.call.imports.piece({ brandId, importId: id, file: 0, offset: 0, base64: 'YQ==' }),
      member.call.imports.read({ brandId, importId: id }),
      member.call.imports.lines({ brandId, importId: id, section: 'added' }),
      member.call.imports.publish({ brandId, importId: id, expectedVersion: 1, reason: '' }),
      member.call.imports.discard({ brandId, importId: id }),
    ];
    const begin = { brandId, subject: 'prices' as const, files: [{ path: 'a.csv', bytes: 1 }] };
    expect(await codesOf([anna.call.imports.begin(begin), ...all(anna)])).toEqual(['FORBIDDEN']);
    expect(await codesOf([otto.call.imports.begin(begin), ...all(otto)])).toEqual(['NOT_FOUND']);
    expect(await codesOf(all(sofia, ImportId.parse(randomUUID())))).toEqual(['NOT_FOUND']);
    const unread = await errorOf(publish(sofia, importId));
    expect([unread.code, unread.data]).toEqual(['IMPORT_NOT_READY', { why: 'notRead' }]);
    await sofia.call.imports.discard({ brandId, importId });
    expect(await codeOf(sofia.call.imports.read({ brandId, importId }))).toBe('NOT_FOUND');
  });
}
