import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Engine } from '../../support/engine.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { publishingSuite } from './publishing.ts';
import { receiptSuite } from './receipts.ts';
import { settlingSuite } from './settling.ts';
import { sweepSuite } from './sweep.ts';

/** On a service of their own, because they set its clock ahead. */
export function updateSuites(engine: Engine): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(engine);
  });

  afterAll(async () => {
    await stage.close();
    expect(stage.logged).toEqual([]);
  });

  describe('publishing', () => publishingSuite(() => stage));
  describe('settling', () => settlingSuite(() => stage));
  describe('sweep', () => sweepSuite(() => stage));
  describe('receipts', () => receiptSuite(() => stage));
}
