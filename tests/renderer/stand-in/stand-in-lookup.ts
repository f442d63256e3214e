import type { PriceItem } from '../../../src/contract/model/brand-pack.ts';
import type { BrandId } from '../../../src/contract/model/ids.ts';
import type {
  ArticleHit,
  LookupFilters,
  LookupResult,
  Marks,
  PriceDetail,
  PriceHit,
  ResponseHit,
  Shelf,
} from '../../../src/contract/workstation/lookup.ts';
import type { DemoBrand } from '../../../src/demo/brands/demo-brand.ts';

interface Question {
  readonly text: string;
  readonly limit: number;
  readonly filters?: LookupFilters | undefined;
}

/** One brand's knowledge as the screen asks for it: by plain substring, enough to see it with the demo's own rows. */
export function createStandInLookup(
  { brand, priceItems, articles, cannedResponses }: DemoBrand,
  now: number,
) {
  const pins = new Set<string>();
  const facts = { brandId: brand.brandId, freshness: 'fresh', asOf: now - 5 * 60_000 } as const;
  const format = createFormat(brand.locale);

  const priceHit = (item: PriceItem, words: readonly string[]): PriceHit => {
    const { campaign } = item;
    const running = campaign && campaign.from <= now && now < campaign.to ? campaign : null;
    const regular = format(item.price);
    const priceText = running ? format(running.price) : regular;
    const variantLabel = item.variant.map(({ value }) => value).join(' · ');
    const { priceItemId, sku, name, category, unit, availability } = item;
    return {
      ...{ priceItemId, version: 1, sku, name, variantLabel, category, unit, availability },
      priceText,
      regularPriceText: running ? regular : null,
      campaignUntil: running?.to ?? null,
      validity: 'valid',
      insertText: priceText,
      lineText: `${name}: ${priceText}`,
      why: 'literal',
      marks: { name: mark(name, words), variantLabel: mark(variantLabel, words), sku: mark(sku, words) },
      pinned: pins.has(priceItemId),
    };
  };
  const articleHit = (article: DemoBrand['articles'][number], words: readonly string[]): ArticleHit => {
    const { articleId, title, category, body } = article;
    const passage = body.slice(0, 160);
    return {
      ...{ articleId, version: 1, title, category, passage },
      verification: 'verified',
      why: 'literal',
      marks: { title: mark(title, words), passage: mark(passage, words) },
      pinned: pins.has(articleId),
    };
  };
  const responseHit = (
    response: DemoBrand['cannedResponses'][number],
    words: readonly string[],
  ): ResponseHit => {
    const { responseId, shortcut, title, category, body: text } = response;
    return {
      ...{ responseId, version: 1, shortcut, title, category, text, actions: [] },
      verification: 'due',
      why: 'literal',
      marks: { title: mark(title, words), text: mark(text, words) },
      pinned: pins.has(responseId),
    };
  };

  return {
    find({ text, limit, filters = {} }: Question): LookupResult {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean);
      const fits = (...fields: string[]) =>
        words.every((word) => fields.join(' ').toLowerCase().includes(word));
      const fitting = priceItems.filter(
        (item) =>
          fits(item.name, item.sku, ...item.variant.map(({ value }) => value)) &&
          (filters.inStock !== true || item.availability === 'inStock') &&
          (filters.campaign !== true || item.campaign !== null),
      );
      return {
        ...facts,
        text,
        understood: { words: text, priceRange: null },
        prices: fitting
          .filter(({ category }) => filters.category === undefined || category === filters.category)
          .slice(0, limit)
          .map((item) => priceHit(item, words)),
        articles: articles
          .filter(({ title, body }) => fits(title, body))
          .slice(0, limit)
          .map((article) => articleHit(article, words)),
        responses: cannedResponses
          .filter(({ shortcut, title, body }) => fits(shortcut, title, body))
          .slice(0, limit)
          .map((response) => responseHit(response, words)),
        categories: countCategories(fitting),
      };
    },
    price(priceItemId: string): PriceDetail | null {
      const item = priceItems.find((each) => each.priceItemId === priceItemId);
      if (item === undefined) return null;
      const family = priceItems.filter(({ productId }) => productId === item.productId);
      return {
        ...facts,
        hit: priceHit(item, []),
        priceNow: item.campaign?.price ?? item.price,
        options: item.variant,
        tax: item.tax,
        note: item.note,
        validFrom: item.validFrom,
        validTo: item.validTo,
        campaignName: item.campaign?.name ?? null,
        packVersion: 1,
        variants: family.map((each) => ({ ...priceHit(each, []), options: each.variant })),
        history: [],
        related: [],
      };
    },
    article(articleId: string) {
      const article = articles.find((each) => each.articleId === articleId);
      if (article === undefined) return null;
      const { title, category, body, verifiedAt, owner = null, url = null } = article;
      return {
        ...{ articleId, version: 1, title, category, body, verifiedAt, owner, url },
        verification: 'verified' as const,
        asOf: facts.asOf,
        pinned: pins.has(articleId),
      };
    },
    response(responseId: string) {
      const response = cannedResponses.find((each) => each.responseId === responseId);
      if (response === undefined) return null;
      const { shortcut, title, body } = response;
      return { responseId, version: 1, shortcut, title, body };
    },
    shelf(): Shelf {
      const pinned = priceItems.filter(({ priceItemId }) => pins.has(priceItemId));
      const others = priceItems.filter((item) => !pinned.includes(item)).slice(0, 3);
      const entry = (item: PriceItem) => ({ kind: 'price' as const, hit: priceHit(item, []) });
      return { ...facts, pinned: pinned.map(entry), recent: [], mostUsed: others.map(entry), popular: [] };
    },
    pin(id: string, pinned: boolean): void {
      if (pinned) pins.add(id);
      else pins.delete(id);
    },
  };
}

/** One for each brand that the stand-in knows. */
export function createStandInLookups(contents: readonly DemoBrand[], now: number) {
  return new Map<BrandId, ReturnType<typeof createStandInLookup>>(
    contents.map((content) => [content.brand.brandId, createStandInLookup(content, now)]),
  );
}

function createFormat(locale: string): (price: PriceItem['price']) => string {
  return ({ amountMinor, currency }) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amountMinor / 100);
}

function mark(text: string, words: readonly string[]): Marks {
  const lower = text.toLowerCase();
  return words
    .map((word): [number, number] => [lower.indexOf(word), lower.indexOf(word) + word.length])
    .filter(([from]) => from !== -1)
    .sort(([one], [other]) => one - other)
    .filter(([from], index, all) => from >= (all[index - 1]?.[1] ?? 0));
}

function countCategories(items: readonly PriceItem[]): LookupResult['categories'] {
  const counts = new Map<string, number>();
  for (const { category } of items) counts.set(category, (counts.get(category) ?? 0) + 1);
  return Array.from(counts, ([category, count]) => ({ category, count })).sort(
    (one, other) => other.count - one.count,
  );
}
