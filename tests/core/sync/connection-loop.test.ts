import { describe, expect, test } from 'vitest';
import { createConnectionLoop } from '../../../src/core/sync/connection-loop.ts';
import { createConnectivityBoard } from '../../../src/core/sync/connectivity.ts';
import type { SessionEnd } from '../../../src/core/sync/session.ts';
import { createManualClock } from '../../support/manual-clock.ts';

/** The loop with sessions that begin and end as the test says. */
function openLoop() {
  const clock = createManualClock();
  const board = createConnectivityBoard(clock);
  const sessions: { connect: () => void; end: (end: SessionEnd) => Promise<void> }[] = [];
  const loop = createConnectionLoop({
    session: {
      run: (signal, onConnected) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ ok: false, code: 'interrupted' }));
          sessions.push({
            connect: onConnected,
            end: async (end) => {
              resolve(end);
              // Let everything that hangs on the answer happen.
              await new Promise((settled) => setImmediate(settled));
            },
          });
        }),
    },
    board,
    clock,
    random: () => 0.5,
    loopback: false,
    log: () => {},
  });
  return { clock, board, sessions, loop };
}

describe('The connection', () => {
  test('is tried again after growing pauses, and says when', async () => {
    const { clock, board, sessions, loop } = openLoop();
    loop.start();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await sessions.at(-1)?.end({ ok: false, code: 'offline' });
      const next = board.state().nextAttemptAt ?? 0;
      pauses.push(next - clock.now());
      clock.pass(next - clock.now() - 1);
      expect(sessions).toHaveLength(attempt + 1);
      clock.pass(1);
      expect(sessions).toHaveLength(attempt + 2);
    }
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    await loop.close();
  });

  test('counts as disconnected after half a minute without success', async () => {
    const { clock, board, sessions, loop } = openLoop();
    loop.start();
    sessions[0]?.connect();
    expect(board.state().connectivity).toBe('connected');
    clock.pass(3_600_000);
    await sessions[0]?.end({ ok: false, code: 'interrupted' });
    const lostAt = clock.now();
    expect(board.state()).toMatchObject({ connectivity: 'reconnecting', since: lostAt });
    clock.pass(29_999);
    expect(board.state().connectivity).toBe('reconnecting');
    clock.pass(1);
    expect(board.state()).toMatchObject({ connectivity: 'disconnected', since: lostAt + 30_000 });
    sessions.at(-1)?.connect();
    expect(board.state().connectivity).toBe('connected');
    await loop.close();
    board.close();
  });

  test('is tried at once on demand, and begins with short pauses after success', async () => {
    const { clock, board, sessions, loop } = openLoop();
    loop.start();
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await sessions.at(-1)?.end({ ok: false, code: 'timeout' });
      loop.reconnectNow();
      expect(sessions).toHaveLength(attempt + 2);
    }
    sessions.at(-1)?.connect();
    await sessions.at(-1)?.end({ ok: false, code: 'interrupted' });
    expect(board.state().nextAttemptAt).toBe(clock.now() + 500);
    await loop.close();
  });

  test('obeys a service that asks for patience, and rests when the sign-in is over', async () => {
    const { clock, board, sessions, loop } = openLoop();
    loop.start();
    await sessions.at(-1)?.end({ ok: false, code: 'busy', retryAfterSeconds: 120 });
    expect(board.state().nextAttemptAt).toBe(clock.now() + 120_000);
    clock.pass(120_000);
    await sessions.at(-1)?.end({ ok: false, code: 'signInRequired' });
    clock.pass(3_600_000);
    expect(sessions).toHaveLength(2);
    await loop.close();
  });

  test('begins anew at once when its cursors are too old, but not twice in a row', async () => {
    const { clock, sessions, loop } = openLoop();
    loop.start();
    await sessions.at(-1)?.end({ ok: false, code: 'cursorTooOld' });
    clock.pass(0);
    expect(sessions).toHaveLength(2);
    await sessions.at(-1)?.end({ ok: false, code: 'cursorTooOld' });
    clock.pass(0);
    expect(sessions).toHaveLength(2);
    await loop.close();
  });
});
