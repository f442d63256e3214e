import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PackRow } from '../../../src/contract/model/brand-pack.ts';
import type { PackChange } from '../../../src/contract/model/pack-history.ts';
import { codeOf, codesOf } from '../support/central-client.ts';
import { packContent, packVersionOf } from '../support/pack-content.ts';
import type { StaffMember, Stage } from '../support/stage.ts';
import { boats, lamps, priceItem } from '../support/test-seed.ts';

type Edit = { readonly id: string; readonly amount: number | null };

export function historySuite(stage: () => Stage): void {
  const row = (id: string, amount: number): PackRow => ({
    kind: 'priceItem',
    id,
    version: 0,
    row: priceItem(id, amount),
  });

  async function publish(member: StaffMember, edits: readonly Edit[], reason = 'test') {
    return member.call.brands.publishPack({
      brandId: lamps,
      expectedVersion: await packVersionOf(member, lamps),
      reason,
      upserted: edits.flatMap(({ id, amount }) => (amount === null ? [] : [row(id, amount)])),
      removed: edits.flatMap(({ id, amount }) => (amount === null ? [{ kind: 'priceItem', id }] : [])),
    });
  }

  async function changes(member: StaffMember, from: number, to: number, limit = 500): Promise<PackChange[]> {
    const all: PackChange[] = [];
    let after: string | undefined;
    do {
      const page = await member.call.knowledge.changes({ brandId: lamps, from, to, after, limit });
      all.push(...page.changes);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return all;
  }

  test('every publication says who, when, why and how much, newest first', async () => {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    await publish(sofia, [{ id: 'hist-a', amount: 100 }], 'one more');
    await publish(
      sofia,
      [
        { id: 'hist-a', amount: 200 },
        { id: 'hist-b', amount: 300 },
      ],
      'dearer',
    );
    const { packVersion, publishedAt } = await publish(sofia, [{ id: 'hist-a', amount: null }], 'gone\n');
    const { publications, more } = await anna.call.knowledge.history({ brandId: lamps, limit: 3 });
    const common = { publishedBy: 'sofia lastname', origin: 'edit' };
    expect(publications).toMatchObject([
      { ...common, version: packVersion, publishedAt, reason: 'gone', added: 0, changed: 0, removed: 1 },
      { ...common, version: packVersion - 1, reason: 'dearer', added: 1, changed: 1, removed: 0 },
      { ...common, version: packVersion - 2, reason: 'one more', added: 1, changed: 0, removed: 0 },
    ]);
    expect(more).toBe(true);
    const first = await anna.call.knowledge.history({ brandId: lamps, before: 2 });
    expect(first).toMatchObject({
      publications: [{ version: 1, publishedBy: null, origin: 'seed', added: 27 }],
      more: false,
    });
  });

  test('between two versions only what differs in the end is a change, in either direction', async () => {
    const sofia = await stage().signIn('sofia');
    const { packVersion: from } = await publish(sofia, [
      { id: 'net-a', amount: 100 },
      { id: 'net-b', amount: 100 },
      { id: 'net-c', amount: 100 },
    ]);
    await publish(sofia, [
      { id: 'net-a', amount: 150 },
      { id: 'net-b', amount: 150 },
      { id: 'net-d', amount: 400 },
      { id: 'net-e', amount: 500 },
    ]);
    const { packVersion: to } = await publish(sofia, [
      { id: 'net-a', amount: 100 },
      { id: 'net-b', amount: 175 },
      { id: 'net-c', amount: null },
      { id: 'net-e', amount: null },
    ]);
    const money = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
    const there = await changes(sofia, from, to);
    expect(there).toEqual([
      {
        version: to,
        kind: 'priceItem',
        id: 'net-b',
        what: 'changed',
        title: 'Item net-b',
        sku: 'NET-B',
        fields: ['price'],
        priceBefore: money(100),
        priceAfter: money(175),
      },
      expect.objectContaining({ id: 'net-c', what: 'removed', priceBefore: money(100), priceAfter: null }),
      expect.objectContaining({
        id: 'net-d',
        what: 'added',
        version: to - 1,
        fields: [],
        priceBefore: null,
        priceAfter: money(400),
      }),
    ]);
    const back = await changes(sofia, to, from, 1);
    expect(back.map(({ id, what }) => [id, what])).toEqual([
      ['net-b', 'changed'],
      ['net-c', 'added'],
      ['net-d', 'removed'],
    ]);
    expect(await changes(sofia, to, to)).toEqual([]);
  });

  test('a row published as it is keeps its version, so what was inserted of it stays true', async () => {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    const { packVersion } = await publish(sofia, [{ id: 'same', amount: 100 }]);
    const again = await publish(sofia, [{ id: 'same', amount: 100 }]);
    expect(again.packVersion).toBe(packVersion + 1);
    const delta = await anna.call.brands.packDelta({ brandId: lamps, since: packVersion });
    expect(delta).toMatchObject({ packVersion: packVersion + 1, upserted: [], removed: [] });
  });

  test('whatever was published, the differences lead from one version to the other and a roll back leads there', {
    timeout: 240_000,
  }, async () => {
    const sofia = await stage().signIn('sofia');
    const edit = fc.record({
      id: fc.constantFrom('p-1', 'p-2', 'p-3', 'p-4'),
      amount: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 3 }),
    });
    const publications = fc.array(fc.uniqueArray(edit, { selector: ({ id }) => id, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(publications, fc.nat(), fc.nat(), async (edits, one, other) => {
        const versions: number[] = [await packVersionOf(sofia, lamps)];
        const contents = [await packContent(sofia, lamps)];
        for (const each of edits) {
          versions.push((await publish(sofia, each)).packVersion);
          contents.push(await packContent(sofia, lamps));
        }
        const [from, to] = [one % versions.length, other % versions.length];
        const applied = new Map(contents[from]);
        const differences = await changes(sofia, versions[from] ?? 0, versions[to] ?? 0, 2);
        for (const { kind, id, what } of differences) {
          const target = contents[to]?.get(`${kind}/${id}`);
          expect(what === 'removed').toBe(target === undefined);
          if (target === undefined) applied.delete(`${kind}/${id}`);
          else applied.set(`${kind}/${id}`, target);
        }
        expect(applied).toEqual(contents[to]);

        const present = versions.at(-1) ?? 0;
        await sofia.call.knowledge.rollBack({
          brandId: lamps,
          toVersion: versions[to] ?? 0,
          expectedVersion: present,
          reason: 'a mistake',
        });
        expect(await packContent(sofia, lamps)).toEqual(contents[to]);
        expect(await changes(sofia, versions[to] ?? 0, present + 1)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('a roll back is a version of its own, comes as a delta and can be rolled back', async () => {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    const { packVersion: before } = await publish(sofia, [{ id: 'roll', amount: 100 }]);
    await publish(sofia, [
      { id: 'roll', amount: 999 },
      { id: 'rolled-in', amount: 1 },
    ]);
    const wrong = await packContent(sofia, lamps);
    const undone = await sofia.call.knowledge.rollBack({
      brandId: lamps,
      toVersion: before,
      expectedVersion: before + 1,
      reason: 'wrong list',
    });
    expect(undone.packVersion).toBe(before + 2);
    const delta = await anna.call.brands.packDelta({ brandId: lamps, since: before + 1 });
    expect(delta.upserted).toMatchObject([
      { id: 'roll', version: before + 2, row: { price: { amountMinor: 100 } } },
    ]);
    expect(delta.removed).toMatchObject([{ id: 'rolled-in', version: before + 2 }]);
    const { publications } = await anna.call.knowledge.history({ brandId: lamps, limit: 1 });
    expect(publications).toMatchObject([
      { origin: 'rollBack', reason: 'wrong list', added: 0, changed: 1, removed: 1 },
    ]);
    const target = {
      brandId: lamps,
      toVersion: before + 1,
      expectedVersion: before + 2,
      reason: 'after all',
    };
    await sofia.call.knowledge.rollBack(target);
    expect(await packContent(sofia, lamps)).toEqual(wrong);
    expect(await codeOf(sofia.call.knowledge.rollBack(target))).toBe('VERSION_CONFLICT');
    expect(
      await codeOf(
        sofia.call.knowledge.rollBack({ ...target, toVersion: 4_000, expectedVersion: before + 3 }),
      ),
    ).toBe('NOT_FOUND');
  });

  test('confirming a text sets its moment, and its owner and interval when they are given', async () => {
    const sofia = await stage().signIn('sofia');
    const rows = [
      { kind: 'article' as const, id: 'returns' },
      { kind: 'cannedResponse' as const, id: 'hello' },
    ];
    const { packVersion, publishedAt } = await sofia.call.knowledge.verify({
      brandId: lamps,
      rows,
      owner: 'Sofia',
      verifyEveryDays: 90,
    });
    const content = await packContent(sofia, lamps);
    const verified = { verifiedAt: publishedAt, owner: 'Sofia', verifyEveryDays: 90 };
    expect(content.get('article/returns')).toMatchObject({ title: 'Returns', ...verified });
    expect(content.get('cannedResponse/hello')).toMatchObject({ shortcut: 'hello', ...verified });
    const { publications } = await sofia.call.knowledge.history({ brandId: lamps, limit: 1 });
    expect(publications).toMatchObject([{ version: packVersion, origin: 'verification', changed: 2 }]);

    const later = await sofia.call.knowledge.verify({ brandId: lamps, rows: rows.slice(0, 1) });
    const article = (await packContent(sofia, lamps)).get('article/returns');
    expect(article).toMatchObject({ verifiedAt: later.publishedAt, owner: 'Sofia', verifyEveryDays: 90 });
    const gone = [...rows, { kind: 'article' as const, id: 'nothing' }];
    expect(await codeOf(sofia.call.knowledge.verify({ brandId: lamps, rows: gone }))).toBe('NOT_FOUND');
    expect(await packVersionOf(sofia, lamps)).toBe(later.packVersion);
  });

  test('agents read history and differences, and change nothing; strangers do not see the brand', async () => {
    const [anna, otto] = [await stage().signIn('anna'), await stage().signIn('otto')];
    const version = await packVersionOf(anna, lamps);
    const back = { brandId: lamps, toVersion: 1, expectedVersion: version, reason: '' };
    const verify = { brandId: lamps, rows: [{ kind: 'article' as const, id: 'returns' }] };
    expect(await codeOf(anna.call.knowledge.rollBack(back))).toBe('FORBIDDEN');
    expect(await codeOf(anna.call.knowledge.verify(verify))).toBe('FORBIDDEN');
    const unknown = [
      otto.call.knowledge.history({ brandId: lamps }),
      otto.call.knowledge.changes({ brandId: lamps, from: 0, to: 1 }),
      otto.call.knowledge.rollBack(back),
      otto.call.knowledge.verify(verify),
      otto.call.knowledge.schedules({ brandId: lamps }),
      anna.call.knowledge.changes({ brandId: lamps, from: 0, to: version + 1 }),
      anna.call.knowledge.changes({ brandId: lamps, from: 0, to: 1, after: 'nonsense' }),
    ];
    expect(await codesOf(unknown)).toEqual(['NOT_FOUND']);
    expect(await otto.call.knowledge.history({ brandId: boats })).toEqual({ publications: [], more: false });
  });
}
