import * as z from 'zod';
import { Brand } from '../../../contract/model/brand.ts';
import { RecordPublication } from '../../../contract/model/brand-record.ts';
import type { BrandFacts } from '../../../core/brands/brand-store.ts';
import type { Database } from '../open-database.ts';

const StoredFacts = z.object({
  brand: Brand,
  lease: z.object({
    receivedAt: z.number(),
    freshMs: z.number(),
    graceMs: z.number(),
    latestSeen: z.number(),
  }),
  asOf: z.number().nullable(),
  publication: RecordPublication.optional(),
});

/** Facts of an older program's shape are as good as none: the next contact brings them again. */
export function readFacts(db: Database): BrandFacts | null {
  const json = db.prepare<[], string | null>('SELECT facts FROM cache_state').pluck().get();
  if (!json) return null;
  const facts = StoredFacts.safeParse(JSON.parse(json));
  return facts.success ? facts.data : null;
}

export function writeFacts(db: Database, json: string): void {
  db.prepare('UPDATE cache_state SET facts = ?').run(json);
}
