import type { BenchBrand } from './search-items.ts';

/** A way of searching, filled and ready to be asked. */
export interface SearchEngine {
  /** Article numbers, best first. */
  readonly ask: (brand: string, text: string, limit: number) => readonly string[];
  /** What its index takes where it keeps it; null when that cannot be told. */
  readonly bytes: number | null;
  readonly close: () => void;
}

export interface EngineKind {
  readonly name: string;
  readonly open: (brands: readonly BenchBrand[]) => SearchEngine | Promise<SearchEngine>;
}
