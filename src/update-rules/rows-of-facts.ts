import type { PackRowKind } from '../contract/model/brand-pack.ts';
import type { EpochMs } from '../contract/model/time.ts';
import type { UpdateFact, UrgentUpdate } from '../contract/model/urgent-update.ts';
import { isInForce } from './in-force.ts';

/** A row of a pack, whatever it says. */
export interface RowName {
  readonly kind: PackRowKind;
  readonly id: string;
}

/** The row a fact is about. */
export function rowOfFact(fact: UpdateFact): RowName {
  return fact.type === 'textReplaced'
    ? { kind: fact.kind, id: fact.id }
    : { kind: 'priceItem', id: fact.priceItemId };
}

export function rowKey({ kind, id }: RowName): string {
  return `${kind}/${id}`;
}

/**
 * The facts of updates in force by the `rowKey` they are about, in the order in which they take effect, so that of two
 * about one thing the later has the last word.
 */
export function factsByRow(
  updates: readonly UrgentUpdate[],
  now: EpochMs,
): ReadonlyMap<string, readonly UpdateFact[]> {
  const ordered = updates
    .filter((update) => isInForce(update, now))
    .flatMap((update) => update.facts.map((fact) => ({ fact, update, from: beginOf(fact, update) })))
    .toSorted(
      (a, b) =>
        a.from - b.from ||
        a.update.revisedAt - b.update.revisedAt ||
        (a.update.updateId < b.update.updateId ? -1 : Number(a.update.updateId > b.update.updateId)),
    );
  const byRow = new Map<string, UpdateFact[]>();
  for (const { fact } of ordered) {
    const key = rowKey(rowOfFact(fact));
    const known = byRow.get(key);
    if (known) known.push(fact);
    else byRow.set(key, [fact]);
  }
  return byRow;
}

function beginOf(fact: UpdateFact, { revisedAt }: UrgentUpdate): EpochMs {
  return fact.type === 'priceChanged' ? Math.max(fact.at, revisedAt) : revisedAt;
}
