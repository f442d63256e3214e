import { createHash } from 'node:crypto';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { BrandState } from '../../../src/contract/central/brands.ts';
import { type BrandCaches, createBrandCaches } from '../../../src/core/brands/brand-caches.ts';
import type { BrandStore, PackImage } from '../../../src/core/brands/brand-store.ts';
import { brandStoresIn } from '../../support/brand-stores.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import {
  brandIdOf,
  packRows,
  sampleArticle,
  sampleBrand,
  sampleLease,
  samplePrice,
} from '../../support/sample-brand.ts';
import { createScriptedPacks } from '../../support/scripted-packs.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const kuuma = brandIdOf('kuuma');
const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 5 });

function createWorld() {
  const folder = tempFolder();
  const packs = createScriptedPacks(100);
  const clock = createManualClock();
  /** Ids of the pictures of posts that conversations here name. */
  const posts = new Set<string>();
  const start = (): BrandCaches => {
    const caches = createBrandCaches({
      clock,
      log: () => {},
      random: () => 0.5,
      stores: brandStoresIn(folder),
      fetchPack: packs.source,
      roleOf: () => 'agent',
      postPictures: () => [...posts],
    });
    onTestFinished(() => caches.close());
    return caches;
  };
  const stateOf = (packVersion: number): BrandState => ({
    recordVersion: 1,
    role: { brandId: kuuma, role: 'agent' },
    brand: sampleBrand('kuuma'),
    packVersion,
    lease: sampleLease(clock.now()),
  });
  return { packs, clock, posts, start, stateOf };
}

function reading<Value>(caches: BrandCaches, read: (store: BrandStore) => Value): Value | string {
  const answer = caches.read(kuuma, read);
  return answer.ok ? answer.value : answer.code;
}

const versionsIn = (caches: BrandCaches) =>
  reading(caches, ({ history }) => history.publications(100).map(({ publication }) => publication.version));

function imageOf(text: string): { readonly imageId: string; readonly image: PackImage } {
  const bytes = new TextEncoder().encode(text);
  return {
    imageId: createHash('sha256').update(bytes).digest('hex'),
    image: { mime: 'image/png', bytes },
  };
}

describe('who published what', () => {
  test('is fetched after the pack, newest first to read, with each row’s own story', async () => {
    const { packs, start, stateOf } = createWorld();
    packs.publish(kuuma, packRows([samplePrice('a'), samplePrice('b')]));
    packs.publish(kuuma, packRows([samplePrice('a', { price: { amountMinor: 100, currency: 'EUR' } })]));
    const caches = start();
    caches.apply([stateOf(2)]);
    await until(() => expect(versionsIn(caches)).toEqual([2, 1]));
    expect(
      reading(caches, ({ history }) =>
        history.ofRow('priceItem', 'a', 10).map(({ at, change }) => [at, change.version, change.priceAfter]),
      ),
    ).toEqual([
      [2000, 2, { amountMinor: 100, currency: 'EUR' }],
      [1000, 1, { amountMinor: 4990, currency: 'EUR' }],
    ]);

    packs.askedBeside();
    packs.publish(kuuma, packRows([samplePrice('c')]));
    caches.packChanged(kuuma, 3);
    await until(() => expect(versionsIn(caches)).toEqual([3, 2, 1]));
    expect(packs.askedBeside()).toEqual(['publications kuuma', 'changes kuuma 3']);
  });

  test('tells what changed since the first version, also where a brand came with a past', async () => {
    const { packs, start, stateOf } = createWorld();
    packs.publish(kuuma, packRows([samplePrice('a'), samplePrice('b')]));
    packs.publish(kuuma, packRows([samplePrice('a')]));
    const { publications } = packs.source;
    packs.answerBy({
      publications: async (brandId, limit) => {
        packs.answerBy({});
        const listed = await publications(brandId, limit);
        return listed.ok
          ? { ok: true, value: listed.value.map((each) => ({ ...each, origin: 'seed' as const })) }
          : listed;
      },
    });
    const caches = start();
    caches.apply([stateOf(2)]);
    await until(() => expect(versionsIn(caches)).toEqual([2, 1]));
    expect(
      reading(caches, ({ history }) => history.publications(9).map(({ changes }) => changes.length)),
    ).toEqual([1, 0]);
  });

  test('never hinders the pack, and is asked for again', async () => {
    const { packs, start, stateOf, clock } = createWorld();
    packs.publish(kuuma, packRows([samplePrice('a')]));
    packs.answerBy({ publications: async () => ({ ok: false, code: 'unavailable' }) });
    const caches = start();
    caches.apply([stateOf(1)]);
    await until(() => expect(reading(caches, (store) => store.priceItem('a')?.row.name)).toBe('Item a'));
    expect([versionsIn(caches), caches.states()[0]?.downloading]).toEqual([[], null]);
    packs.answerBy({});
    await until(() => {
      clock.pass(60_000);
      expect(versionsIn(caches)).toEqual([1]);
    });
  });

  test('is kept for the newest 50 versions, and when the pack is taken as a whole', async () => {
    const { packs, start, stateOf } = createWorld();
    for (let version = 1; version <= 55; version += 1) packs.publish(kuuma, packRows([samplePrice('a')]));
    const caches = start();
    caches.apply([stateOf(55)]);
    const newest = (from: number) => Array.from({ length: 50 }, (_, back) => from - back);
    await until(() => expect(versionsIn(caches)).toEqual(newest(55)));
    packs.publish(kuuma, packRows([samplePrice('a')]));
    packs.forgetDeltas(kuuma);
    caches.packChanged(kuuma, 56);
    await until(() => expect(versionsIn(caches)).toEqual(newest(56)));
  });
});

