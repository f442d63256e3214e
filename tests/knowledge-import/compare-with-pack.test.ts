import { describe, expect, it } from 'vitest';
import { PackRow, type PriceItem } from '../../src/contract/model/brand-pack.ts';
import {
  ImportLine,
  type ImportMapping,
  ImportReport,
  importLimits,
} from '../../src/contract/model/knowledge-import.ts';
import { compareWithPack, MASS_REMOVAL_LEAST } from '../../src/knowledge-import/compare-with-pack.ts';
import { sampleArticle, samplePrice } from '../support/sample-brand.ts';
import { brands, readList } from './price-list.ts';

const inPack = (item: PriceItem): PackRow => ({
  kind: 'priceItem',
  id: item.priceItemId,
  version: 3,
  row: item,
});

const sofa = samplePrice('sofa.red', {
  sku: 'A-1',
  name: 'Sohva',
  productId: 'sofa',
  price: { amountMinor: 10000, currency: 'EUR' },
  keywords: ['couch'],
  popularity: 77,
  note: 'Toimitus 2 vk',
});

async function compare(list: string, current: readonly PackRow[], mapping: ImportMapping = {}) {
  const reading = await readList(list, brands.fi, mapping);
  expect(reading.questions).toEqual([]);
  return compareWithPack({ reading, current, mapping, subject: 'prices', packVersion: 3 });
}

const list = (...rows: string[]) => ['SKU;Nimi;Hinta sis. alv', ...rows].join('\n');

