import type { Article, CannedResponse, PriceItem } from '../../contract/model/brand-pack.ts';

/**
 * Searches one brand's knowledge. Letters fold as `foldText` says, the order of words is free, all words must
 * match and the last may be unfinished; only when nothing matches, one word may be left out. Best matches first,
 * equal ones by how much they are asked for. Empty text gives what is asked for most.
 */
export interface KnowledgeFinder {
  readonly prices: (text: string, limit: number) => readonly PriceItem[];
  readonly articles: (text: string, limit: number) => readonly Article[];
  readonly responses: (text: string, limit: number) => readonly CannedResponse[];
  /** Responses whose shortcut begins with the text, then those that hold it. */
  readonly shortcuts: (text: string, limit: number) => readonly CannedResponse[];
}
