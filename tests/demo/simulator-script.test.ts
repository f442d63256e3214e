import { describe, expect, it } from 'vitest';
import { createCast } from '../../src/demo/simulator/cast.ts';
import { judgeAnswer } from '../../src/demo/simulator/judge-answer.ts';
import {
  FIRST_PROGRESS,
  isDone,
  nextOpening,
  reactToAnswer,
  reactToSilence,
} from '../../src/demo/simulator/scenario-progress.ts';
import { lampBrand, lampScenario, ON_CAMPAIGN, simulatorBrands } from './simulator-brand.ts';

const items = new Map(lampBrand.priceItems.map((item) => [item.priceItemId, item]));
const ports = (now: number) => ({ priceItem: (id: string) => items.get(id), now: () => now });
const duringCampaign = ports(ON_CAMPAIGN.from);
const afterCampaign = ports(ON_CAMPAIGN.to);
const lampPrice = { kind: 'price', priceItemId: 'lamp' } as const;
const asking = { ...FIRST_PROGRESS, openingSaid: lampScenario.opening.length };

describe('a simulated customer’s judgement', () => {
  it('takes the price that holds now, campaign or not', () => {
    const judge = (answer: string, when: ReturnType<typeof ports>) => judgeAnswer(lampPrice, answer, when);
    expect(judge('It is £89.00 right now', duringCampaign)).toBe('satisfied');
    expect(judge('It is £120', duringCampaign)).toBe('wrong');
    expect(judge('It is £120', afterCampaign)).toBe('satisfied');
    expect(judge('Was £120, now £89', duringCampaign)).toBe('satisfied');
  });

  it('finds an answer without a price unclear, and a bare number no reason to object', () => {
    expect(judgeAnswer(lampPrice, 'One moment, I will check', afterCampaign)).toBe('unclear');
    expect(judgeAnswer(lampPrice, 'it comes in 3 days', afterCampaign)).toBe('unclear');
    expect(judgeAnswer(lampPrice, '120', afterCampaign)).toBe('satisfied');
  });

  it('knows words in any case and without their diacritics', () => {
    const words = { kind: 'words', anyOf: ['zwrócić', 'RĘKOJMIA'] } as const;
    expect(judgeAnswer(words, 'Mozna ZWROCIC w ciagu 30 dni', afterCampaign)).toBe('satisfied');
    expect(judgeAnswer(words, 'rękojmia dwa lata', afterCampaign)).toBe('satisfied');
    expect(judgeAnswer(words, 'nie wiem', afterCampaign)).toBe('unclear');
    expect(judgeAnswer({ kind: 'any' }, ' ', afterCampaign)).toBe('unclear');
  });
});

describe('a simulated customer’s script', () => {
  const [first, second] = lampScenario.steps;

  it('opens with every opening message, one after the other', () => {
    const one = nextOpening(lampScenario, FIRST_PROGRESS);
    const two = nextOpening(lampScenario, one.progress);
    expect([one.say, two.say, two.progress.openingSaid]).toEqual([...lampScenario.opening, 2]);
  });

  it('goes on when satisfied and says farewell after the last step', () => {
    const afterFirst = reactToAnswer(lampScenario, asking, 'satisfied', 4);
    expect(afterFirst.say).toBe(first?.satisfied);
    const afterSecond = reactToAnswer(lampScenario, afterFirst.progress, 'satisfied', 7);
    expect(afterSecond.say).toBe(`${second?.satisfied} ${lampScenario.farewell}`);
    expect([isDone(lampScenario, afterFirst.progress), isDone(lampScenario, afterSecond.progress)]).toEqual([
      false,
      true,
    ]);
  });

  it('asks again when the answer is wrong or unclear, and then stops asking', () => {
    const said: (string | null)[] = [];
    let progress = asking;
    for (const judgement of ['unclear', 'unclear', 'wrong', 'wrong'] as const) {
      const reaction = reactToAnswer(lampScenario, progress, judgement, 4);
      said.push(reaction.say);
      progress = reaction.progress;
    }
    expect(said).toEqual([first?.unclear, first?.wrong, first?.wrong, null]);
    expect(reactToAnswer(lampScenario, progress, 'satisfied', 9).say).toBe(first?.satisfied);
  });

  it('becomes impatient once a step', () => {
    const once = reactToSilence(lampScenario, asking);
    expect(once.say).toBe(first?.impatient);
    expect(reactToSilence(lampScenario, once.progress).say).toBeNull();
    const next = reactToAnswer(lampScenario, once.progress, 'satisfied', 4);
    expect(reactToSilence(lampScenario, next.progress).say).toBe(second?.impatient);
  });
});

describe('the cast', () => {
  it('is the same for the same seed and another for another', () => {
    const castings = (seed: number) => {
      const cast = createCast(simulatorBrands, seed);
      return Array.from({ length: 20 }, (_, arrival) => cast.casting(arrival));
    };
    expect(castings(1)).toEqual(castings(1));
    expect(castings(1)).not.toEqual(castings(2));
  });

  it('lets brands take turns', () => {
    const cast = createCast(simulatorBrands, 5);
    const brandIds = [0, 1, 2, 3].map((arrival) => cast.casting(arrival).brandId);
    expect(new Set(brandIds.slice(0, 2)).size).toBe(2);
    expect(brandIds.slice(2)).toEqual(brandIds.slice(0, 2));
  });
});
