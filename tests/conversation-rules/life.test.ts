import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenRules } from './life/broken-rules.ts';
import { anyLife } from './life/commands.ts';
import { soundRules } from './life/life-rules.ts';

const LIVES = 3_000;
/** The same every time, so that a broken rule is not found by luck. */
const SEED = 7;

describe('the life of a conversation', () => {
  it(`keeps every rule in ${LIVES} lives, whoever does what and when`, () => {
    fc.assert(anyLife(soundRules), { numRuns: LIVES });
  });

  it.each(Object.entries(brokenRules))('does not get by with: %s', (_, broken) => {
    const rules = { ...soundRules, ...broken };
    const { failed } = fc.check(anyLife(rules), { numRuns: LIVES, seed: SEED, endOnFailure: true });
    expect(failed).toBe(true);
  });
});
