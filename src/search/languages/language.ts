/** What the search must know of a language beyond letters. */
export interface Language {
  /** ISO 639-1; `und` where nothing is known of the language. */
  readonly code: string;
  /**
   * Folded keys under which a word, lower case, as it is written or typed without diacritics, meets its other forms:
   * two words are forms of one when they share a key. Most words have one or two; none where the language is unknown
   * or the word is not made of letters.
   */
  readonly keysOf: (word: string) => readonly string[];
  /** Whether words are written together, so that a long word also answers for its tail. */
  readonly compounds: boolean;
}
