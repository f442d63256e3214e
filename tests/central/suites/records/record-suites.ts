import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { RecordWithHistory } from '../../../../src/contract/central/brands.ts';
import type { Brand } from '../../../../src/contract/model/brand.ts';
import type { Engine } from '../../support/engine.ts';
import { openStage, type StaffMember, type Stage } from '../../support/stage.ts';
import { lamps } from '../../support/test-seed.ts';
import { seedWithQueues } from '../ownership/ownership-suites.ts';
import { recordPublishingSuite } from './publishing.ts';
import { recordRefusalSuite } from './refusals.ts';
import { recordSeedSuite } from './seeds.ts';
import { recordSightSuite } from './sight.ts';

/** On a service of their own, because they change how its brands describe themselves. */
export function recordSuites(engine: Engine, lasting: Engine['fresh']): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(engine, { seed: seedWithQueues() });
  });

  afterAll(async () => {
    await stage.close();
    expect(stage.logged).toEqual([]);
  });

  describe('publishing', () => recordPublishingSuite(() => stage));
  describe('refusals', () => recordRefusalSuite(() => stage));
  describe('who sees what', () => recordSightSuite(() => stage));
  describe('seeds', () => recordSeedSuite(engine, lasting));
}

export const recordOf = (member: StaffMember): Promise<RecordWithHistory> =>
  member.call.brands.record({ brandId: lamps });

/** Publishes the present record with a change. */
export async function publish(member: StaffMember, change: (brand: Brand) => unknown, reason = 'a test') {
  const { brand, recordVersion } = await recordOf(member);
  return member.call.brands.publishRecord({
    brandId: lamps,
    expectedVersion: recordVersion,
    reason,
    brand: change(brand),
  });
}
