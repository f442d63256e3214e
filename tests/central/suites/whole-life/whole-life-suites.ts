import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Engine } from '../../support/engine.ts';
import { handledSeed } from '../../support/handled-seed.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { answersLaterSuite } from './answers-later.ts';
import { atOnceSuite } from './at-once.ts';
import { comesBackSuite } from './comes-back.ts';
import { escalationSuite } from './escalation.ts';
import { exitSuite } from './exits.ts';
import { reopenSuite } from './reopen.ts';
import { skipSuite } from './skips.ts';

/** How conversations are let go and come back, at a brand that says how it wants that handled. */
export function wholeLifeSuites(engine: Engine, lasting: Engine['fresh']): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(engine, { seed: handledSeed() });
  });

  afterAll(async () => {
    await stage.close();
    expect(stage.logged).toEqual([]);
  });

  describe('exits', () => exitSuite(() => stage));
  describe('skips', () => skipSuite(engine, lasting));
  describe('all at once', () => atOnceSuite(engine));
  describe('escalations', () => escalationSuite(() => stage));
  describe('reopening', () => reopenSuite(() => stage));
  describe('answers to what ended', () => answersLaterSuite(engine, lasting));
  describe('coming back', () => comesBackSuite(() => stage));
}
