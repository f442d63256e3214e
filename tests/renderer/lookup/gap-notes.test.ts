import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ida, pekka, price, result } from './brand-answers.ts';
import { setUpLookup } from './set-up-lookup.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

async function searched(words: string, answer = result()) {
  const lookup = setUpLookup();
  lookup.model.focus(ida);
  lookup.model.type(words);
  await lookup.double.asked().answer(answer);
  return lookup;
}

describe('a search without a hit', () => {
  it('is told once it has stood for a while, with the words and the conversation', async () => {
    const { double, board } = await searched('kjøleskap ');
    expect(double.told.foundNothing).toEqual([]);
    vi.advanceTimersByTime(1_600);
    expect(double.told.foundNothing).toEqual([{ ...ida, words: 'kjøleskap' }]);
    expect(board().noted).toBe('kjøleskap');
  });

  it('is not told while the agent goes on typing', async () => {
    const { model, double } = await searched('kjøl');
    vi.advanceTimersByTime(1_000);
    model.type('kjøleb');
    vi.advanceTimersByTime(1_000);
    await double.asked().answer(result({ prices: [price('kjølebag')] }));
    vi.advanceTimersByTime(5_000);
    expect(double.told.foundNothing).toEqual([]);
  });

  it('is told when the agent gives up, by Escape or by turning to another conversation', async () => {
    const first = await searched('kjøleskap');
    first.model.escape();
    expect(first.double.told.foundNothing).toHaveLength(1);
    const second = await searched('kjøleskap');
    second.model.focus(pekka);
    expect(second.double.told.foundNothing).toHaveLength(1);
  });

  it('is told once, however often it is asked for again', async () => {
    const { model, double } = await searched('kjøleskap');
    vi.advanceTimersByTime(2_000);
    model.refresh();
    await double.asked().answer(result());
    vi.advanceTimersByTime(2_000);
    expect(double.told.foundNothing).toHaveLength(1);
  });

  it('says nothing about the brand when a filter or a price range kept the hits away', async () => {
    const filtered = await searched('sofa', result({ understood: { words: 'sofa', priceRange: '< 1 kr' } }));
    filtered.model.toggleFilter('campaign');
    await filtered.double.asked().answer(result());
    vi.advanceTimersByTime(5_000);
    expect(filtered.double.told.foundNothing).toEqual([]);
  });
});
