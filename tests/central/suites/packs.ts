import { expect, test } from 'vitest';
import type { PackRow } from '../../../src/contract/model/brand-pack.ts';
import { codeOf } from '../support/central-client.ts';
import { catchUp, type StaffMember, type Stage } from '../support/stage.ts';
import { boats, lamps, priceItem } from '../support/test-seed.ts';

export function packSuite(stage: () => Stage): void {
  const row = (id: string, amountMinor: number): PackRow => ({
    kind: 'priceItem',
    id,
    version: 0,
    row: priceItem(id, amountMinor),
  });

  async function packVersion(member: StaffMember): Promise<number> {
    const brands = await member.call.brands.list();
    return brands.find(({ brand }) => brand.brandId === lamps)?.packVersion ?? -1;
  }

  async function publish(
    sofia: StaffMember,
    upserted: PackRow[],
    removed: { kind: 'priceItem'; id: string }[] = [],
  ) {
    const expectedVersion = await packVersion(sofia);
    return sofia.call.brands.publishPack({
      brandId: lamps,
      expectedVersion,
      reason: 'test',
      upserted,
      removed,
    });
  }

  test('a person sees the brands they have a role at, with a lease, and no others', async () => {
    const [sofia, otto] = [await stage().signIn('sofia'), await stage().signIn('otto')];
    const brandIds = async (member: StaffMember) =>
      (await member.call.brands.list()).map(({ brand }) => brand.brandId);
    expect(await brandIds(sofia)).toEqual([lamps]);
    expect(await brandIds(otto)).toEqual([boats]);
    const [state] = await sofia.call.brands.list();
    expect(state?.lease.expiresAt).toBe((state?.lease.issuedAt ?? 0) + 15 * 60_000);
    expect(state?.lease.graceUntil).toBe((state?.lease.issuedAt ?? 0) + 12 * 3600_000);
    expect(await codeOf(sofia.call.brands.packSnapshot({ brandId: boats }))).toBe('NOT_FOUND');
    expect(await codeOf(sofia.call.brands.packDelta({ brandId: boats, since: 0 }))).toBe('NOT_FOUND');
  });

  test('a pack read page by page is whole, each row once', async () => {
    const anna = await stage().signIn('anna');
    const names: string[] = [];
    let after: string | undefined;
    do {
      const page = await anna.call.brands.packSnapshot({ brandId: lamps, after, limit: 7 });
      expect(page.rows.length).toBeLessThanOrEqual(7);
      names.push(...page.rows.map(({ kind, id }) => `${kind}/${id}`));
      after = page.next ?? undefined;
    } while (after !== undefined);
    const whole = await anna.call.brands.packSnapshot({ brandId: lamps });
    expect(whole.totalRows).toBe(whole.rows.length);
    expect(names).toEqual(whole.rows.map(({ kind, id }) => `${kind}/${id}`));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(27);
  });

  test('a page also says in a header where the next one begins, as it says itself; the last has none', async () => {
    const anna = await stage().signIn('anna');
    const pageAt = async (address: string) => {
      const response = await fetch(address, {
        headers: { authorization: `Bearer ${anna.signedIn.accessToken}` },
      });
      return { link: response.headers.get('link'), next: (await response.json()).next };
    };
    let address = `${stage().url}/v1/brands/${lamps}/pack?limit=20`;
    for (let pages = 0; ; pages += 1) {
      const { link, next } = await pageAt(address);
      expect(link === null).toBe(next === null);
      if (link === null) {
        expect(pages).toBeGreaterThan(0);
        return;
      }
      const target = /^<([^>]+)>; rel="next"$/.exec(link)?.[1];
      address = new URL(target ?? '', address).href;
      expect(new URL(address).searchParams.get('after')).toBe(next);
    }
  });

  test('what a supervisor publishes comes as a delta with tombstones, and the feed tells of it', async () => {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    await publish(sofia, [row('short-lived', 100)]);
    const since = await packVersion(anna);
    const { cursor } = await anna.call.feed.snapshot({ brandId: lamps });
    const published = await publish(
      sofia,
      [row('item-00', 990), row('brand-new', 4990)],
      [
        { kind: 'priceItem', id: 'short-lived' },
        { kind: 'priceItem', id: 'never\u0000there' },
      ],
    );
    expect(published.packVersion).toBe(since + 1);
    const delta = await anna.call.brands.packDelta({ brandId: lamps, since });
    expect(delta).toMatchObject({ fromVersion: since, packVersion: since + 1 });
    expect(delta.upserted).toEqual([
      { ...row('brand-new', 4990), version: since + 1 },
      { ...row('item-00', 990), version: since + 1 },
    ]);
    expect(delta.removed).toEqual([{ kind: 'priceItem', id: 'short-lived', version: since + 1 }]);
    const items = await catchUp(anna, lamps, cursor);
    expect(items).toContainEqual(
      expect.objectContaining({ type: 'change', change: { type: 'pack', packVersion: since + 1 } }),
    );
    const whole = await anna.call.brands.packSnapshot({ brandId: lamps });
    expect(whole.rows.some(({ id }) => id === 'short-lived')).toBe(false);
  });

  test('of two who publish on the same version one is told that the pack changed', async () => {
    const sofia = await stage().signIn('sofia');
    const expectedVersion = await packVersion(sofia);
    const attempt = (amount: number) =>
      sofia.call.brands.publishPack({
        brandId: lamps,
        expectedVersion,
        reason: 'race',
        upserted: [row('raced', amount)],
        removed: [],
      });
    const results = await Promise.allSettled([attempt(1), attempt(2)]);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(refused).toEqual(['VERSION_CONFLICT']);
    expect(await packVersion(sofia)).toBe(expectedVersion + 1);
  });

  test('an agent may not publish, and a publication that contradicts itself is refused', async () => {
    const [anna, sofia] = [await stage().signIn('anna'), await stage().signIn('sofia')];
    expect(await codeOf(publish(anna, [row('x', 1)]))).toBe('FORBIDDEN');
    expect(await codeOf(publish(sofia, [row('x', 1), row('x', 2)]))).toBe('BAD_REQUEST');
    expect(await codeOf(publish(sofia, [{ ...row('x', 1), id: 'y' }]))).toBe('BAD_REQUEST');
  });

  test('a version of the future asks for a snapshot', async () => {
    const anna = await stage().signIn('anna');
    expect(await codeOf(anna.call.brands.packDelta({ brandId: lamps, since: 4_000_000_000 }))).toBe(
      'CURSOR_TOO_OLD',
    );
  });
}
