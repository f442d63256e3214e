import { afterAll, beforeAll, describe, expect } from 'vitest';
import { besideSeed, FRIDAY } from '../../support/beside-seed.ts';
import type { Engine } from '../../support/engine.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { intakeSuite } from './intakes.ts';
import { moodSuite } from './moods.ts';
import { noteSuite } from './notes.ts';
import { promiseSuite } from './promises.ts';

/** What is known and promised beside the messages, at a brand that asks for it. */
export function besideSuites(engine: Engine, lasting: Engine['fresh']): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(engine, { seed: besideSeed(), clock: { now: () => FRIDAY } });
  });

  afterAll(async () => {
    await stage.close();
    expect(stage.logged).toEqual([]);
  });

  describe('notes', () => noteSuite(() => stage));
  describe('promises', () => promiseSuite(() => stage));
  describe('moods and standing', () => moodSuite(engine, () => stage));
  describe('forms', () => intakeSuite(engine, lasting));
}
