import { describe, expect, test } from 'vitest';
import { brokenDesigns } from './simulation/broken-designs.ts';
import { checkAtRest } from './simulation/invariants.ts';
import { runSchedule } from './simulation/run-schedule.ts';

/** Fewer while one works on it: `SLACK_SEEDS=100 npx vitest run tests/slack-bridge/simulation.test.ts`. */
const SEEDS = Number(process.env.SLACK_SEEDS ?? 2_000);
/** A broken design that survives more seeds than this would show that the simulation is too kind. */
const SEEDS_FOR_BROKEN = 20;
const LIMIT_MS = 1_200_000;

describe('Bridges, ledger and workstations under hand-over, loss, delay, limits and crashes', () => {
  test(`leave every workstation as Slack’s channel is, and call agents once, for ${SEEDS} seeds`, {
    timeout: LIMIT_MS,
  }, async () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      try {
        checkAtRest(await runSchedule(seed));
      } catch (cause) {
        throw new Error(`seed ${seed}`, { cause });
      }
    }
  });

  test.each(Object.entries(brokenDesigns))(
    'notice the broken design: %s',
    { timeout: LIMIT_MS },
    async (_name, flaws) => {
      let noticed: unknown = null;
      for (let seed = 0; seed < SEEDS_FOR_BROKEN && noticed === null; seed += 1) {
        try {
          checkAtRest(await runSchedule(seed, flaws));
        } catch (error) {
          noticed = error;
        }
      }
      expect(noticed).toBeInstanceOf(Error);
    },
  );
});
