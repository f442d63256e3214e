import type { MatchReason } from '../contract/workstation/lookup.ts';

/** Which documents may be found; judged on what the segment holds, before any row is read. */
export interface DocumentFilter {
  readonly category: string | null;
  /** All of these flags. */
  readonly flags: number;
  /**
   * In minor units, both inclusive. Documents with a campaign always pass: what they cost now depends on the moment,
   * and whoever asks looks at their rows.
   */
  readonly amount: { readonly from: number; readonly to: number } | null;
}

export interface SearchQuestion {
  /** As typed. Empty gives what is asked for most. */
  readonly text: string;
  readonly limit: number;
  readonly filter: DocumentFilter | null;
  /** Groups of words that mean the same; each may be several words long. */
  readonly synonyms: readonly (readonly string[])[];
}

/** A folded word of the document that answered to what was typed. */
export interface MatchedWord {
  readonly word: string;
  /** How many of its letters, from the first, were typed; all of them unless it was found as a beginning. */
  readonly letters: number;
}

export interface FoundDocument {
  readonly row: number;
  readonly why: MatchReason;
  readonly words: readonly MatchedWord[];
}

export interface SearchAnswer {
  /** Best first. */
  readonly found: readonly FoundDocument[];
  /** Categories of what matched as well as the best, most frequent first; counted over some thousand documents. */
  readonly categories: readonly { readonly category: string; readonly count: number }[];
}
