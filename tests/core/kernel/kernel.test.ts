import { describe, expect, test } from 'vitest';
import { createCoalescer } from '../../../src/core/kernel/coalescer.ts';
import { createMailbox } from '../../../src/core/kernel/mailbox.ts';
import { createOneAtATime } from '../../../src/core/kernel/one-at-a-time.ts';
import { retryDelay } from '../../../src/core/kernel/retry-delay.ts';
import { createSingleFlight } from '../../../src/core/kernel/single-flight.ts';
import { createWatchedState } from '../../../src/core/kernel/watched-state.ts';
import { createManualClock } from '../../support/manual-clock.ts';

describe('A mailbox', () => {
  const unbounded = { most: 1_000, overflow: (newest: number) => newest };

  test('delivers in order, to a reader that waits and to one that comes later', async () => {
    const mailbox = createMailbox<number>(unbounded);
    const waiting = mailbox.next();
    mailbox.post(1);
    mailbox.post(2);
    expect(await waiting).toEqual({ done: false, value: 1 });
    expect(await mailbox.next()).toEqual({ done: false, value: 2 });
  });

  test('can be ended from either side while somebody waits on it', async () => {
    let ends = 0;
    const stop = new AbortController();
    const mailbox = createMailbox<number>({ ...unbounded, signal: stop.signal, onEnd: () => (ends += 1) });
    const waiting = mailbox.next();
    stop.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
    await mailbox.return?.();
    mailbox.close();
    mailbox.post(1);
    expect(await mailbox.next()).toEqual({ done: true, value: undefined });
    expect(ends).toBe(1);
  });

  test('delivers what was posted before it was closed', async () => {
    const mailbox = createMailbox<number>(unbounded);
    mailbox.post(1);
    mailbox.close();
    expect(await mailbox.next()).toEqual({ done: false, value: 1 });
    expect(await mailbox.next()).toEqual({ done: true, value: undefined });
  });

  test('costs a slow reader nothing but the steps in between', async () => {
    const mailbox = createMailbox<string>({ most: 3, overflow: () => 'everything' });
    for (const step of ['a', 'b', 'c', 'd', 'e']) mailbox.post(step);
    expect(await mailbox.next()).toEqual({ done: false, value: 'everything' });
    expect(await mailbox.next()).toEqual({ done: false, value: 'e' });
  });
});

test('A watched state gives each watcher the newest, and is not computed for nobody', async () => {
  let computed = 0;
  const state = createWatchedState(() => (computed += 1));
  state.publish();
  expect(computed).toBe(0);
  const watch = state.watch();
  state.publish();
  state.publish();
  expect(await watch.next()).toEqual({ done: false, value: 3 });
  state.close();
  expect(await watch.next()).toEqual({ done: true, value: undefined });
});

test('A coalescer runs once for many requests, and at most once in its time', () => {
  const clock = createManualClock();
  let runs = 0;
  const coalescer = createCoalescer(clock, 50, () => (runs += 1));
  coalescer.request();
  coalescer.request();
  clock.pass(0);
  expect(runs).toBe(1);
  coalescer.request();
  clock.pass(49);
  expect(runs).toBe(1);
  clock.pass(1);
  expect(runs).toBe(2);
  coalescer.request();
  coalescer.close();
  clock.pass(1_000);
  expect(runs).toBe(2);
});

test('A single flight is shared while it lasts, and begins anew afterwards', async () => {
  let calls = 0;
  const fly = createSingleFlight(async () => (calls += 1));
  expect(await Promise.all([fly(), fly(), fly()])).toEqual([1, 1, 1]);
  expect(await fly()).toBe(2);
});

test('One at a time keeps the order, and a failure concerns only who asked', async () => {
  const inTurn = createOneAtATime();
  const done: string[] = [];
  const slow = inTurn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    done.push('slow');
  });
  const failing = inTurn(async () => {
    done.push('failing');
    throw new Error('no');
  });
  const quick = inTurn(async () => done.push('quick'));
  await expect(failing).rejects.toThrow('no');
  await Promise.all([slow, quick]);
  expect(done).toEqual(['slow', 'failing', 'quick']);
});

describe('The delay before the next attempt', () => {
  const delay = (failures: number, random: number, loopback = false) =>
    retryDelay({ failures, random: () => random, loopback });

  test('is anything up to a bound that doubles, and never over a minute', () => {
    expect([1, 2, 3, 7, 100].map((failures) => delay(failures, 0.999_999))).toEqual([
      1_000, 2_000, 4_000, 60_000, 60_000,
    ]);
    expect(delay(50, 0)).toBe(0);
  });

  test('is short on this machine', () => {
    expect(delay(50, 0.999_999, true)).toBe(5_000);
  });

  test('is what the service asks for, within reason', () => {
    const asked = (retryAfterSeconds: number) =>
      retryDelay({ failures: 1, random: () => 0, loopback: true, retryAfterSeconds });
    expect([asked(0), asked(30), asked(1e9)]).toEqual([1_000, 30_000, 900_000]);
  });
});
