import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export interface OpenedDatabase {
  readonly db: Kysely<Tables>;
  close(): Promise<void>;
}
