import type { PackRowKind } from '../../contract/model/brand-pack.ts';
import type { Money } from '../../contract/model/money.ts';
import type { PackChange } from '../../contract/model/pack-history.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { KEPT_PUBLICATIONS, type PackHistoryStore } from '../brands/brand-store.ts';

/** What several publications did to one row, taken together. */
export interface NetChange {
  readonly kind: PackRowKind;
  readonly id: string;
  readonly title: string;
  readonly what: PackChange['what'];
  readonly fields: ReadonlySet<string>;
  /** Regular prices before the first and after the last. */
  readonly before: Money | null;
  readonly after: Money | null;
}

/** Changes of a brand's pack that were published after a moment, as far as they are kept; one a row, the latest first. */
export function netChanges(history: PackHistoryStore, since: EpochMs): readonly NetChange[] {
  const newestFirst = history
    .publications(KEPT_PUBLICATIONS)
    .filter(({ publication }) => publication.publishedAt > since)
    .flatMap(({ changes }) => changes);
  const rows = Map.groupBy(newestFirst, ({ kind, id }) => `${kind} ${id}`);
  return [...rows.values()].flatMap((changes) => net(changes.toReversed()) ?? []);
}

/** @param changes oldest first */
function net(changes: readonly PackChange[]): NetChange | null {
  const [first, last] = [changes.at(0), changes.at(-1)];
  if (!first || !last) return null;
  const isNew = first.what === 'added';
  // Came and went, or went and came back, while nobody looked.
  if (isNew && last.what === 'removed') return null;
  const { kind, id, title } = last;
  return {
    kind,
    id,
    title,
    what: last.what === 'removed' ? 'removed' : isNew ? 'added' : 'changed',
    fields: new Set(changes.flatMap(({ fields }) => fields)),
    before: first.priceBefore,
    after: last.priceAfter,
  };
}
