import { describe, expect, onTestFinished, test } from 'vitest';
import { ConversationId, PersonId } from '../../../src/contract/model/ids.ts';
import { createLookOut } from '../../../src/core/ownership/look-out.ts';
import { createLookers } from '../../../src/core/ownership/lookers.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const first = ConversationId.parse('00000000-0000-4000-8000-000000000001');
const second = ConversationId.parse('00000000-0000-4000-8000-000000000002');
const person = (id: number, name: string) => ({
  personId: PersonId.parse(`00000000-0000-4000-8000-00000000000${id}`),
  name,
});

describe('Looking at a waiting conversation', () => {
  test('is told every ten seconds for as long as it lasts, of one conversation at a time', () => {
    const clock = createManualClock();
    const told: ConversationId[] = [];
    const { look, close } = createLookOut({ clock, isConnected: () => true, tell: (id) => told.push(id) });
    onTestFinished(close);
    look(first);
    clock.pass(20_000);
    expect(told).toEqual([first, first, first]);
    look(second);
    clock.pass(10_000);
    expect(told.slice(3)).toEqual([second, second]);
    look(null);
    clock.pass(60_000);
    expect(told).toHaveLength(5);
  });

  test('is not told without a connection, and again once there is one', () => {
    const clock = createManualClock();
    const told: ConversationId[] = [];
    const line = { connected: false };
    const isConnected = () => line.connected;
    const { look, close } = createLookOut({ clock, isConnected, tell: (id) => told.push(id) });
    look(first);
    clock.pass(10_000);
    expect(told).toEqual([]);
    line.connected = true;
    clock.pass(10_000);
    expect(told).toEqual([first]);
    close();
    clock.pass(60_000);
    expect(told).toHaveLength(1);
  });
});

describe('Colleagues who look', () => {
  test('are named until fifteen seconds after the last sign of each, whatever their clocks say', () => {
    const clock = createManualClock();
    let changes = 0;
    const lookers = createLookers(clock, () => {
      changes += 1;
    });
    onTestFinished(lookers.close);
    lookers.heard({ conversationId: first, person: person(1, 'Anna'), until: 0 });
    clock.pass(10_000);
    lookers.heard({ conversationId: first, person: person(2, 'Bela'), until: clock.now() + 1e9 });
    expect(lookers.namesAt(first)).toEqual(['Anna', 'Bela']);
    expect(lookers.namesAt(second)).toEqual([]);
    clock.pass(5_000);
    expect(lookers.namesAt(first)).toEqual(['Bela']);
    clock.pass(10_000);
    expect(lookers.namesAt(first)).toEqual([]);
    expect(changes).toBe(4);
  });
});
