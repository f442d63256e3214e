import { describe, expect, test } from 'vitest';
import { createConnectivityBoard } from '../../../src/core/sync/connectivity.ts';
import { createManualClock } from '../../support/manual-clock.ts';

function openBoard() {
  const clock = createManualClock();
  return { clock, board: createConnectivityBoard(clock) };
}

describe('What needs the central service', () => {
  test('waits for a line that is just being made', async () => {
    const { clock, board } = openBoard();
    const soon = board.soonConnected();
    clock.pass(3_900);
    board.connected();
    expect(await soon).toBe(true);
    expect(await board.soonConnected()).toBe(true);
  });

  test('waits through a hiccup, and no longer than a few seconds', async () => {
    const { clock, board } = openBoard();
    board.connected();
    board.notConnected(null);
    const mended = board.soonConnected();
    board.connected();
    expect(await mended).toBe(true);

    board.notConnected(null);
    const waited = board.soonConnected();
    clock.pass(4_000);
    expect(await waited).toBe(false);
  });

  test('is told at once when the line has been gone for long, and when all is closed', async () => {
    const { clock, board } = openBoard();
    const cutOff = board.soonConnected();
    clock.pass(30_000);
    expect(await cutOff).toBe(false);
    expect(board.state().connectivity).toBe('disconnected');
    expect(await board.soonConnected()).toBe(false);

    const other = openBoard().board;
    const closed = other.soonConnected();
    other.close();
    expect(await closed).toBe(false);
  });
});
