import { describe, expect, it } from 'vitest';
import type { ImportQuestion } from '../../../src/contract/model/knowledge-import.ts';
import { type ImportReading, readImport } from '../../../src/knowledge-import/read-import.ts';
import { importOf } from '../import-input.ts';
import { answer, brands, item, readList } from '../price-list.ts';

function only(reading: ImportReading): ImportQuestion {
  const [question, ...others] = reading.questions;
  if (!question || others.length > 0)
    throw new Error(`Expected one question: ${JSON.stringify(reading.questions)}`);
  return question;
}

describe('what cannot be told is asked', () => {
  it('how to read 1.234 when nothing in the column tells', async () => {
    const list = 'SKU;Nimi;Hinta sis. alv\nA;Sohva;1.234\nB;Tuoli;999\n';
    const reading = await readList(list);
    const question = only(reading);
    expect(question).toMatchObject({ about: 'numberStyle', column: 'Hinta sis. alv' });
    expect(question.options.map(({ label }) => label).sort()).toEqual(['1.234 is 1.234', '1.234 is 1234']);
    expect(reading.rows).toEqual([]);
    expect(reading.columns?.[2]?.confidence).toBe('asked');

    const thousands = question.options.find(({ label }) => label.endsWith(' 1234'))?.answer ?? '';
    const read = await readList(list, brands.fi, answer({}, reading, question, thousands));
    expect(item(read, 'A').price.amountMinor).toBe(123400);
  });

  it('but not where another row of the column tells', async () => {
    const german = await readList('SKU;Nimi;Hinta sis. alv\nA;Sohva;1.234\nB;Tuoli;1.299,90\n');
    expect(item(german, 'A').price.amountMinor).toBe(123400);
    const english = await readList('SKU;Nimi;Hinta sis. alv\nA;Sohva;1,234\nB;Tuoli;999.90\n');
    expect(item(english, 'A').price.amountMinor).toBe(123400);
    const whole = await readList('SKU;Nimi;Hinta sis. alv\nA;Sohva;1.234,-\nB;Tuoli;2.999\n');
    expect(item(whole, 'B').price.amountMinor).toBe(299900);
  });

  it('nor where the currency has no decimals', async () => {
    const brand = { ...brands.en, currency: 'JPY' };
    expect(item(await readList('SKU,Name,Price incl. tax\nA,Sofa,"1,234"\n', brand), 'A').price).toEqual({
      amountMinor: 1234,
      currency: 'JPY',
    });
  });

  it('whether 03/04/2026 is in March or in April', async () => {
    const list = 'SKU,Name,Price incl. VAT,Valid from\nA,Sofa,5.00,03/04/2026\n';
    const reading = await readList(list, brands.en);
    const question = only(reading);
    expect(question).toMatchObject({ about: 'dateStyle', column: 'Valid from' });
    const march = await readList(list, brands.en, answer({}, reading, question, 'mdy'));
    expect(item(march, 'A').validFrom).toBe(Date.parse('2026-03-04T00:00Z'));
    const settled = await readList(`${list}B,Chair,6.00,25/04/2026\n`, brands.en);
    expect(item(settled, 'A').validFrom).toBe(Date.parse('2026-04-03T00:00+01:00'));
  });

  it('which of a net and a gross price is meant; what is left out takes the other', async () => {
    const list = 'Indeks;Nazwa;Cena netto;Cena brutto\nA;Stół;100,00;123,00\n';
    const reading = await readList(list, brands.pl);
    const question = only(reading);
    expect(question).toMatchObject({ about: 'role', column: 'Cena netto' });
    const gross = await readList(list, brands.pl, answer({}, reading, question, 'ignore'));
    expect(item(gross, 'A')).toMatchObject({ price: { amountMinor: 12300 }, tax: 'included' });
    const net = await readList(list, brands.pl, answer({}, reading, question, 'price'));
    expect(item(net, 'A')).toMatchObject({ price: { amountMinor: 10000 }, tax: 'excluded' });
  });

  it('whether prices include tax, unless the file, a decision or the pack says so', async () => {
    const list = 'SKU;Nimi;Hinta\nA;Sohva;10,00\n';
    const question = only(await readList(list));
    expect(question).toMatchObject({ about: 'tax', column: null });
    expect(item(await readList(list, brands.fi, { tax: 'excluded' }), 'A').tax).toBe('excluded');
    expect(item(await readList(`Kaikki hinnat sis. alv\n\n${list}`), 'A').tax).toBe('included');
    expect(item(await readList('SKU;Nimi;Hinta;ALV\nA;Sohva;10,00;veroton\n'), 'A').tax).toBe('excluded');
  });

  it('which currency “kr” is for a brand that has none of them', async () => {
    const list = 'SKU;Name;Price incl. VAT\nA;Sofa;100 kr\n';
    const reading = await readList(list);
    const question = only(reading);
    expect(question.about).toBe('currency');
    expect(question.options.map((option) => option.answer)).toEqual(
      expect.arrayContaining(['NOK', 'SEK', 'DKK', 'EUR']),
    );
    const read = await readList(list, brands.fi, answer({}, reading, question, 'SEK'));
    expect(item(read, 'A').price).toEqual({ amountMinor: 10000, currency: 'SEK' });
    expect(item(await readList(list, brands.nb), 'A').price.currency).toBe('NOK');
  });

  it('which encoding a text has, the usual one of the language first, with a sample of each', async () => {
    // "Стол;1 290,00 ₽" cannot be told from other pages of Windows by its bytes alone.
    const bytes = Buffer.concat([
      Buffer.from('SKU;Name;Price incl. VAT\nA;', 'latin1'),
      Buffer.from([0xd1, 0xf2, 0xee, 0xeb]),
      Buffer.from(';1290,00\n', 'latin1'),
    ]);
    const reading = await readList(bytes, brands.ru);
    const question = only(reading);
    expect(question.about).toBe('encoding');
    expect(question.options.map((option) => option.answer)).toContain('windows-1251');
    expect(question.options.find((option) => option.answer === 'windows-1251')?.label).toContain('Стол');
    expect(['windows-1251', 'koi8-r', 'iso-8859-5', 'x-mac-cyrillic', 'ibm866']).toContain(
      question.options[0]?.answer,
    );
    const read = await readList(bytes, brands.ru, answer({}, reading, question, 'windows-1251'));
    expect(item(read, 'A').name).toBe('Стол');
  });

  it('whether a column with an unknown header holds the article numbers', async () => {
    const list = 'Tootekood;Nimi;Hinta sis. alv\nA-1;Sohva;10,00\nA-2;Tuoli;12,00\n';
    const reading = await readList(list);
    const question = only(reading);
    expect(question).toMatchObject({ about: 'role', column: 'Tootekood' });
    const read = await readList(list, brands.fi, answer({}, reading, question, 'sku'));
    expect(item(read, 'A-2').price.amountMinor).toBe(1200);
  });

  it('but never what a remembered mapping answers', async () => {
    const list = 'SKU;Nimi;Hinta\nA;Sohva;1.234\n';
    const read = await readList(list, brands.fi, {
      tax: 'included',
      columns: [{ header: 'Hinta', role: 'price', numberStyle: { decimal: ',', grouping: '.' } }],
    });
    expect(item(read, 'A').price.amountMinor).toBe(123400);
  });

  it('nor the tax where all of the brand’s items agree about it', async () => {
    const input = importOf(
      'prices',
      { 'a.csv': 'SKU;Nimi;Hinta\nA;Sohva;10,00\n' },
      { usual: { tax: 'excluded' } },
    );
    expect(item(await readImport(input), 'A').tax).toBe('excluded');
  });

  it('a remembered encoding is used only for what is not UTF-8', async () => {
    const list = 'SKU;Nimi;Hinta sis. alv\nA;Pöytä;10,00\n';
    const mapping = { encoding: 'windows-1252' };
    expect(item(await readList(Buffer.from(list, 'latin1'), brands.fi, mapping), 'A').name).toBe('Pöytä');
    expect(item(await readList(list, brands.fi, mapping), 'A').name).toBe('Pöytä');
  });
});
