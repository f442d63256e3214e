import { describe, expect, it } from 'vitest';
import { readImport } from '../../../src/knowledge-import/read-import.ts';
import { importOf } from '../import-input.ts';
import { brands, item, itemsOf, readList } from '../price-list.ts';

describe('a price list in the language of its brand', () => {
  it('is understood in Finnish, with a title above the header', async () => {
    const reading = await readList(
      [
        'Kuuma Keittiöt – hinnasto 12/2026;;;;;;;;',
        '',
        'Tuotenumero;Nimi;Tuoteryhmä;Yksikkö;Hinta (sis. alv);Kampanjahinta;Kampanja alkaa;Kampanja päättyy;Saatavuus',
        'KK-1;Sohva Oslo;Sohvat;kpl;1 234,50 €;999,00 €;1.12.2026;31.12.2026;Varastossa',
        'KK-2;Tuoli Aino;Tuolit;kpl;89,90 €;;;;Tilaustuote',
      ].join('\r\n'),
    );
    expect(reading.format).toBe('csv');
    expect(item(reading, 'KK-1')).toEqual({
      priceItemId: 'KK-1',
      productId: 'KK-1',
      sku: 'KK-1',
      name: 'Sohva Oslo',
      variant: [],
      category: 'Sohvat',
      unit: 'kpl',
      price: { amountMinor: 123450, currency: 'EUR' },
      tax: 'included',
      validFrom: null,
      validTo: null,
      campaign: {
        price: { amountMinor: 99900, currency: 'EUR' },
        from: Date.parse('2026-12-01T00:00+02:00'),
        to: Date.parse('2027-01-01T00:00+02:00'),
        name: '',
      },
      availability: 'inStock',
      note: '',
      keywords: [],
      popularity: 0,
    });
    expect(item(reading, 'KK-2')).toMatchObject({ campaign: null, availability: 'onOrder' });
    expect(reading.rows.map(({ line }) => line)).toEqual([4, 5]);
  });

  it('is understood in Norwegian', async () => {
    const reading = await readList(
      [
        'Varenummer\tNavn\tPris inkl. mva\tTilbudspris\tGyldig fra\tGyldig til\tFarge\tLagerstatus',
        'F-10\tSovepose\t1 999,-\t1 499,-\t01.12.2026\t24.12.2026\tBlå\tPå lager',
        'F-11\tSovepose\t1 999,-\t\t\t\tRød\tUtsolgt',
      ].join('\n'),
      brands.nb,
    );
    expect(item(reading, 'F-10')).toMatchObject({
      price: { amountMinor: 199900, currency: 'NOK' },
      campaign: { price: { amountMinor: 149900, currency: 'NOK' } },
      tax: 'included',
      validFrom: Date.parse('2026-12-01T00:00+01:00'),
      validTo: Date.parse('2026-12-25T00:00+01:00'),
      variant: [{ attribute: 'Farge', value: 'Blå' }],
      availability: 'inStock',
    });
    expect(item(reading, 'F-11').productId).toBe(item(reading, 'F-10').productId);
    expect(item(reading, 'F-11').availability).toBe('outOfStock');
  });

  it('is understood in Polish', async () => {
    const reading = await readList(
      [
        'Indeks;Nazwa;Cena brutto;Cena promocyjna;J.m.;Stan',
        'D/1;Stół dębowy;2 499,00 zł;1 999,00 zł;szt.;4',
        'D/2;Krzesło;349,00 zł;;szt.;0',
      ].join('\n'),
      brands.pl,
    );
    expect(item(reading, 'D/1')).toMatchObject({
      name: 'Stół dębowy',
      price: { amountMinor: 249900, currency: 'PLN' },
      campaign: { price: { amountMinor: 199900, currency: 'PLN' }, from: 0 },
      tax: 'included',
      unit: 'szt.',
      availability: 'inStock',
    });
    expect(item(reading, 'D/2').availability).toBe('outOfStock');
    expect(item(reading, 'D/1').priceItemId).toMatch(/^[A-Za-z0-9._-]{1,80}$/);
  });

  it('is understood in Russian', async () => {
    const reading = await readList(
      [
        'Артикул;Наименование;Цена без НДС, руб.;Цена по акции;Ед. изм.;Наличие',
        'М-15;Корм говядина;1 290,00;990,00;шт;В наличии',
        'М-16;Корм рыба;1 190,00;;шт;Снят с производства',
      ].join('\n'),
      brands.ru,
    );
    expect(item(reading, 'М-15')).toMatchObject({
      price: { amountMinor: 129000, currency: 'RUB' },
      campaign: { price: { amountMinor: 99000, currency: 'RUB' } },
      tax: 'excluded',
      unit: 'шт',
      availability: 'inStock',
    });
    expect(item(reading, 'М-16').availability).toBe('discontinued');
  });

  it('is understood in English, whatever the language of the brand', async () => {
    const reading = await readList(
      [
        'SKU,Product name,Price (incl. VAT),Sale price,Sale start,Sale end,Keywords,Cost price',
        'A-1,"Sofa, large","£1,234.50",£999.00,2026-12-01,2026-12-24,"couch, settee",£500.00',
      ].join('\n'),
      brands.nb,
    );
    expect(item(reading, 'A-1')).toMatchObject({
      name: 'Sofa, large',
      price: { amountMinor: 123450, currency: 'GBP' },
      campaign: { price: { amountMinor: 99900, currency: 'GBP' } },
      keywords: ['couch', 'settee'],
    });
  });

  it.each([
    [
      'Swedish',
      'Artikelnummer;Benämning;Pris inkl. moms;Kampanjpris',
      { locale: 'sv-SE', currency: 'SEK', timeZone: 'Europe/Stockholm', domain: 'x.example' },
    ],
    [
      'Danish',
      'Varenummer;Betegnelse;Pris inkl. moms;Tilbudspris',
      { locale: 'da-DK', currency: 'DKK', timeZone: 'Europe/Copenhagen', domain: 'x.example' },
    ],
    [
      'German',
      'Artikelnummer;Bezeichnung;Preis inkl. MwSt.;Aktionspreis',
      { locale: 'de-DE', currency: 'EUR', timeZone: 'Europe/Berlin', domain: 'x.example' },
    ],
    [
      'Dutch',
      'Artikelnummer;Omschrijving;Prijs incl. btw;Actieprijs',
      { locale: 'nl-NL', currency: 'EUR', timeZone: 'Europe/Amsterdam', domain: 'x.example' },
    ],
  ])('is understood in %s', async (_language, header, brand) => {
    const reading = await readList(`${header}\nX-1;Thing;1.234,50;999,00\n`, brand);
    expect(item(reading, 'X-1')).toMatchObject({
      name: 'Thing',
      price: { amountMinor: 123450, currency: brand.currency },
      campaign: { price: { amountMinor: 99900, currency: brand.currency } },
      tax: 'included',
    });
  });

  it('keeps cost, margin and VAT rates out of what agents see', async () => {
    const reading = await readList(
      'Tuotenumero;Nimi;Ostohinta;Hinta sis. ALV 25,5 %;ALV %;Kate %\nA;Tuoli;40,00;99,90;25,5;50\n',
    );
    expect(item(reading, 'A').price.amountMinor).toBe(9990);
    const roles = Object.fromEntries(reading.columns?.map(({ header, role }) => [header, role]) ?? []);
    expect(roles).toMatchObject({ Ostohinta: 'ignore', 'ALV %': 'ignore', 'Kate %': 'ignore' });
  });

  it('shows for every column how its values were understood', async () => {
    const reading = await readList('SKU;Name;Hinta sis. alv;Voimassa alkaen\nA;Tuoli;1 234,50 €;1.12.2026\n');
    const shown = Object.fromEntries(reading.columns?.map((column) => [column.header, column]) ?? []);
    expect(shown['Hinta sis. alv']).toMatchObject({
      role: 'price',
      confidence: 'sure',
      numberStyle: { decimal: ',', grouping: ' ' },
      samples: ['1 234,50 €'],
      understood: ['1234.50 EUR'],
    });
    expect(shown['Voimassa alkaen']).toMatchObject({ dateStyle: 'dmy', understood: ['2026-12-01'] });
    expect(Object.keys(itemsOf(reading))).toEqual(['A']);
  });

  it('takes the unit from a column, from beside the price, or from the header', async () => {
    const beside = await readList('Koodi;Palvelu;Hinta sis. alv\n1;Netti;12,50 €/kk\n2;Asennus;90 €/h\n');
    expect(item(beside, '1')).toMatchObject({ unit: 'kk', price: { amountMinor: 1250, currency: 'EUR' } });
    expect(item(beside, '2').unit).toBe('h');
    expect(item(await readList('Koodi;Tuote;Hinta €/kpl alv 25,5 %\n1;Sohva;12,50\n'), '1')).toMatchObject({
      unit: 'kpl',
      tax: 'included',
    });
    expect(item(await readList('Koodi;Tuote;Hinta/Price sis. alv\n1;Sohva;12,50\n'), '1').unit).toBe('');
    expect(item(await readList('Koodi;Tuote;Hinta alv 0 %\n1;Sohva;12,50\n'), '1').tax).toBe('excluded');
  });

  it('reads the feed of a shopping portal', async () => {
    const feed = [
      'id\ttitle\tdescription\tlink\tavailability\tprice\tsale_price\titem_group_id\tcolor',
      'A1\tSofa\tNice\thttps://oak.example/a\tin_stock\t19.99 GBP\t15.99 GBP\tG1\tred',
    ].join('\n');
    expect(item(await readList(feed, brands.en, { tax: 'included' }), 'A1')).toMatchObject({
      name: 'Sofa',
      productId: 'G1',
      availability: 'inStock',
      price: { amountMinor: 1999, currency: 'GBP' },
      campaign: { price: { amountMinor: 1599 } },
      variant: [{ attribute: 'color', value: 'red' }],
    });
  });

  it('joins several files with the same columns, and keeps each line’s file', async () => {
    const header = 'SKU;Nimi;Hinta sis. alv';
    const input = importOf('prices', {
      'a.csv': `${header}\nA;Sohva;5,00\n`,
      'b.csv': `Lista\n${header}\nB;Tuoli;6,00\n`,
    });
    const reading = await readImport(input);
    expect(reading.rows.map(({ file, line }) => [file, line])).toEqual([
      ['a.csv', 2],
      ['b.csv', 3],
    ]);
    const other = await readImport(
      importOf('prices', { 'a.csv': `${header}\nA;Sohva;5,00\n`, 'c.csv': 'SKU;Price\nB;6,00\n' }),
    );
    expect(other.problem).toMatchObject({ code: 'notUnderstood', file: 'c.csv' });
  });
});