describe('comparing a price list with the pack', () => {
  it('finds what is added, changed, unchanged, and says which properties differ', async () => {
    const chair = samplePrice('chair', {
      sku: 'A-2',
      name: 'Tuoli',
      price: { amountMinor: 5000, currency: 'EUR' },
    });
    const { report, sections, upserted } = await compare(
      list('A-1;Sohva;110,00', 'A-2;Tuoli;50,00', 'A-3;Pöytä;20,00'),
      [inPack(sofa), inPack(chair)],
    );
    expect(report).toMatchObject({
      packVersion: 3,
      rows: 3,
      added: 1,
      changed: 1,
      unchanged: 1,
      removed: 0,
      jumps: 0,
      confirm: [],
    });
    expect(sections.changed).toMatchObject([
      {
        file: 'list.csv',
        line: 2,
        key: 'A-1',
        title: 'Sohva',
        fields: ['price'],
        priceBefore: { amountMinor: 10000 },
        priceAfter: { amountMinor: 11000 },
      },
    ]);
    expect(sections.added).toMatchObject([
      { key: 'A-3', line: 4, priceBefore: null, priceAfter: { amountMinor: 2000 } },
    ]);
    expect(upserted.map(({ id }) => id)).toEqual(['sofa.red', 'A-3']);
    ImportReport.parse(report);
    for (const line of Object.values(sections).flat()) ImportLine.parse(line);
    for (const row of upserted) PackRow.parse(row);
  });

  it('finds items by their SKU, so that they keep their key, and keeps what the file says nothing about', async () => {
    const { upserted } = await compare(list('A-1;Sohva;110,00'), [inPack(sofa)]);
    expect(upserted).toMatchObject([
      {
        id: 'sofa.red',
        row: {
          priceItemId: 'sofa.red',
          productId: 'sofa',
          keywords: ['couch'],
          popularity: 77,
          note: 'Toimitus 2 vk',
          unit: 'kpl',
        },
      },
    ]);
  });

  it('but an empty cell in a column the file has does empty the property', async () => {
    const { upserted } = await compare('SKU;Nimi;Hinta sis. alv;Huom\nA-1;Sohva;100,00;\n', [inPack(sofa)]);
    expect(upserted).toMatchObject([{ row: { note: '', keywords: ['couch'] } }]);
  });

  it('gives a new item another key where the pack has that key for another SKU', async () => {
    const other = samplePrice('A-9', { sku: 'OLD-9' });
    const { report, upserted } = await compare(list('A-9;Uusi;1,00'), [inPack(other)]);
    expect(report).toMatchObject({ added: 1, changed: 0 });
    expect(upserted[0]?.id).not.toBe('A-9');
    expect(upserted[0]?.row).toMatchObject({ priceItemId: upserted[0]?.id, sku: 'A-9' });
  });

  it('asks for a second yes where a price moves by more than the set share, up or down', async () => {
    const rows = (price: string) => list(`A-1;Sohva;${price}`);
    expect((await compare(rows('130,00'), [inPack(sofa)])).report).toMatchObject({ jumps: 0, confirm: [] });
    expect((await compare(rows('130,01'), [inPack(sofa)])).report).toMatchObject({
      jumps: 1,
      confirm: ['priceJumps'],
    });
    expect((await compare(rows('69,99'), [inPack(sofa)])).report).toMatchObject({ jumps: 1 });
    expect((await compare(rows('69,99'), [inPack(sofa)], { jumpPercent: 50 })).report).toMatchObject({
      jumps: 0,
    });
    expect((await compare(rows('100,00 SEK'), [inPack(sofa)])).sections.jumps).toHaveLength(1);
  });

  it('removes what the file lacks only when it is the whole list, never items of a refused row nor other subjects', async () => {
    const pack = [
      inPack(sofa),
      inPack(samplePrice('b', { sku: 'B' })),
      inPack(samplePrice('c', { sku: 'C' })),
      { kind: 'article', id: 'help', version: 1, row: sampleArticle('help') } as const,
    ];
    const file = list('A-1;Sohva;100,00', 'B;Bee;kysy');
    expect((await compare(file, pack)).removed).toEqual([]);
    const whole = await compare(file, pack, { removeMissing: true });
    expect(whole.report).toMatchObject({ removed: 1, refused: 1, rows: 2 });
    expect(whole.removed).toEqual([{ kind: 'priceItem', id: 'c' }]);
    expect(whole.sections.removed).toMatchObject([{ key: 'C', line: null, priceAfter: null }]);
  });

  it('asks for a second yes where more than a fifth of the list, and more than ten rows, would go', async () => {
    const pack = Array.from({ length: 50 }, (_, index) =>
      inPack(samplePrice(`p${index}`, { sku: `P${index}` })),
    );
    const keeping = (count: number) =>
      list(...Array.from({ length: count }, (_, index) => `P${index};Item p${index};49,90`));
    const mapping = { removeMissing: true };
    expect((await compare(keeping(50 - MASS_REMOVAL_LEAST), pack, mapping)).report.confirm).toEqual([]);
    expect((await compare(keeping(50 - MASS_REMOVAL_LEAST - 1), pack, mapping)).report.confirm).toEqual([
      'massRemoval',
    ]);
  });

  it('changes only prices by a list of numbers and prices, and says so for items it would add without a name', async () => {
    const { sections, upserted } = await compare('SKU;Hinta sis. alv\nA-1;120,00\nNEW;5,00\n', [
      inPack(sofa),
    ]);
    expect(sections.changed).toMatchObject([{ fields: ['price'], title: 'Sohva' }]);
    expect(sections.warnings).toMatchObject([{ key: 'NEW', code: 'noName' }]);
    expect(upserted).toHaveLength(2);
  });

  it('does not count an article as changed that was only confirmed by being imported', () => {
    const article = sampleArticle('help', { verifiedAt: 5 });
    const reading = {
      format: 'markdown',
      problem: null,
      columns: null,
      sheets: [],
      questions: [],
      images: [],
      refused: [],
      duplicates: [],
      warnings: [],
      rows: [
        {
          file: 'help.md',
          line: 1,
          confirmedNow: true,
          row: { kind: 'article', id: 'help', version: 0, row: { ...article, verifiedAt: 9 } },
        },
      ],
    } as const;
    const current = [{ kind: 'article', id: 'help', row: { ...article, owner: 'Aino' } }] as const;
    const same = compareWithPack({ reading, current, mapping: {}, subject: 'articles', packVersion: 1 });
    expect(same.report).toMatchObject({ unchanged: 1, changed: 0 });
    const stated = { ...reading, rows: reading.rows.map(({ confirmedNow: _, ...row }) => row) };
    const changed = compareWithPack({
      reading: stated,
      current,
      mapping: {},
      subject: 'articles',
      packVersion: 1,
    });
    expect(changed.sections.changed).toMatchObject([{ fields: ['verifiedAt'], title: 'Article help' }]);
    expect(changed.upserted).toMatchObject([{ row: { verifiedAt: 9, owner: 'Aino' } }]);
  });

  it('takes as many rows as an import may have, and not one more', async () => {
    const rows = Array.from(
      { length: importLimits.rows },
      (_, index) => `S${index};Thing ${index};${index % 90},50`,
    );
    const reading = await readList(`SKU;Nimi;Hinta sis. alv\n${rows.join('\n')}`);
    const current = reading.rows.slice(0, 150_000).map(({ row }) => row);
    const { report } = compareWithPack({ reading, current, mapping: {}, subject: 'prices', packVersion: 1 });
    expect(report).toMatchObject({ rows: importLimits.rows, added: 50_000, unchanged: 150_000 });
    const more = await readList(`SKU;Nimi;Hinta sis. alv\n${rows.join('\n')}\nONE;More;1,00`);
    expect(more.problem?.code).toBe('tooManyRows');
  });
});
