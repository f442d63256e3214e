import type { RecordOrigin } from '../../contract/model/brand-record.ts';
import type { BrandId, PersonId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';

/** The tables of how brands describe themselves. */
export interface RecordTables {
  /** Every version there was; the newest stands in `brands` too, where everything reads it. */
  brand_records: {
    brand_id: BrandId;
    record_version: number;
    /** JSON of a `Brand`. */
    profile: string;
    origin: RecordOrigin;
    /** Null for the seed. */
    published_by: PersonId | null;
    published_at: EpochMs;
    reason: string;
  };
}
