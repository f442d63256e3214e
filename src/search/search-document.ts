/** What one row is found by. Texts as they are written: folding is the index's own. */
export interface SearchDocument {
  /** The row's number in its table, unsigned 32 bit. */
  readonly row: number;
  /** Higher is asked for more; orders equal matches. */
  readonly popularity: number;
  /** Empty for what has none. */
  readonly sku: string;
  /** Matches here rank before matches elsewhere. */
  readonly title: string;
  /** Options of a variant, category, keywords, shortcut. */
  readonly other: readonly string[];
  /** Long text; matches only here rank last. Empty for price items. */
  readonly body: string;
  readonly category: string;
  /** What it costs without a campaign, in minor units; 0 for what costs nothing. */
  readonly amountMinor: number;
  /** A sum of `DOCUMENT_FLAGS`. */
  readonly flags: number;
}

export const DOCUMENT_FLAGS = { inStock: 1, hasCampaign: 2 } as const;
