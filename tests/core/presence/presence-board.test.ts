import { describe, expect, test } from 'vitest';
import type { HandedBack } from '../../../src/contract/central/feed.ts';
import { BrandId, ConversationId } from '../../../src/contract/model/ids.ts';
import type { ChosenPresence } from '../../../src/contract/model/person.ts';
import type { PresenceState } from '../../../src/contract/workstation/ownership.ts';
import { createPresenceBoard } from '../../../src/core/presence/presence-board.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const MINUTE = 60_000;

function board(awayAfterMinutes = 10) {
  const clock = createManualClock();
  const told: ChosenPresence[] = [];
  const acknowledged: (readonly HandedBack[])[] = [];
  const presence = createPresenceBoard({
    clock,
    awayAfterMinutes: () => awayAfterMinutes,
    // The central service says what it was told.
    tell: (chosen) => {
      told.push(chosen);
      presence.heard(chosen);
    },
    acknowledge: (conversations) => acknowledged.push(conversations),
  });
  const state = async (): Promise<PresenceState> => {
    const hangUp = new AbortController();
    for await (const now of presence.watch(hangUp.signal)) {
      hangUp.abort();
      return now;
    }
    throw new Error('a board shows its state at once');
  };
  return { clock, told, acknowledged, presence, state };
}

describe('Presence', () => {
  test('a shift begins online, whatever the last one ended with', async () => {
    const { presence, told, state } = board();
    expect(await state()).toMatchObject({ presence: 'offline', chosen: 'online' });
    presence.heard('away');
    expect(told).toEqual(['online']);
    expect(await state()).toMatchObject({ presence: 'online', awayAt: null });
  });

  test('who took hand-overs only still does after a restart', async () => {
    const { presence, told, state } = board();
    presence.heard('transfer_only');
    expect(told).toEqual([]);
    expect(await state()).toMatchObject({ presence: 'transfer_only', chosen: 'transfer_only' });
  });

  test('what is chosen without a connection is told once there is one', async () => {
    const { presence, told, state } = board();
    presence.heard('online');
    presence.setConnected(false);
    presence.choose('transfer_only');
    expect(told).toEqual([]);
    expect(await state()).toMatchObject({ presence: 'offline', chosen: 'transfer_only' });
    presence.heard('online');
    expect(told).toEqual(['transfer_only']);
  });

  test('without a key for ten minutes the agent is warned a minute before, and then away', async () => {
    const { presence, clock, told, state } = board();
    presence.heard('online');
    clock.pass(9 * MINUTE - 1);
    expect(await state()).toMatchObject({ awayAt: null });
    clock.pass(1);
    expect(await state()).toMatchObject({ presence: 'online', awayAt: clock.now() + MINUTE });
    clock.pass(MINUTE);
    expect(told).toEqual(['away']);
    expect(await state()).toMatchObject({ presence: 'away', awayByItself: true, awayAt: null });
    presence.active();
    expect(told).toEqual(['away', 'online']);
    expect(await state()).toMatchObject({ presence: 'online', awayByItself: false });
  });

  test('any key takes the warning back, also when somebody sets the clock', async () => {
    const { presence, clock, told, state } = board();
    presence.heard('online');
    clock.pass(9.5 * MINUTE);
    clock.setWall(clock.now() + 24 * 60 * MINUTE);
    presence.active();
    expect(await state()).toMatchObject({ awayAt: null });
    clock.pass(9 * MINUTE - 1);
    expect(await state()).toMatchObject({ awayAt: null, presence: 'online' });
    expect(told).toEqual([]);
  });

  test('who chose to be away, takes hand-overs only or switched it off is never set away', () => {
    for (const chosen of ['away', 'transfer_only'] as const) {
      const { presence, clock, told } = board();
      presence.heard('online');
      presence.choose(chosen);
      clock.pass(60 * MINUTE);
      presence.active();
      expect(told).toEqual([chosen]);
    }
    const never = board(0);
    never.presence.heard('online');
    never.clock.pass(600 * MINUTE);
    expect(never.told).toEqual([]);
  });

  test('what was taken back is shown until it is acknowledged', async () => {
    const { presence, acknowledged, state } = board();
    const conversations = [
      {
        conversationId: ConversationId.parse('00000000-0000-4000-8000-000000000009'),
        brandId: BrandId.parse('lamps'),
        customerName: 'Cleo',
        at: 5,
      },
    ];
    presence.heardHandBacks(conversations);
    expect(await state()).toMatchObject({ handedBack: conversations });
    presence.acknowledgeHandBacks();
    presence.acknowledgeHandBacks();
    expect(acknowledged).toEqual([conversations]);
    expect(await state()).toMatchObject({ handedBack: [] });
  });
});
