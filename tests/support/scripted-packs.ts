import type { PackRemoval, PackRow } from '../../src/contract/model/brand-pack.ts';
import type { BrandId } from '../../src/contract/model/ids.ts';
import type { PackChange, PackPublication } from '../../src/contract/model/pack-history.ts';
import type { PackImage } from '../../src/core/brands/brand-store.ts';
import type { PackSource } from '../../src/core/brands/pack-source.ts';
import { unread } from './brand-stores.ts';

interface Published {
  version: number;
  rows: Map<string, PackRow>;
  removed: PackRemoval[];
  /** Deltas from before this version are refused. */
  keptSince: number;
  publications: PackPublication[];
  changes: Map<number, PackChange[]>;
}

/** A central service's packs: publishes versions and gives out pages and deltas, or nothing while cut off. */
export function createScriptedPacks(pageRows = 2) {
  const packs = new Map<BrandId, Published>();
  const images = new Map<string, PackImage>();
  const asked: string[] = [];
  const askedBeside: string[] = [];
  let online = true;
  let saysNext = false;
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
      const page = unread({ packVersion: pack.version, rows, totalRows: all.length, next });
      return { ok: true, value: { page, next: saysNext ? next : null } };
    },
    delta: async (brandId, since) => {
      asked.push(`delta ${brandId} ${since}`);
      const pack = packs.get(brandId);
      if (!online) return { ok: false, code: 'unavailable' };
      if (!pack) return { ok: false, code: 'notMine' };
      if (since < pack.keptSince || since > pack.version) return { ok: false, code: 'versionTooOld' };
      const upserted = [...pack.rows.values()].filter((row) => row.version > since);
      const removed = pack.removed.filter((removal) => removal.version > since);
      return {
        ok: true,
        value: unread({ fromVersion: since, packVersion: pack.version, upserted, removed }),
      };
    },
    publications: async (brandId, limit) => {
      askedBeside.push(`publications ${brandId}`);
      const pack = packs.get(brandId);
      if (!online || !pack) return { ok: false, code: 'unavailable' };
      return { ok: true, value: pack.publications.toReversed().slice(0, limit) };
    },
    changes: async (brandId, version, limit) => {
      askedBeside.push(`changes ${brandId} ${version}`);
      const changes = packs.get(brandId)?.changes.get(version);
      if (!online || !changes) return { ok: false, code: 'unavailable' };
      return { ok: true, value: changes.slice(0, limit) };
    },
    image: async (brandId, imageId) => {
      askedBeside.push(`image ${brandId} ${imageId.slice(0, 6)}`);
      const image = images.get(imageId);
      if (!online) return { ok: false, code: 'unavailable' };
      return image ? { ok: true, value: image } : { ok: false, code: 'notMine' };
    },
  };

  let answering = honest;

  return {
    source: {
      page: (brandId, after) => answering.page(brandId, after),
      delta: (brandId, since) => answering.delta(brandId, since),
      publications: (brandId, limit) => answering.publications(brandId, limit),
      changes: (brandId, version, limit) => answering.changes(brandId, version, limit),
      image: (brandId, imageId) => answering.image(brandId, imageId),
    } satisfies PackSource,
    /** From now on another service answers at the same address. */
    answerBy: (other: Partial<PackSource>) => {
      answering = { ...honest, ...other };
    },
    /** Pages and deltas asked for since the last look. */
    asked: () => asked.splice(0),
    /** History and images asked for since the last look. */
    askedBeside: () => askedBeside.splice(0),
    giveImage: (imageId: string, image: PackImage) => {
      images.set(imageId, image);
    },
    publish: (brandId: BrandId, rows: readonly PackRow[], removedIds: readonly string[] = []): number => {
      const pack: Published = packs.get(brandId) ?? {
        version: 0,
        rows: new Map(),
        removed: [],
        keptSince: 0,
        publications: [],
        changes: new Map(),
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
      pack.publications.push(publicationOf(pack.version, rows.length, removedIds.length));
      pack.changes.set(
        pack.version,
        rows.map((row) => changeOf(row, pack.version)),
      );
      return pack.version;
    },
    forgetDeltas: (brandId: BrandId) => {
      const pack = packs.get(brandId);
      if (pack) pack.keptSince = pack.version;
    },
    /** From now on it says beside a page where the next one begins. */
    sayNext: () => {
      saysNext = true;
    },
    setOnline: (next: boolean) => {
      online = next;
    },
    cutAfter: (pages: number) => {
      cutAfterPages = pages;
    },
  };
}

function publicationOf(version: number, changed: number, removed: number): PackPublication {
  return {
    version,
    publishedAt: version * 1000,
    publishedBy: 'Lea Lead',
    reason: `version ${version}`,
    origin: 'edit',
    added: 0,
    changed,
    removed,
  };
}

function changeOf(row: PackRow, version: number): PackChange {
  const { kind, id } = row;
  const title = kind === 'priceItem' ? row.row.name : row.row.title;
  return {
    version,
    kind,
    id,
    what: 'changed',
    title,
    sku: kind === 'priceItem' ? row.row.sku : null,
    fields: ['price'],
    priceBefore: null,
    priceAfter: kind === 'priceItem' ? row.row.price : null,
  };
}
