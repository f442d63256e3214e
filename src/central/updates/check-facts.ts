import type { Kysely } from 'kysely';
import type { PackRow } from '../../contract/model/brand-pack.ts';
import type { BrandId, BroadcastId } from '../../contract/model/ids.ts';
import type { Money } from '../../contract/model/money.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { UpdateFact } from '../../contract/model/urgent-update.ts';
import { isSame, type PriceChanged, priceItemWith } from '../../update-rules/facts-on-rows.ts';
import { priceNow } from '../../update-rules/price-now.ts';
import { factsByRow, rowKey, rowOfFact } from '../../update-rules/rows-of-facts.ts';
import type { Superseded } from '../../update-rules/told-superseded.ts';
import { findBrand } from '../brands/find-brand.ts';
import { formatMoney } from '../brands/format-money.ts';
import type { Tables } from '../database/tables.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { packRowsOf } from './pack-rows-of.ts';
import { inForceAt, type StoredUpdate, selectUpdates } from './update-rows.ts';

export interface FactOutdated {
  readonly code: 'FACT_OUTDATED';
  readonly brandId: BrandId;
  /** Its place among the brand's facts. */
  readonly fact: number;
  readonly why: 'missing' | 'otherPrice' | 'otherCurrency';
  /** What customers pay, as text. */
  readonly now?: string;
}

/** Facts as they will be stored. */
export type CheckedFacts = Pick<StoredUpdate, 'superseded'> & { readonly facts: UpdateFact[] };

/**
 * Compares facts with what holds at the brand now, other updates counted in, and reads what they replace. A fact that
 * an earlier revision had as well stays as it was: the pack may have taken it up by now.
 */
export async function checkFacts(
  db: Kysely<Tables>,
  input: {
    readonly brandId: BrandId;
    readonly broadcastId: BroadcastId | null;
    readonly facts: readonly UpdateFact[];
    readonly earlier: StoredUpdate | null;
    readonly now: EpochMs;
  },
): Promise<Outcome<CheckedFacts, FactOutdated>> {
  const { brandId, earlier, now } = input;
  const rows = await packRowsOf(db, brandId, input.facts.map(rowOfFact));
  const read = await pricesAt(db, input);
  const facts: UpdateFact[] = [];
  const superseded: Superseded[] = [];
  for (const [place, given] of input.facts.entries()) {
    const fact = { ...given, settledIn: null };
    const kept = earlier?.update.facts.findIndex((before) => isSameFact(before, fact)) ?? -1;
    const [factBefore, supersededBefore] = [earlier?.update.facts[kept], earlier?.superseded[kept]];
    if (factBefore && supersededBefore) {
      facts.push(factBefore);
      superseded.push(supersededBefore);
      continue;
    }
    const row = rows.get(rowKey(rowOfFact(fact)));
    if (!row) return failure({ code: 'FACT_OUTDATED', brandId, fact: place, why: 'missing' });
    if (fact.type === 'priceChanged') {
      const outdated = read(fact, row, now);
      if (outdated) return failure({ code: 'FACT_OUTDATED', brandId, fact: place, ...outdated });
    }
    facts.push(fact);
    superseded.push(supersededIn(row));
  }
  return success({ facts, superseded });
}

type ComparePrice = (
  fact: PriceChanged,
  row: PackRow,
  now: EpochMs,
) => Pick<FactOutdated, 'why' | 'now'> | null;

async function pricesAt(
  db: Kysely<Tables>,
  { brandId, broadcastId, facts, now }: Parameters<typeof checkFacts>[1],
): Promise<ComparePrice> {
  if (!facts.some(({ type }) => type === 'priceChanged')) return () => null;
  const { locale } = await findBrand(db, brandId);
  const { pack_version: packVersion } = await db
    .selectFrom('brands')
    .select('pack_version')
    .where('brand_id', '=', brandId)
    .executeTakeFirstOrThrow();
  const others = await selectUpdates(db, (query) =>
    inForceAt(query, now)
      .where('brand_id', '=', brandId)
      .where('open_facts', '=', true)
      .$if(broadcastId !== null, (some) => some.where('broadcast_id', '<>', broadcastId)),
  );
  const byRow = factsByRow(
    others.map(({ update }) => update),
    now,
  );
  return ({ from, to }, row) => {
    if (row.kind !== 'priceItem') return null;
    const item = priceItemWith(row.row, byRow.get(rowKey(row)) ?? [], { now, packVersion });
    const paid = priceNow(item, now);
    const said = { now: formatMoney(paid, locale) };
    if ([from, to].some((money: Money) => money.currency !== paid.currency)) {
      return { why: 'otherCurrency', ...said };
    }
    return isSame(from, paid) ? null : { why: 'otherPrice', ...said };
  };
}

function supersededIn(row: PackRow): Superseded {
  return row.kind === 'priceItem'
    ? { item: { sku: row.row.sku, name: row.row.name }, body: null }
    : { item: null, body: row.row.body };
}

/** Whether two facts say the same, settled or not. Their properties stand in one order, which parsing gives them. */
function isSameFact(a: UpdateFact, b: UpdateFact): boolean {
  return JSON.stringify({ ...a, settledIn: null }) === JSON.stringify({ ...b, settledIn: null });
}
