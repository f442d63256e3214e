import type { PackDelta, PackPage } from '../../../src/contract/central/brands.ts';
import type { PackRow } from '../../../src/contract/model/brand-pack.ts';
import type { BrandStore } from '../../../src/core/brands/brand-store.ts';
import type { SearchQuestion } from '../../../src/search/search-question.ts';
import { packRows, samplePrice } from '../../support/sample-brand.ts';

/** A pack whose every version is known from its number alone, so that what is found after a cut can be judged. */
export interface VersionedRows {
  readonly page: (version: number, after: string | null) => PackPage;
  readonly delta: (since: number) => PackDelta;
  /** What a reader of this version must see. */
  readonly seen: (version: number) => readonly string[];
}

/** Of `count` rows, each version changes every fifth, and takes one out for good. */
export function versionedRows(count: number, pageRows: number): VersionedRows {
  const goneSince = (id: number) => (id % 7 === 3 ? Math.floor(id / 7) + 3 : Number.POSITIVE_INFINITY);
  const versionOf = (id: number, version: number) => {
    const back = (version - 1 - (id % 5) + 5) % 5;
    return Math.max(1, version - back);
  };
  const rowOf = (id: number, version: number): PackRow[] =>
    packRows([samplePrice(`p${id}`, { name: `tuoli v${version}x`, popularity: id })], version);
  const rows = (version: number): PackRow[] =>
    Array.from({ length: count }, (_, id) => id)
      .filter((id) => goneSince(id) > version)
      .flatMap((id) => rowOf(id, versionOf(id, version)));
  return {
    page: (version, after) => {
      const all = rows(version);
      const from = Number(after ?? 0);
      const next = from + pageRows < all.length ? String(from + pageRows) : null;
      return { packVersion: version, rows: all.slice(from, from + pageRows), next };
    },
    delta: (since) => {
      const version = since + 1;
      return {
        fromVersion: since,
        packVersion: version,
        upserted: rows(version).filter((row) => row.version === version),
        removed: Array.from({ length: count }, (_, id) => id)
          .filter((id) => goneSince(id) === version)
          .map((id) => ({ kind: 'priceItem', id: `p${id}`, version })),
      };
    },
    seen: (version) => rows(version).map(written).sort(),
  };
}

const EVERYTHING: SearchQuestion = { text: '', limit: 10_000, filter: null, synonyms: [] };

/** What a store shows now: by its tables and by its search, which must agree. */
export function whatIsSeen(store: BrandStore) {
  return store.reading(() => {
    const found = (text: string) => store.finder.prices({ ...EVERYTHING, text }).found;
    return {
      version: store.packVersion(),
      rows: found('')
        .map(({ row, version }) => `${row.priceItemId} ${row.name} ${version}`)
        .sort(),
      byWord: found('tuoli').length,
    };
  });
}

function written(row: PackRow): string {
  return `${row.id} ${row.kind === 'priceItem' ? row.row.name : ''} ${row.version}`;
}
