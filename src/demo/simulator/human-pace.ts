import { between, type Random } from './random.ts';

/** How long people take. Milliseconds of simulated time. */
export const HUMAN = {
  /** An agent often writes several messages: the answer is complete after this long without another. */
  answerSettlesMs: 2_500,
  /** How long an answer without a price may still be followed by one. */
  unclearPatienceMs: 9_000,
  impatientAfterMs: 75_000,
  /** How often somebody who types is seen to. */
  typingSignMs: 2_500,
} as const;

const MS_PER_CHARACTER = 55;
const LONGEST_TYPING_MS = 7_000;

export function readingMs(random: Random, text: string): number {
  return between(random, 700, 1_800) + Math.min(4_000, text.length * 12);
}

export function typingMs(random: Random, text: string): number {
  return Math.min(LONGEST_TYPING_MS, between(random, 500, 1_200) + text.length * MS_PER_CHARACTER);
}
