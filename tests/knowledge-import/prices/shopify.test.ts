import { describe, expect, it } from 'vitest';
import { OPEN_CAMPAIGN } from '../../../src/contract/model/brand-pack.ts';
import { brands, item, itemsOf, readList } from '../price-list.ts';

const header =
  'Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Google Shopping / Google Product Category,Google Shopping / Condition,Status';

const rows = [
  'sofa-oslo,Sofa Oslo,"<p>Soft,\n""very"" soft</p>",Kuuma,Furniture > Sofas,,"couch, settee",TRUE,Colour,Red,Size,Large,,,SO-R-L,shopify,4,deny,999.00,1299.00,https://x.example/1.jpg,,new,active',
  'sofa-oslo,,,,,,,,,Blue,,Large,,,SO-B-L,shopify,0,deny,1299.00,,,,,',
  'sofa-oslo,,,,,,,,,Green,,Large,,,SO-G-L,shopify,0,continue,1299.00,1299.00,,,,',
  'sofa-oslo,,,,,,,,,,,,,,,,,,,,https://x.example/2.jpg,,,',
  'gift-card,Gift card,,Kuuma,,Cards,,TRUE,Title,Default Title,,,,,GC,,,,50.00,,,,used,active',
  'chair,Chair,,Kuuma,,,,TRUE,Title,Default Title,,,,,,shopify,2,deny,20.00,,,Furniture > Chairs,,active',
  'draft,Secret,,Kuuma,,,,FALSE,Title,Default Title,,,,,DR,shopify,2,deny,20.00,,,,,draft',
  'old,Old,,Kuuma,,,,FALSE,Title,Default Title,,,,,OLD,shopify,2,deny,20.00,,,,,archived',
];

const read = () => readList([header, ...rows].join('\n'), brands.fi, { tax: 'included' });

describe("Shopify's product export", () => {
  it('is recognised as a whole and groups variants by their handle', async () => {
    const reading = await read();
    expect(reading.format).toBe('shopify');
    const red = item(reading, 'SO-R-L');
    expect(red).toMatchObject({
      name: 'Sofa Oslo',
      productId: 'sofa-oslo',
      category: 'Sofas',
      keywords: ['couch', 'settee'],
      variant: [
        { attribute: 'Colour', value: 'Red' },
        { attribute: 'Size', value: 'Large' },
      ],
    });
    const blue = item(reading, 'SO-B-L');
    expect(blue).toMatchObject({ name: 'Sofa Oslo', productId: 'sofa-oslo', keywords: ['couch', 'settee'] });
    expect(blue.variant[0]).toEqual({ attribute: 'Colour', value: 'Blue' });
  });

  it('takes a higher price to compare with as the regular one, and the price as an open campaign', async () => {
    const reading = await read();
    expect(item(reading, 'SO-R-L')).toMatchObject({
      price: { amountMinor: 129900, currency: 'EUR' },
      campaign: { price: { amountMinor: 99900, currency: 'EUR' }, ...OPEN_CAMPAIGN },
    });
    expect(item(reading, 'SO-B-L')).toMatchObject({ price: { amountMinor: 129900 }, campaign: null });
    expect(item(reading, 'SO-G-L').campaign).toBeNull();
  });

  it('reads availability from quantity, tracker, policy and status', async () => {
    const reading = await read();
    expect(item(reading, 'SO-R-L').availability).toBe('inStock');
    expect(item(reading, 'SO-B-L').availability).toBe('outOfStock');
    expect(item(reading, 'SO-G-L').availability).toBe('onOrder');
    expect(item(reading, 'GC').availability).toBe('inStock');
    expect(item(reading, 'OLD').availability).toBe('discontinued');
  });

  it('skips rows that carry only a picture, leaves drafts out, and names variants without a SKU', async () => {
    const reading = await read();
    expect(Object.keys(itemsOf(reading))).toEqual(['SO-R-L', 'SO-B-L', 'SO-G-L', 'GC', 'chair', 'OLD']);
    expect(reading.refused).toEqual([]);
    expect(reading.warnings.map(({ code }) => code)).toEqual(['skuMadeUp', 'draftSkipped']);
    expect(item(reading, 'chair')).toMatchObject({ category: 'Chairs', variant: [] });
    expect(item(reading, 'GC')).toMatchObject({ category: 'Cards', note: 'Condition: used' });
    // The body of the first product has a line break, so lines and rows differ.
    expect(reading.rows.map(({ line }) => line)).toEqual([2, 4, 5, 7, 8, 10]);
  });

  it('is understood after somebody saved it in a Finnish spreadsheet', async () => {
    const saved = [
      'Handle;Title;Option1 Name;Option1 Value;Variant SKU;Variant Price;Variant Compare At Price;Status',
      'sofa;Sofa;Title;Default Title;S;999,00;1299,00;active',
    ].join('\r\n');
    expect(item(await readList(saved, brands.fi, { tax: 'included' }), 'S').price.amountMinor).toBe(129900);
  });

  it('asks whether prices include tax, since the export never says', async () => {
    const reading = await readList([header, ...rows].join('\n'));
    expect(reading.questions.map(({ about }) => about)).toEqual(['tax']);
  });
});
