import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Brand } from '../../src/contract/model/brand.ts';
import { Article, CannedResponse, PriceItem } from '../../src/contract/model/brand-pack.ts';
import { DEMO_EPOCH, type DemoBrand, type Scenario } from '../../src/demo/brands/demo-brand.ts';
import { demoBrands } from '../../src/demo/brands/demo-brands.ts';
import { foldWords } from '../../src/demo/simulator/fold-words.ts';

/** The demo has to be right whenever it is started, so what depends on time is asked at several times. */
const moments = [DEMO_EPOCH, Date.UTC(2027, 5, 15), Date.UTC(2028, 11, 24), Date.UTC(2030, 8, 1)];

const letters: Readonly<Record<string, { typical: RegExp; foreign: RegExp }>> = {
  'fi-FI': { typical: /[äö]/i, foreign: /[æøłżś]|\p{Script=Cyrillic}/iu },
  'nb-NO': { typical: /[æøå]/i, foreign: /[äöłżś]|\p{Script=Cyrillic}/iu },
  'pl-PL': { typical: /[ąćęłńóśźż]/i, foreign: /[äöæøå]|\p{Script=Cyrillic}/iu },
  'ru-RU': { typical: /\p{Script=Cyrillic}/u, foreign: /[äöæøåłżś]/i },
  'en-GB': { typical: /\b(the|you|your)\b/i, foreign: /[äöæøåłżś]|\p{Script=Cyrillic}/iu },
};

const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

function isSoldAt(item: PriceItem, now: number): boolean {
  return (
    item.availability === 'inStock' &&
    (item.validFrom === null || item.validFrom <= now) &&
    (item.validTo === null || item.validTo > now)
  );
}

const runsAt = (item: PriceItem, now: number) =>
  item.campaign !== null && item.campaign.from <= now && now < item.campaign.to;

/** Everything a simulated customer may say. */
function linesOf(scenario: Scenario): readonly string[] {
  return [
    ...scenario.opening,
    ...scenario.steps.flatMap((step) => [step.satisfied, step.wrong, step.unclear, step.impatient]),
    scenario.farewell,
  ];
}

function containsTerm(text: string, term: string): boolean {
  const escaped = term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'iu').test(text);
}

/** Each product with what its items must share. */
function variantGroups(brand: DemoBrand): ReadonlyMap<string, readonly PriceItem[]> {
  return Map.groupBy(brand.priceItems, (item) => item.productId);
}

describe('the demo brands together', () => {
  test('can be told apart by id, mark, colour, name and domain', () => {
    const brands = demoBrands.map(({ brand }) => brand);
    for (const key of ['brandId', 'mark', 'colour', 'name', 'domain'] as const) {
      expect(repeated(brands.map((brand) => brand[key]))).toEqual([]);
    }
    expect(brands.length).toBeGreaterThan(0);
  });
});

