import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startStream } from '../../src/central/live/stream-life.ts';

// Timers are the only thing replaced: a reader is given a minute.
beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function stream() {
  const caller = new AbortController();
  const service = new AbortController();
  let hungUp = false;
  const life = startStream({
    signal: caller.signal,
    shutDown: service.signal,
    hangUp: () => {
      hungUp = true;
    },
  });
  return { life, caller, service, hungUp: () => hungUp };
}

test('a reader who does not take an item for a minute is cut off', () => {
  const { life, hungUp } = stream();
  life.giving();
  vi.advanceTimersByTime(59_000);
  expect(hungUp()).toBe(false);
  vi.advanceTimersByTime(2_000);
  expect(hungUp()).toBe(true);
});

test('a reader who takes every item is never cut off, however long nothing happens', () => {
  const { life, hungUp } = stream();
  for (let item = 0; item < 5; item += 1) {
    life.giving();
    vi.advanceTimersByTime(50_000);
    life.given();
  }
  vi.advanceTimersByTime(3_600_000);
  expect(hungUp()).toBe(false);
});

test('a stream ends, and wakes for it, when its caller hangs up, the service closes or somebody ends it', async () => {
  for (const end of ['caller', 'service', 'life'] as const) {
    const { life, caller, service, hungUp } = stream();
    const asleep = life.wakeUp.sleep(3_600_000);
    if (end === 'caller') caller.abort();
    if (end === 'service') service.abort();
    if (end === 'life') life.end();
    await asleep;
    expect(life.over).toBe(true);
    life.close();
    expect(hungUp()).toBe(false);
  }
});

test('news that comes while nobody sleeps ends the next sleep at once, and only that one', async () => {
  const { life } = stream();
  life.wakeUp.wake();
  await life.wakeUp.sleep(3_600_000);
  let woken = false;
  const asleep = life.wakeUp.sleep(1_000).then(() => {
    woken = true;
  });
  await Promise.resolve();
  expect(woken).toBe(false);
  vi.advanceTimersByTime(1_000);
  await asleep;
});
