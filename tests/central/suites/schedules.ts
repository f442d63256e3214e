import { expect, test, vi } from 'vitest';
import type { BrandLocalTime } from '../../../src/contract/central/imports.ts';
import { codeOf, errorOf } from '../support/central-client.ts';
import type { Engine } from '../support/engine.ts';
import { readFiles, textFile } from '../support/import-files.ts';
import { packContent, packVersionOf } from '../support/pack-content.ts';
import { openStage, type StaffMember, type Stage } from '../support/stage.ts';
import { lamps, priceItem } from '../support/test-seed.ts';

const hour = 3600 * 1000;
const patience = { timeout: 60_000 };
/** Each opens a service of its own, or two. */
const unhurried = { timeout: 240_000 };

/** `lasting` gives a database that a second service can be opened on. */
export function scheduleSuite(engine: Engine, lasting: Engine['fresh']): void {
  const brandId = lamps;

  async function onStage(
    work: (stage: Stage) => Promise<void>,
    changes: Parameters<typeof openStage>[1] = {},
  ) {
    const stage = await openStage(engine, changes);
    try {
      await work(stage);
      expect(stage.logged).toEqual([]);
    } finally {
      await stage.close();
    }
  }

  /** Local time in Helsinki, to the minute. */
  function localTime(moment: number): string {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Helsinki',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    return format.format(moment).replace(' ', 'T');
  }

  async function readPrice(member: StaffMember, price: string) {
    return readFiles(member, lamps, 'prices', [
      textFile('list.csv', `SKU;Nimi;Hinta;Yksikkö\nITEM-00;Item item-00;${price};kpl\n`),
    ]);
  }

  async function schedule(member: StaffMember, price: string, at: string) {
    const { importId } = await readPrice(member, price);
    const answer = await member.call.imports.publish({
      brandId,
      importId,
      expectedVersion: await packVersionOf(member, lamps),
      reason: 'December',
      at,
    });
    if (answer.result !== 'scheduled') throw new Error('it was to be scheduled');
    return { importId, ...answer };
  }

  const priceOf = async (member: StaffMember) => {
    const row = (await packContent(member, lamps)).get('priceItem/item-00');
    return row && 'price' in row ? row.price.amountMinor : null;
  };

  test(
    'prices scheduled for a moment of the brand are published then, and not before',
    unhurried,
    async () => {
      await onStage(async (stage) => {
        const [sofia, anna] = [await stage.signIn('sofia'), await stage.signIn('anna')];
        const at = localTime(Date.now() + 2 * hour);
        const { importId, scheduleId, publishAt } = await schedule(sofia, '11,00', at);
        expect(localTime(publishAt)).toBe(at);
        expect(await anna.call.knowledge.schedules({ brandId })).toEqual([
          {
            scheduleId,
            publishAt,
            scheduledBy: 'sofia lastname',
            reason: 'December',
            rows: 1,
            state: 'waiting',
            problem: null,
          },
        ]);
        // Forgetting the import forgets the file, not what was decided.
        await sofia.call.imports.discard({ brandId, importId });
        expect(await priceOf(sofia)).toBe(1000);

        stage.passTime(2 * hour + 60_000);
        const later = await stage.signIn('sofia');
        await vi.waitFor(async () => expect(await priceOf(later)).toBe(1100), patience);
        expect(await later.call.knowledge.schedules({ brandId })).toMatchObject([
          { scheduleId, state: 'published' },
        ]);
        const { publications } = await later.call.knowledge.history({ brandId, limit: 1 });
        expect(publications).toMatchObject([
          { version: 2, origin: 'scheduled', publishedBy: 'sofia lastname', reason: 'December', changed: 1 },
        ]);
      });
    },
  );

  test(
    'what was edited meanwhile is replaced, and the reason says so; the rest of the pack stays',
    unhurried,
    async () => {
      await onStage(async (stage) => {
        const sofia = await stage.signIn('sofia');
        await schedule(sofia, '11,00', localTime(Date.now() + 2 * hour));
        await sofia.call.brands.publishPack({
          brandId,
          expectedVersion: 1,
          reason: 'by hand',
          upserted: ['item-00', 'item-01'].map((id) => ({
            kind: 'priceItem',
            id,
            version: 0,
            row: priceItem(id, 7777),
          })),
          removed: [],
        });
        stage.passTime(2 * hour + 60_000);
        const later = await stage.signIn('sofia');
        await vi.waitFor(async () => expect(await priceOf(later)).toBe(1100), patience);
        expect((await packContent(later, lamps)).get('priceItem/item-01')).toMatchObject({
          price: { amountMinor: 7777 },
        });
        const { publications } = await later.call.knowledge.history({ brandId, limit: 1 });
        expect(publications[0]?.reason).toBe(
          'December (replaces 1 row that was changed after it was scheduled)',
        );
      });
    },
  );

  test(
    'a moment that passed while the service was not running is made up for at its start, in order',
    unhurried,
    async () => {
      const database = await lasting();
      const start = Date.now();
      await onStage(
        async (stage) => {
          const sofia = await stage.signIn('sofia');
          await schedule(sofia, '12,00', localTime(start + 3 * hour));
          await schedule(sofia, '11,00', localTime(start + 2 * hour));
        },
        { database },
      );
      await onStage(
        async (stage) => {
          const sofia = await stage.signIn('sofia');
          await vi.waitFor(async () => expect(await packVersionOf(sofia, lamps)).toBe(3), patience);
          expect(await priceOf(sofia)).toBe(1200);
          const { publications } = await sofia.call.knowledge.history({ brandId, limit: 2 });
          expect(publications[0]?.reason).toContain('when the central service was not running');
          expect(publications[0]?.publishedAt).toBeGreaterThanOrEqual(start + 5 * hour);
        },
        { database, clock: { now: () => Date.now() + 5 * hour } },
      );
    },
  );

  test('a cancelled one is never published, and one that is over stays as it ended', unhurried, async () => {
    await onStage(async (stage) => {
      const [sofia, anna] = [await stage.signIn('sofia'), await stage.signIn('anna')];
      const { scheduleId } = await schedule(sofia, '11,00', localTime(Date.now() + 2 * hour));
      const second = await schedule(sofia, '12,00', localTime(Date.now() + 3 * hour));
      const cancel = { brandId, scheduleId };
      expect(await codeOf(anna.call.knowledge.cancelSchedule(cancel))).toBe('FORBIDDEN');
      expect(await sofia.call.knowledge.cancelSchedule(cancel)).toMatchObject({ state: 'cancelled' });
      stage.passTime(4 * hour);
      const later = await stage.signIn('sofia');
      await vi.waitFor(async () => expect(await priceOf(later)).toBe(1200), patience);
      expect(await packVersionOf(later, lamps)).toBe(2);
      expect(
        await later.call.knowledge.cancelSchedule({ brandId, scheduleId: second.scheduleId }),
      ).toMatchObject({
        state: 'published',
      });
    });
  });

  test('a moment that has passed and a time that does not exist are refused', unhurried, async () => {
    await onStage(async (stage) => {
      const sofia = await stage.signIn('sofia');
      const { importId } = await readPrice(sofia, '11,00');
      const attempt = (at: (typeof BrandLocalTime)['_output']) =>
        sofia.call.imports.publish({ brandId, importId, expectedVersion: 1, reason: '', at });
      const passed = await errorOf(attempt(localTime(Date.now() - hour)));
      expect([passed.code, passed.data]).toEqual(['IMPORT_NOT_READY', { why: 'momentPassed' }]);
      expect(await codeOf(attempt('2031-02-30T00:00'))).toBe('BAD_REQUEST');
      expect(await codeOf(attempt('2031-02-20T24:30'))).toBe('BAD_REQUEST');
      expect(await packVersionOf(sofia, lamps)).toBe(1);
    });
  });
}
