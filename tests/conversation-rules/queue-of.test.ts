import { describe, expect, test } from 'vitest';
import type { BrandQueue } from '../../src/contract/model/brand.ts';
import { PersonId, QueueId } from '../../src/contract/model/ids.ts';
import type { BrandRole } from '../../src/contract/model/person.ts';
import { queueOf } from '../../src/conversation-rules/handling.ts';
import { maySee, scopeOf } from '../../src/conversation-rules/visibility.ts';
import { sampleBrand } from './sample-brand.ts';

const queue = (queueId: string, team: BrandQueue['team'], region: string | null = null): BrandQueue => ({
  queueId: QueueId.parse(queueId),
  name: queueId,
  region,
  team,
});
const brandWith = (...queues: BrandQueue[]) => ({ handling: { queues } });
const escalation = {
  ...{ reason: 'safety', note: '', at: 1 },
  by: { personId: PersonId.parse('00000000-0000-4000-8000-000000000001'), name: 'Anna' },
};
const gone = { queueId: QueueId.parse('gone'), escalation: null };

describe('The queue of a conversation', () => {
  const brand = brandWith(
    queue('sweden', 'customers', 'SE'),
    queue('all', 'customers'),
    queue('team', 'internal'),
  );

  test('is the one it names, while the brand has it', () => {
    expect(queueOf(brand, { ...gone, queueId: QueueId.parse('sweden') }).queueId).toBe('sweden');
  });

  test('is the first for customers when its own is gone, and the internal team’s when it was escalated', () => {
    expect(queueOf(brand, gone).queueId).toBe('all');
    expect(queueOf(brand, { ...gone, escalation }).queueId).toBe('team');
    expect(queueOf({}, gone).queueId).toBe('main');
  });

  test('decides who may know of what waits in it', () => {
    const waiting = {
      ...{ ...gone, holder: null, transfer: null, status: 'queued' as const },
      ...{ promises: [], intakes: [] },
    };
    const personId = PersonId.parse('00000000-0000-4000-8000-000000000002');
    const sees = (role: Omit<BrandRole, 'brandId'>, conversation: Parameters<typeof maySee>[2]) =>
      maySee(brand, { personId, role: { brandId: sampleBrand.brandId, ...role } }, conversation);
    const swedish = { role: 'agent' as const, queues: [QueueId.parse('sweden')] };
    expect([sees({ role: 'agent' }, waiting), sees(swedish, waiting)]).toEqual([true, false]);
    expect(sees({ role: 'agent' }, { ...waiting, escalation })).toBe(false);
  });
});

describe('A scope', () => {
  const { brandId } = sampleBrand;
  const now = brandWith(queue('sweden', 'customers', 'SE'), queue('team', 'internal'));
  const agent: BrandRole = { brandId, role: 'agent' };

  test('is another one when the role, the person’s queues or the brand’s queues are', () => {
    const scopes = [
      scopeOf(now, agent),
      scopeOf(now, { ...agent, role: 'supervisor' }),
      scopeOf(now, { ...agent, queues: [QueueId.parse('team')] }),
      scopeOf(brandWith(queue('sweden', 'internal', 'SE'), queue('team', 'internal')), agent),
      scopeOf(brandWith(queue('sweden', 'customers'), queue('team', 'internal')), agent),
      scopeOf(brandWith(...now.handling.queues, queue('norway', 'customers', 'NO')), agent),
    ];
    expect(new Set(scopes).size).toBe(scopes.length);
  });

  test('stays the same whatever else of the brand changes', () => {
    const renamed = now.handling.queues.map((each) => ({ ...each, name: 'Another name' }));
    expect(scopeOf({ handling: { queues: renamed, tags: ['vip'] } }, agent)).toBe(scopeOf(now, agent));
  });
});