describe.each(demoBrands.map((brand) => ({ id: brand.brand.brandId, content: brand })))(
  '$id',
  ({ content }) => {
    const { brand, priceItems, articles, cannedResponses, scenarios } = content;
    const itemsById = new Map(priceItems.map((item) => [item.priceItemId, item]));

    test('is what the contract calls a brand and its pack', () => {
      expect(Brand.parse(brand)).toEqual(brand);
      expect(z.array(PriceItem).parse(priceItems)).toEqual(priceItems);
      expect(z.array(Article).parse(articles)).toEqual(articles);
      expect(z.array(CannedResponse).parse(cannedResponses)).toEqual(cannedResponses);
    });

    test('has enough of everything for a shift', () => {
      expect(priceItems.length).toBeGreaterThanOrEqual(300);
      expect(articles.length).toBeGreaterThanOrEqual(25);
      expect(cannedResponses.length).toBeGreaterThanOrEqual(30);
      expect(scenarios.length).toBeGreaterThanOrEqual(8);
      expect(brand.dialogue.length).toBeGreaterThanOrEqual(8);
      expect(brand.dialogue.length).toBeLessThanOrEqual(10);
      expect(brand.firstResponseSeconds).toBeGreaterThanOrEqual(60);
      expect(brand.firstResponseSeconds).toBeLessThanOrEqual(180);
    });

    test('names nothing twice', () => {
      expect(repeated(priceItems.map((item) => item.priceItemId))).toEqual([]);
      expect(repeated(priceItems.map((item) => item.sku))).toEqual([]);
      expect(repeated(articles.map((article) => article.articleId))).toEqual([]);
      expect(repeated(articles.map((article) => article.title))).toEqual([]);
      expect(repeated(cannedResponses.map((response) => response.responseId))).toEqual([]);
      expect(repeated(cannedResponses.map((response) => response.shortcut))).toEqual([]);
      expect(repeated(scenarios.map((scenario) => scenario.scenarioId))).toEqual([]);
      expect(repeated(brand.dialogue.map((step) => step.stepId))).toEqual([]);
      expect(repeated(brand.dispositions.map((disposition) => disposition.code))).toEqual([]);
    });

    test('prices everything in its own currency, above nothing, and campaigns below the regular price', () => {
      for (const { priceItemId, price, campaign } of priceItems) {
        expect(price.currency, priceItemId).toBe(brand.currency);
        expect(price.amountMinor, priceItemId).toBeGreaterThan(0);
        if (!campaign) continue;
        expect(campaign.price.currency, priceItemId).toBe(brand.currency);
        expect(campaign.price.amountMinor, priceItemId).toBeGreaterThan(0);
        expect(campaign.price.amountMinor, priceItemId).toBeLessThan(price.amountMinor);
        expect(campaign.from, priceItemId).toBeLessThan(campaign.to);
      }
    });

    test('has running campaigns and items that cannot be sold, whenever the demo runs', () => {
      for (const now of moments) {
        expect(priceItems.some((item) => runsAt(item, now))).toBe(true);
        expect(
          priceItems.some(
            (item) =>
              (item.validTo !== null && item.validTo <= now) ||
              (item.validFrom !== null && item.validFrom > now),
          ),
        ).toBe(true);
      }
      expect(priceItems.some((item) => item.availability === 'outOfStock')).toBe(true);
      expect(priceItems.some((item) => item.availability === 'discontinued')).toBe(true);
    });

    test('keeps the variants of a product alike in everything but the variant', () => {
      for (const [productId, items] of variantGroups(content)) {
        const shared = items.map((item) =>
          JSON.stringify([
            item.name,
            item.category,
            item.unit,
            item.variant.map((option) => option.attribute),
          ]),
        );
        expect(new Set(shared).size, productId).toBe(1);
        const options = items.map((item) => item.variant.map((option) => option.value).join(' / '));
        expect(repeated(options), productId).toEqual([]);
      }
    });

    test('lets customers and the shop ask only for what can be bought', () => {
      const asked = scenarios.flatMap((scenario) =>
        scenario.steps.flatMap(({ expects }) => (expects.kind === 'price' ? [expects.priceItemId] : [])),
      );
      expect(asked.length).toBeGreaterThan(scenarios.length / 2);
      expect(content.shop.featuredPriceItemIds.length).toBeGreaterThan(0);
      for (const id of [...asked, ...content.shop.featuredPriceItemIds]) {
        const item = itemsById.get(id);
        expect(item && moments.every((now) => isSoldAt(item, now)), id).toBe(true);
      }
    });

    test('has customers who speak, and never say a price themselves', () => {
      for (const scenario of scenarios) {
        expect(scenario.customerNames.length).toBeGreaterThan(0);
        expect(scenario.opening.length).toBeGreaterThanOrEqual(1);
        expect(scenario.opening.length).toBeLessThanOrEqual(3);
        expect(scenario.steps.length).toBeGreaterThan(0);
        for (const line of linesOf(scenario)) {
          expect(line.trim(), scenario.scenarioId).not.toBe('');
          expect(line, scenario.scenarioId).not.toMatch(/\d\s?(€|kr\b|zł|₽)|[£€]\s?\d/);
        }
      }
    });

    test('has customers who cannot be satisfied by a word that is in every answer', () => {
      const words = scenarios.flatMap((scenario) =>
        scenario.steps.flatMap(({ expects }) => (expects.kind === 'words' ? expects.anyOf : [])),
      );
      expect(words.filter((word) => word.trim().length < 3 && !/^\d{2}$/.test(word))).toEqual([]);
    });

    test('knows the answers its customers wait for', () => {
      const knowledge = foldWords(
        [
          ...articles.map(({ body }) => body),
          ...cannedResponses.map(({ body }) => body),
          ...priceItems.map(({ note }) => note),
        ].join('\n'),
      );
      for (const { scenarioId, steps } of scenarios) {
        for (const { expects } of steps) {
          if (expects.kind !== 'words') continue;
          expect(
            expects.anyOf.some((word) => knowledge.includes(foldWords(word))),
            `${scenarioId}: ${expects.anyOf.join(', ')}`,
          ).toBe(true);
        }
      }
    });

    test('uses only placeholders that can be filled in, and only in responses', () => {
      const placeholder = /\{\{[^}]*\}\}/g;
      const promises = (brand.handling?.promises ?? []).map(({ code }) => `{{promise:${code}}}`);
      const fillable = ['{{customer}}', '{{agent}}', '{{brand}}', ...promises];
      for (const { responseId, body } of cannedResponses) {
        const used = body.match(placeholder) ?? [];
        const known = used.filter((each) => fillable.includes(each));
        expect(known, responseId).toEqual(used);
      }
      const elsewhere = [...articles.map(({ body }) => body), ...scenarios.flatMap(linesOf)];
      expect(elsewhere.filter((text) => text.includes('{{'))).toEqual([]);
    });

    test('follows its own advice in its responses', () => {
      const terms = [...brand.voice.avoided, ...brand.voice.preferred.map(({ insteadOf }) => insteadOf)];
      for (const { responseId, body } of cannedResponses) {
        expect(
          terms.filter((term) => containsTerm(body, term)),
          responseId,
        ).toEqual([]);
      }
    });

    test('speaks its own language', () => {
      const expected = letters[brand.locale];
      expect(expected, brand.locale).toBeDefined();
      if (!expected) return;
      const longTexts = [...articles.map(({ body }) => body), brand.voice.addressing, brand.voice.toTheAngry];
      expect(longTexts.filter((text) => !expected.typical.test(text))).toEqual([]);
      const texts = [
        ...longTexts,
        ...cannedResponses.flatMap(({ title, body }) => [title, body]),
        ...scenarios.flatMap(linesOf),
        ...priceItems.flatMap(({ name, note, category }) => [name, note, category]),
        ...Object.values(content.chatPage),
        content.shop.heading,
        content.shop.intro,
      ];
      expect(texts.filter((text) => expected.foreign.test(text))).toEqual([]);
      expect(texts.filter((text) => text !== text.normalize('NFC') || text.trim() === '')).toEqual([]);
    });

    test('has articles of a useful length, in Markdown without HTML, all verified', () => {
      for (const { articleId, body, verifiedAt } of articles) {
        const words = body.split(/\s+/).length;
        expect(words, articleId).toBeGreaterThanOrEqual(70);
        expect(words, articleId).toBeLessThanOrEqual(260);
        expect(body, articleId).toMatch(/^## /m);
        expect(body, articleId).not.toMatch(/<[a-z/!]/i);
        expect(verifiedAt, articleId).toBeLessThanOrEqual(DEMO_EPOCH);
      }
    });
  },
);
