import type { PackRemoval, PackRow } from '../../src/contract/model/brand-pack.ts';
import type { BrandId } from '../../src/contract/model/ids.ts';
import type { PackSource } from '../../src/core/brands/pack-source.ts';

interface Published {
  version: number;
  rows: Map<string, PackRow>;
  removed: PackRemoval[];
  /** Deltas from before this version are refused. */
  keptSince: number;
}

/** A central service's packs: publishes versions and gives out pages and deltas, or nothing while cut off. */
export function createScriptedPacks(pageRows = 2) {
  const packs = new Map<BrandId, Published>();
  const asked: string[] = [];
  let online = true;
  let cutAfterPages = Number.POSITIVE_INFINITY;

  const honest: PackSource = {
    page: async (brandId, after) => {
      asked.push(`page ${brandId} ${after ?? 'first'}`);
      const pack = packs.get(brandId);
      if (!online || cutAfterPages <= 0) return { ok: false, code: 'unavailable' };
      if (!pack) return { ok: false, code: 'notMine' };
      cutAfterPages -= 1;
      const all = [...pack.rows.values()];
      const from = after === null ? 0 : Number(after);
      const next = from + pageRows < all.length ? String(from + pageRows) : null;
      const rows = all.slice(from, from + pageRows);
      return { ok: true, value: { packVersion: pack.version, rows, totalRows: all.length, next } };
    },
    delta: async (brandId, since) => {
      asked.push(`delta ${brandId} ${since}`);
      const pack = packs.get(brandId);
      if (!online) return { ok: false, code: 'unavailable' };
      if (!pack) return { ok: false, code: 'notMine' };
      if (since < pack.keptSince || since > pack.version) return { ok: false, code: 'versionTooOld' };
      const upserted = [...pack.rows.values()].filter((row) => row.version > since);
      const removed = pack.removed.filter((removal) => removal.version > since);
      return { ok: true, value: { fromVersion: since, packVersion: pack.version, upserted, removed } };
    },
  };

  let answering = honest;

  return {
    source: {
      page: (brandId, after) => answering.page(brandId, after),
      delta: (brandId, since) => answering.delta(brandId, since),
    } satisfies PackSource,
    /** From now on another service answers at the same address. */
    answerBy: (other: PackSource) => {
      answering = other;
    },
    /** What was asked since the last look. */
    asked: () => asked.splice(0),
    publish: (brandId: BrandId, rows: readonly PackRow[], removedIds: readonly string[] = []): number => {
      const pack: Published = packs.get(brandId) ?? {
        version: 0,
        rows: new Map(),
        removed: [],
        keptSince: 0,
      };
      packs.set(brandId, pack);
      pack.version += 1;
      for (const row of rows) pack.rows.set(row.id, { ...row, version: pack.version });
      for (const id of removedIds) {
        const row = pack.rows.get(id);
        if (!row) continue;
        pack.rows.delete(id);
        pack.removed.push({ kind: row.kind, id, version: pack.version });
      }
      return pack.version;
    },
    forgetDeltas: (brandId: BrandId) => {
      const pack = packs.get(brandId);
      if (pack) pack.keptSince = pack.version;
    },
    setOnline: (next: boolean) => {
      online = next;
    },
    cutAfter: (pages: number) => {
      cutAfterPages = pages;
    },
  };
}
