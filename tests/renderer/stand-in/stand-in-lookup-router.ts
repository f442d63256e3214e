import { implement } from '@orpc/server';
import type { BrandId } from '../../../src/contract/model/ids.ts';
import { workstationContract } from '../../../src/contract/workstation.ts';
import type { DemoBrand } from '../../../src/demo/brands/demo-brand.ts';
import { createStandInLookups } from './stand-in-lookup.ts';
import type { StandInWorld } from './stand-in-world.ts';

/** The look-up over the demo's own rows, kept in memory. */
export function createStandInLookupRouter(world: StandInWorld, contents: readonly DemoBrand[]) {
  const { lookup } = implement(workstationContract);
  const brands = createStandInLookups(contents, world.now());
  const notDownloaded = { ok: false, code: 'notDownloaded' } as const;
  const notFound = { ok: false, code: 'notFound' } as const;
  const of = (brandId: BrandId) => brands.get(brandId);

  return {
    find: lookup.find.handler(({ input }) => {
      const brand = of(input.brandId);
      if (!brand) return notDownloaded;
      const found = brand.find(input);
      const wanted = (kind: 'prices' | 'articles' | 'responses') => input.only?.includes(kind) ?? true;
      return {
        ok: true,
        value: {
          ...found,
          prices: wanted('prices') ? found.prices : [],
          articles: wanted('articles') ? found.articles : [],
          responses: wanted('responses') ? found.responses : [],
        },
      };
    }),
    findInMyBrands: lookup.findInMyBrands.handler(({ input }) => ({
      results: [...brands.values()]
        .map((brand) => brand.find(input))
        .filter(({ prices, articles, responses }) => prices.length + articles.length + responses.length > 0),
    })),
    price: lookup.price.handler(({ input: { brandId, priceItemId } }) => {
      const value = of(brandId)?.price(priceItemId);
      return value ? { ok: true, value } : notFound;
    }),
    article: lookup.article.handler(({ input: { brandId, articleId } }) => {
      const value = of(brandId)?.article(articleId);
      return value ? { ok: true, value } : notFound;
    }),
    response: lookup.response.handler(({ input: { brandId, responseId } }) => {
      const value = of(brandId)?.response(responseId);
      return value ? { ok: true, value } : notFound;
    }),
    image: lookup.image.handler(() => ({ ok: false, code: 'notFetched' })),
    shelf: lookup.shelf.handler(({ input: { brandId } }) => {
      const brand = of(brandId);
      return brand ? { ok: true, value: brand.shelf() } : notDownloaded;
    }),
    pin: lookup.pin.handler(({ input: { brandId, id, pinned } }) => {
      of(brandId)?.pin(id, pinned);
      return { ok: true, value: {} };
    }),
    used: lookup.used.handler(() => ({})),
    foundNothing: lookup.foundNothing.handler(() => ({})),
    whatChanged: lookup.whatChanged.handler(({ input: { brandId } }) => ({
      ok: true,
      value: { brandId, asOf: world.now(), publications: [] },
    })),
    checkReferences: lookup.checkReferences.handler(({ input: { references } }) => ({
      ok: true,
      value: {
        checks: references.map((reference) => ({
          reference,
          state: 'current' as const,
          textNow: reference.text,
          versionNow: reference.version,
          title: reference.text,
        })),
      },
    })),
  };
}
