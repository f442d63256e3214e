import type { ColumnRole } from '../../../contract/model/knowledge-import.ts';

/** Headers of one language, as people write them; case, accents and punctuation do not matter. */
export interface HeaderWords {
  readonly roles: Partial<Record<Exclude<ColumnRole, 'option'>, readonly string[]>>;
  /** Names of what variants differ by. */
  readonly options: readonly string[];
  /** Numbers that may stand in for an article number where there is none, such as a bar code. */
  readonly barcodes: readonly string[];
  /** Parts of a header, or values of a tax column, that say what a price includes. */
  readonly taxIncluded: readonly string[];
  readonly taxExcluded: readonly string[];
  readonly availability: {
    readonly inStock: readonly string[];
    readonly onOrder: readonly string[];
    readonly outOfStock: readonly string[];
    readonly discontinued: readonly string[];
  };
}