describe('images of articles', () => {
  test('are fetched after the pack, checked, and forgotten when no article shows them', async () => {
    const { packs, start, stateOf } = createWorld();
    const [good, forged] = [imageOf('a sofa'), imageOf('a table')];
    const article = sampleArticle('care', {
      body: `Look: ![sofa](image:${good.imageId}) and ![table](image:${forged.imageId})`,
    });
    packs.publish(kuuma, packRows([article]));
    packs.giveImage(good.imageId, good.image);
    packs.giveImage(forged.imageId, good.image);
    const caches = start();
    caches.apply([stateOf(1)]);
    const has = (imageId: string) =>
      reading(caches, ({ images }) => {
        const image = images.get(imageId);
        return image && new TextDecoder().decode(image.bytes);
      });
    await until(() => expect(has(good.imageId)).toBe('a sofa'));
    expect(has(forged.imageId)).toBe(null);
    // What was given wrongly is not asked for over and over.
    packs.askedBeside();
    packs.publish(kuuma, packRows([samplePrice('x')]));
    caches.packChanged(kuuma, 2);
    await until(() => expect(versionsIn(caches)).toEqual([2, 1]));
    expect(packs.askedBeside().filter((asked) => asked.startsWith('image'))).toEqual([]);

    packs.publish(kuuma, packRows([sampleArticle('care', { body: 'No pictures.' })]));
    caches.packChanged(kuuma, 3);
    await until(() => expect(has(good.imageId)).toBe(null));
  });

  test('are asked for again once the service can be reached', async () => {
    const { packs, start, stateOf, clock } = createWorld();
    const { imageId, image } = imageOf('a lamp');
    packs.publish(kuuma, packRows([sampleArticle('care', { body: `![lamp](image:${imageId})` })]));
    packs.giveImage(imageId, image);
    packs.answerBy({ image: async () => ({ ok: false, code: 'unavailable' }) });
    const caches = start();
    caches.apply([stateOf(1)]);
    await until(() => expect(versionsIn(caches)).toEqual([1]));
    expect(reading(caches, ({ images }) => images.missing(10))).toEqual([imageId]);
    packs.answerBy({});
    await until(() => {
      clock.pass(60_000);
      expect(reading(caches, ({ images }) => images.missing(10))).toEqual([]);
    });
  });
});

describe('pictures of public posts', () => {
  const textOf = (caches: BrandCaches, imageId: string) =>
    reading(caches, ({ images }) => {
      const image = images.get(imageId);
      return image && new TextDecoder().decode(image.bytes);
    });
  const imagesAsked = (packs: ReturnType<typeof createWorld>['packs']) =>
    packs.askedBeside().filter((asked) => asked.startsWith('image'));

  test('are fetched when a conversation that names one becomes known, once, and kept whatever articles show', async () => {
    const { packs, posts, start, stateOf } = createWorld();
    const { imageId, image } = imageOf('a bench in the park');
    packs.publish(kuuma, packRows([sampleArticle('care')]));
    packs.giveImage(imageId, image);
    const caches = start();
    caches.apply([stateOf(1)]);
    await until(() => expect(versionsIn(caches)).toEqual([1]));
    expect(textOf(caches, imageId)).toBe(null);

    posts.add(imageId);
    caches.postPictureNamed(kuuma, imageId);
    await until(() => expect(textOf(caches, imageId)).toBe('a bench in the park'));
    caches.postPictureNamed(kuuma, imageId);
    // An article that changes makes its unused images go, and not those of posts.
    packs.publish(kuuma, packRows([sampleArticle('care', { body: 'New words.' })]));
    caches.packChanged(kuuma, 2);
    await until(() => expect(versionsIn(caches)).toEqual([2, 1]));
    expect(textOf(caches, imageId)).toBe('a bench in the park');
    expect(imagesAsked(packs)).toHaveLength(1);
    caches.close();

    packs.setOnline(false);
    expect(textOf(start(), imageId)).toBe('a bench in the park');
  });

  test('that the service does not have are asked for once; those it could not give are asked for again', async () => {
    const { packs, posts, start, stateOf, clock } = createWorld();
    const [gone, late] = [imageOf('gone'), imageOf('late')];
    packs.publish(kuuma, packRows([samplePrice('a')]));
    const caches = start();
    caches.apply([stateOf(1)]);
    await until(() => expect(versionsIn(caches)).toEqual([1]));
    posts.add(gone.imageId);
    caches.postPictureNamed(kuuma, gone.imageId);
    await until(() => expect(imagesAsked(packs)).toHaveLength(1));
    packs.answerBy({ image: async () => ({ ok: false, code: 'unavailable' }) });
    posts.add(late.imageId);
    packs.giveImage(late.imageId, late.image);
    caches.postPictureNamed(kuuma, late.imageId);
    packs.answerBy({});
    await until(() => {
      clock.pass(60_000);
      expect(textOf(caches, late.imageId)).toBe('late');
    });
    expect(imagesAsked(packs).filter((asked) => asked.endsWith(gone.imageId.slice(0, 6)))).toEqual([]);
  });
});
