import { describe, expect, onTestFinished, test } from 'vitest';
import type { HandedBack } from '../../../src/contract/central/feed.ts';
import { BrandId, ConversationId } from '../../../src/contract/model/ids.ts';
import type { ChosenPresence } from '../../../src/contract/model/person.ts';
import type { PresenceState } from '../../../src/contract/workstation/ownership.ts';
import { createPresenceBoard } from '../../../src/core/presence/presence-board.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const MINUTE = 60_000;

function openBoard(minutes = 5) {
  const clock = createManualClock();
  const told: ChosenPresence[] = [];
  const acknowledged: HandedBack[] = [];
  const settings = { minutes };
  const board = createPresenceBoard({
    clock,
    awayAfterMinutes: () => settings.minutes,
    tell: (presence) => told.push(presence),
    acknowledge: (conversations) => acknowledged.push(...conversations),
  });
  onTestFinished(board.close);
  const state = async (): Promise<PresenceState> => {
    const watching = board.watch();
    const next = await watching.next();
    await watching.return?.();
    if (next.done) throw new Error('the watch ended at once');
    return next.value;
  };
  return { clock, told, acknowledged, settings, board, state };
}

describe('Presence', () => {
  test('is offline without a connection, and what was chosen meanwhile is told once there is one', async () => {
    const { board, told, state } = openBoard();
    board.choose('transfer_only');
    expect(told).toEqual([]);
    expect(await state()).toMatchObject({ presence: 'offline', chosen: 'transfer_only' });
    board.heard('online');
    expect(told).toEqual(['transfer_only']);
    board.heard('transfer_only');
    expect(told).toEqual(['transfer_only']);
    expect(await state()).toMatchObject({ presence: 'transfer_only', chosen: 'transfer_only' });
  });

  test('is told again after a cut when the central service came to think otherwise', async () => {
    const { board, told, state } = openBoard();
    board.heard('online');
    board.choose('away');
    board.heard('away');
    board.setConnected(false);
    expect(await state()).toMatchObject({ presence: 'offline', chosen: 'away' });
    board.setConnected(true);
    board.heard('online');
    expect(told).toEqual(['away', 'away']);
  });

  test('keeps from before a restart that only hand-overs are wanted, and nobody stays away', async () => {
    const afterRestart = openBoard();
    afterRestart.board.heard('transfer_only');
    expect(await afterRestart.state()).toMatchObject({ chosen: 'transfer_only' });
    expect(afterRestart.told).toEqual([]);
    afterRestart.clock.pass(60 * MINUTE);
    expect(await afterRestart.state()).toMatchObject({ chosen: 'transfer_only', awayAt: null });

    const newShift = openBoard();
    newShift.board.heard('away');
    expect(newShift.told).toEqual(['online']);
  });
});

describe('Away by doing nothing', () => {
  test('is announced a minute before, comes by itself, and ends with any activity', async () => {
    const { board, told, clock, state } = openBoard(5);
    board.heard('online');
    clock.pass(4 * MINUTE - 1);
    expect(await state()).toMatchObject({ awayAt: null });
    clock.pass(1);
    expect(await state()).toMatchObject({ awayAt: clock.now() + MINUTE, chosen: 'online' });
    clock.pass(MINUTE);
    expect(told).toEqual(['away']);
    expect(await state()).toMatchObject({ chosen: 'away', awayByItself: true, awayAt: null });
    board.active();
    expect(told).toEqual(['away', 'online']);
    expect(await state()).toMatchObject({ chosen: 'online', awayByItself: false });
  });

  test('does not come to who does something, warned or not', async () => {
    const { board, told, clock, state } = openBoard(5);
    board.heard('online');
    for (let count = 0; count < 10; count += 1) {
      clock.pass(4 * MINUTE + 30_000);
      expect((await state()).awayAt).not.toBeNull();
      board.active();
      expect((await state()).awayAt).toBeNull();
    }
    expect(told).toEqual([]);
  });

  test('is measured by a clock that nobody sets, and a new connection does not put it off', async () => {
    const { board, told, clock } = openBoard(5);
    board.heard('online');
    clock.setWall(clock.now() + 60 * MINUTE);
    clock.pass(3 * MINUTE);
    expect(told).toEqual([]);
    board.setConnected(false);
    board.heard('online');
    clock.setWall(0);
    clock.pass(2 * MINUTE);
    expect(told).toEqual(['away']);
  });

  test('is not ended by activity when the agent chose it', async () => {
    const { board, clock, state } = openBoard(5);
    board.heard('online');
    board.choose('away');
    clock.pass(60 * MINUTE);
    board.active();
    expect(await state()).toMatchObject({ chosen: 'away', awayByItself: false });
  });

  test('never comes when it is switched off, and counts from when it is switched on', async () => {
    const { board, told, clock, settings } = openBoard(0);
    board.heard('online');
    clock.pass(600 * MINUTE);
    expect(told).toEqual([]);
    settings.minutes = 10;
    board.settingsChanged();
    clock.pass(10 * MINUTE - 1);
    expect(told).toEqual([]);
    clock.pass(1);
    expect(told).toEqual(['away']);
  });
});

describe('What was handed back', () => {
  test('is shown until it is acknowledged, which is told once', async () => {
    const { board, acknowledged, state } = openBoard();
    const handedBack: HandedBack = {
      brandId: BrandId.parse('lamps'),
      conversationId: ConversationId.parse('00000000-0000-4000-8000-000000000001'),
      customerName: 'Ida',
      at: 1,
    };
    board.heardHandBacks([handedBack]);
    board.setConnected(false);
    expect((await state()).handedBack).toEqual([handedBack]);
    board.acknowledgeHandBacks();
    board.acknowledgeHandBacks();
    expect((await state()).handedBack).toEqual([]);
    expect(acknowledged).toEqual([handedBack]);
  });
});
