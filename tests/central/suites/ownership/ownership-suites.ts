import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Brand } from '../../../../src/contract/model/brand.ts';
import { QueueId } from '../../../../src/contract/model/ids.ts';
import type { Engine } from '../../support/engine.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { lamps, testSeed } from '../../support/test-seed.ts';
import { assignmentSuite } from './assignment.ts';
import { handBackSuite } from './hand-back.ts';
import { queueSuite } from './queues.ts';
import { repeatSuite } from './repeats.ts';
import { transferSuite } from './transfers.ts';

export const vip = QueueId.parse('vip');
export const internal = QueueId.parse('internal');

/** The test's lamps with a queue for some agents only; Bela belongs to it, Anna does not. */
export function seedWithQueues(changes: Partial<NonNullable<Brand['handling']>> = {}) {
  const seed = testSeed();
  return {
    ...seed,
    brands: seed.brands.map((each) =>
      each.brand.brandId === lamps
        ? {
            ...each,
            brand: {
              ...each.brand,
              handling: {
                queues: [
                  { queueId: QueueId.parse('main'), name: 'Main', region: null, team: 'customers' as const },
                  { queueId: vip, name: 'Special', region: 'SE', team: 'customers' as const },
                  { queueId: internal, name: 'The lamps team', region: null, team: 'internal' as const },
                ],
                handBackAfterSeconds: 600,
                escalation: { reasons: [{ code: 'warranty', label: 'Warranty' }] },
                ...changes,
              },
            },
          }
        : each,
    ),
    people: seed.people.map(({ person, password }) => ({
      password,
      person: {
        ...person,
        roles: person.roles.map((role) =>
          role.brandId === lamps && person.name.startsWith('anna')
            ? { ...role, queues: [QueueId.parse('main')] }
            : role,
        ),
      },
    })),
  };
}

/** On a service of their own, because they set its clock ahead. */
export function ownershipSuites(engine: Engine, lasting: Engine['fresh']): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(engine, { seed: seedWithQueues() });
  });

  afterAll(async () => {
    await stage.close();
    expect(stage.logged).toEqual([]);
  });

  describe('transfers', () => transferSuite(() => stage));
  describe('transfers again and at once', () => repeatSuite(() => stage));
  describe('queues', () => queueSuite(() => stage));
  describe('hand-back', () => handBackSuite(engine, lasting, () => stage));
  describe('assignment', () => assignmentSuite(engine));
}
