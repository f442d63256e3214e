import type { Article, CannedResponse, PackVersion, PriceItem } from '../../contract/model/brand-pack.ts';
import type { UpdateId } from '../../contract/model/ids.ts';
import type { MatchReason } from '../../contract/workstation/lookup.ts';
import type { MatchedWord, SearchQuestion } from '../../search/search-question.ts';

/** A row with the pack version in which it last changed. */
export interface StoredRow<Row> {
  readonly row: Row;
  readonly version: PackVersion;
  /** The urgent update whose fact the row was read with; absent where the pack says it all by itself. */
  readonly fromUpdate?: UpdateId;
}

export interface FoundRow<Row> extends StoredRow<Row> {
  readonly why: MatchReason;
  readonly words: readonly MatchedWord[];
}

export interface FoundPrices {
  readonly found: readonly FoundRow<PriceItem>[];
  readonly categories: readonly { readonly category: string; readonly count: number }[];
}

/** Searches one brand's knowledge on this machine; `src/search` says how texts compare. Best matches first. */
export interface KnowledgeFinder {
  readonly prices: (question: SearchQuestion) => FoundPrices;
  readonly articles: (question: SearchQuestion) => readonly FoundRow<Article>[];
  readonly responses: (question: SearchQuestion) => readonly FoundRow<CannedResponse>[];
  /** Responses whose shortcut begins with the text, then those that hold it. */
  readonly shortcuts: (text: string, limit: number) => readonly StoredRow<CannedResponse>[];
}
