import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LookupResult } from '../../../src/contract/workstation/lookup.ts';
import { packRows, sampleArticle, samplePrice, sampleResponse } from '../../support/sample-brand.ts';
import { openLookup } from './support/open-lookup.ts';

const names = [
  'Ruokapöytä Väinö',
  'Kulmasohva “Lempi”',
  'Ёлка зелёная',
  'Straße 𝒳',
  'Café\u0301 ﬁlter',
  '500–900 W lamppu',
];
const piece = fc.oneof(
  fc.constantFrom(
    ...names.flatMap((name) => name.split(' ')),
    'pöydän',
    'sohvva',
    '<',
    'alle',
    '900',
    '-',
    '/',
    'kp-1',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const typed = fc
  .array(piece, { maxLength: 6 })
  .chain((pieces) => fc.constantFrom(' ', '').map((between) => pieces.join(between).slice(0, 200)));

test('Whatever is typed is answered within the contract: no hit twice, every mark in its text', async () => {
  const at = await openLookup({
    kuuma: {
      rows: packRows([
        ...names.flatMap((name, index) => [
          samplePrice(`p${index}`, {
            name,
            sku: `KP-${index}00-900`,
            price: { amountMinor: index * 30_000, currency: 'EUR' },
          }),
          sampleArticle(`a${index}`, {
            title: name,
            body: `# ${name}\n\n${'Täytettä. '.repeat(60)} **${name}**`,
          }),
        ]),
        ...names.map((name, index) =>
          sampleResponse(`r${index}`, { title: name, body: `Hei {{customer}}: ${name}` }),
        ),
      ]),
    },
  });
  const check = (text: string, marks: readonly (readonly [number, number])[]) => {
    let reached = 0;
    for (const [from, to] of marks) {
      expect(reached <= from && from < to && to <= text.length).toBe(true);
      reached = to;
    }
  };
  fc.assert(
    fc.property(typed, fc.boolean(), (text, inStock) => {
      const answer = at.lookup.find({
        brandId: at.store('kuuma').brandId,
        text,
        limit: 8,
        filters: inStock ? { inStock } : {},
      });
      if (!answer.ok) throw new Error(answer.code);
      const { prices, articles, responses } = LookupResult.parse(answer.value);
      for (const { marks, ...hit } of prices) {
        check(hit.name, marks.name);
        check(hit.variantLabel, marks.variantLabel);
        check(hit.sku, marks.sku);
      }
      for (const { marks, ...hit } of articles) {
        check(hit.title, marks.title);
        check(hit.passage, marks.passage);
      }
      for (const { marks, ...hit } of responses) {
        check(hit.title, marks.title);
        check(hit.text, marks.text);
      }
      const ids = [
        ...prices.map(({ priceItemId }) => priceItemId),
        ...articles.map(({ articleId }) => articleId),
        ...responses.map(({ responseId }) => responseId),
      ];
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 400 },
  );
});
