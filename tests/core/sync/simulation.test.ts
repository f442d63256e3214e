import { describe, expect, test } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';
import { brokenDesigns } from './simulation/broken-designs.ts';
import { checkAtRest, checkHolds, checkNoted, checkNothingPretended } from './simulation/invariants.ts';
import type { ModelFlaws } from './simulation/model-central.ts';
import { runSchedule, type Schedule } from './simulation/run-schedule.ts';
import type { WorkstationFlaws } from './simulation/simulated-workstation.ts';

const SEEDS = 300;
/** A broken design that survives more seeds than this would show that the simulation is too kind. */
const SEEDS_FOR_BROKEN = 20;
const LIMIT_MS = 600_000;

function checkAfterStep(schedule: Schedule): void {
  checkNothingPretended(schedule);
  checkHolds(schedule);
  checkNoted(schedule);
}

async function runSeed(seed: number, folder: string, flaws: ModelFlaws & WorkstationFlaws): Promise<void> {
  const schedule = await runSchedule({ seed, folder, flaws, checkAfterStep });
  try {
    checkAtRest(schedule);
  } finally {
    schedule.workstation.close();
  }
}

describe('Outbox, lanes and feed under loss, repetition, delay and crashes', () => {
  test(`deliver every message, form and note once, in order and unchanged, for ${SEEDS} seeds`, {
    timeout: LIMIT_MS,
  }, async () => {
    const folder = tempFolder();
    for (let seed = 0; seed < SEEDS; seed += 1) {
      await runSeed(seed, folder, {}).catch((cause: unknown) => {
        throw new Error(`seed ${seed}`, { cause });
      });
    }
  });

  test.each(Object.entries(brokenDesigns))(
    'notice the broken design: %s',
    { timeout: LIMIT_MS },
    async (_name, flaws) => {
      const folder = tempFolder();
      let noticed: unknown = null;
      for (let seed = 0; seed < SEEDS_FOR_BROKEN && noticed === null; seed += 1) {
        await runSeed(seed, folder, flaws).catch((error: unknown) => {
          noticed = error;
        });
      }
      expect(noticed).toBeInstanceOf(Error);
    },
  );
});
