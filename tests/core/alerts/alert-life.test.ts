import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AlertRung } from '../../../src/contract/model/alert-ladder.ts';
import { isHigher } from '../../../src/conversation-rules/alert-ladder.ts';
import {
  type AlertLife,
  afterStep,
  isStanding,
  isUnseen,
  type LifeStep,
  raisedLife,
} from '../../../src/core/alerts/alert-life.ts';

type After = typeof afterStep;

const steps = fc.array(
  fc.record({
    wait: fc.integer({ min: 1, max: 100_000 }),
    step: fc.oneof(
      fc.constantFrom<LifeStep>(
        { type: 'shown' },
        { type: 'seen' },
        { type: 'acted' },
        { type: 'withdrawn' },
      ),
      fc.constantFrom(...AlertRung.options).map((rung): LifeStep => ({ type: 'climbed', rung })),
    ),
  }),
  { maxLength: 12 },
);

const order: readonly AlertLife['state'][] = ['raised', 'shown', 'seen', 'acted'];

/** Throws where a life breaks a rule, whatever happened to it. */
function checkLives(after: After): void {
  fc.assert(
    fc.property(steps, (taken) => {
      let at = 1_000_000;
      let life = raisedLife(at);
      for (const { wait, step } of taken) {
        at += wait;
        const before = life;
        life = after(before, step, at);
        checkStep(before, life, step);
      }
    }),
    { numRuns: 500 },
  );
}

function checkStep(before: AlertLife, life: AlertLife, step: LifeStep): void {
  if (!isStanding(before)) expect(life).toBe(before);
  if (life.state !== 'withdrawn')
    expect(order.indexOf(life.state)).toBeGreaterThanOrEqual(order.indexOf(before.state));
  if (!isUnseen(before)) expect(life.rung).toBe(before.rung);
  if (life.rung !== before.rung) expect(isHigher(life.rung, before.rung)).toBe(true);
  // Each moment is known from the state on that it belongs to, in order, and never changes.
  const moments = [life.raisedAt, life.shownAt, life.seenAt, life.endedAt].filter((at) => at !== null);
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  for (const key of ['shownAt', 'seenAt', 'endedAt'] as const)
    if (before[key] !== null) expect(life[key]).toBe(before[key]);
  expect(life.endedAt !== null).toBe(!isStanding(life));
  if (life.state === 'seen' || life.state === 'acted')
    expect([life.shownAt, life.seenAt]).not.toContain(null);
  if (life.state === 'raised') expect([life.shownAt, life.seenAt]).toEqual([null, null]);
  if (step.type === 'seen' && isStanding(before)) expect(isUnseen(life)).toBe(false);
}

describe('An alert, whatever happens to it and in which order,', () => {
  test('is in one state, goes only forward, keeps its moments, and climbs only while nobody has seen it', () => {
    checkLives(afterStep);
  });

  test.each<[string, After]>([
    [
      'that revives what has ended',
      (life, step, at) =>
        step.type === 'shown' ? { ...life, state: 'shown', shownAt: at } : afterStep(life, step, at),
    ],
    [
      'that climbs on after it was seen',
      (life, step, at) =>
        step.type === 'climbed' && isStanding(life) && isHigher(step.rung, life.rung)
          ? { ...life, rung: step.rung }
          : afterStep(life, step, at),
    ],
    [
      'that climbs down',
      (life, step, at) =>
        step.type === 'climbed' && isUnseen(life) ? { ...life, rung: step.rung } : afterStep(life, step, at),
    ],
    [
      'that acts without having seen',
      (life, step, at) =>
        step.type === 'acted' && isStanding(life)
          ? { ...life, state: 'acted', endedAt: at }
          : afterStep(life, step, at),
    ],
  ])('is told from a machine %s', (_, broken) => {
    expect(() => checkLives(broken)).toThrow();
  });
});
