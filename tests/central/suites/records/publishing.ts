import { expect, test } from 'vitest';
import type { FeedItem } from '../../../../src/contract/central/feed.ts';
import type { Brand } from '../../../../src/contract/model/brand.ts';
import { codeOf } from '../../support/central-client.ts';
import { catchUp, type Stage } from '../../support/stage.ts';
import { boats, lamps } from '../../support/test-seed.ts';
import { switchOn } from '../ownership/steps.ts';
import { publish, recordOf } from './record-suites.ts';

export const isRecord = (recordVersion: number) => (item: FeedItem) =>
  item.type === 'change' && item.change.type === 'brand' && item.change.recordVersion === recordVersion;

export function recordPublishingSuite(stage: () => Stage): void {
  const withTag = (tag: string) => (brand: Brand) => ({
    ...brand,
    handling: { ...brand.handling, tags: [tag] },
  });

  test('a new record is read by all, and its history says who, when and why', async () => {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    const before = await recordOf(anna);
    const { recordVersion, publishedAt } = await publish(sofia, withTag('vip'), '  A tag for   regulars ');
    expect(recordVersion).toBe(before.recordVersion + 1);
    const after = await recordOf(anna);
    expect(after).toMatchObject({ recordVersion, brand: { handling: { tags: ['vip'] } } });
    expect(after.publications[0]).toEqual({
      recordVersion,
      publishedAt,
      publishedBy: 'sofia lastname',
      reason: 'A tag for regulars',
      origin: 'published',
    });
    expect(after.publications.at(-1)).toMatchObject({ recordVersion: 1, publishedBy: null, origin: 'seed' });
    const [listed] = (await anna.call.brands.list()).filter(({ brand }) => brand.brandId === lamps);
    expect(listed).toMatchObject({ recordVersion, brand: after.brand, role: { role: 'agent' } });
  });

  test('history comes in pages, newest first', async () => {
    const sofia = await stage().signIn('sofia');
    for (const tag of ['one', 'two', 'three']) await publish(sofia, withTag(tag), tag);
    const { publications, more, recordVersion } = await sofia.call.brands.record({
      brandId: lamps,
      limit: 2,
    });
    expect(publications.map(({ reason }) => reason)).toEqual(['three', 'two']);
    expect(more).toBe(true);
    const older = await sofia.call.brands.record({ brandId: lamps, before: recordVersion - 1, limit: 1 });
    expect(older.publications.map(({ reason }) => reason)).toEqual(['one']);
  });

  test('whoever follows the brand hears of it in order, and whoever was away does on return', async () => {
    const [sofia, anna, bela] = [
      await stage().signIn('sofia'),
      await stage().signIn('anna'),
      await stage().signIn('bela'),
    ];
    const { cursor } = await bela.call.feed.snapshot({ brandId: lamps });
    const annas = await switchOn(anna);
    const first = await publish(sofia, withTag('first'));
    const customer = await stage().customerWrites(lamps);
    const second = await publish(sofia, withTag('second'));
    const heard = await annas.hears(isRecord(second.recordVersion));
    await annas.switchOff();

    const wordOf = (item: FeedItem) => {
      if (item.type !== 'change') return [];
      if (item.change.type === 'brand')
        return [[item.change.recordVersion, item.change.brand.handling?.tags?.[0]]];
      return item.change.type === 'conversation' ? [item.change.conversation.conversationId] : [];
    };
    const words = [[first.recordVersion, 'first'], customer.conversationId, [second.recordVersion, 'second']];
    expect(heard.flatMap(wordOf)).toEqual(words);
    expect((await catchUp(bela, lamps, cursor)).flatMap(wordOf)).toEqual(words);
    const { record } = await bela.call.feed.snapshot({ brandId: lamps });
    expect(record).toMatchObject({
      recordVersion: second.recordVersion,
      brand: { handling: { tags: ['second'] } },
    });
  });

  test('of two who changed the same version only one publishes', async () => {
    const [sofia, sven] = [await stage().signIn('sofia'), await stage().signIn('sven')];
    const { brand, recordVersion } = await recordOf(sofia);
    const change = (tag: string) => ({
      brandId: lamps,
      expectedVersion: recordVersion,
      reason: tag,
      brand: withTag(tag)(brand),
    });
    const answers = await Promise.allSettled([
      sofia.call.brands.publishRecord(change('sofia')),
      sven.call.brands.publishRecord(change('sven')),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await codeOf(sofia.call.brands.publishRecord(change('again')))).toBe('VERSION_CONFLICT');
    expect((await recordOf(sofia)).recordVersion).toBe(recordVersion + 1);
  });

  test('only supervisors of the brand publish, and strangers know of nothing', async () => {
    const { brand, recordVersion } = await recordOf(await stage().signIn('sofia'));
    const change = { brandId: lamps, expectedVersion: recordVersion, reason: 'mine', brand };
    for (const name of ['anna', 'quentin'] as const) {
      const member = await stage().signIn(name);
      expect(await codeOf(member.call.brands.publishRecord(change))).toBe('FORBIDDEN');
    }
    const otto = await stage().signIn('otto');
    expect(await codeOf(otto.call.brands.publishRecord(change))).toBe('NOT_FOUND');
    expect(await codeOf(otto.call.brands.record({ brandId: lamps }))).toBe('NOT_FOUND');
    const sofia = await stage().signIn('sofia');
    expect(await codeOf(sofia.call.brands.publishRecord({ ...change, brandId: boats }))).toBe('NOT_FOUND');
  });

  test('a reason has to be given', async () => {
    const sofia = await stage().signIn('sofia');
    await expect(publish(sofia, withTag('silent'), '   ')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
}
