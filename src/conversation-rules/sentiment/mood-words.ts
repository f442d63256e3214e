/**
 * By which words of a language a customer sounds happy or upset. An entry is a word or several; `*` at the end of a word
 * stands for any ending. Case and diacritics do not count, and of entries that begin alike the longest is read.
 */
export interface MoodWords {
  /** BCP 47 language. */
  readonly language: string;
  /** One is enough. */
  readonly happy: readonly string[];
  /** Takes two of them, or a stronger word before it. */
  readonly ratherHappy: readonly string[];
  /** One is enough. */
  readonly upset: readonly string[];
  readonly ratherUpset: readonly string[];
  /** Sound like a sign of either and are none. */
  readonly neither: readonly string[];
  /** Turn around what they stand with. */
  readonly negations: readonly string[];
  /** Whether a negation may also follow its word: `jeg liker det ikke`. */
  readonly negatesBackwards: boolean;
  /** Make what follows stronger. */
  readonly stronger: readonly string[];
  /** Begin a new thought, which a negation before does not reach. */
  readonly turns: readonly string[];
}
