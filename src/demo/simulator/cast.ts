import type { BrandId } from '../../contract/model/ids.ts';
import type { DemoBrand, Scenario } from '../brands/demo-brand.ts';
import { createRandom, shuffled } from './random.ts';

/** Who comes as the n-th customer. */
export interface Casting {
  readonly brandId: BrandId;
  readonly scenarioId: string;
  readonly customerName: string;
}

export interface Cast {
  /** The same `arrival` is always the same casting. */
  readonly casting: (arrival: number) => Casting;
  readonly find: (
    brandId: BrandId,
    scenarioId: string,
  ) => { brand: DemoBrand; scenario: Scenario } | undefined;
}

/**
 * Casts customers from a seed: the brands take turns, and within a brand the scenarios do, so that the first
 * customers are of different brands and no scenario repeats before the others were seen.
 */
export function createCast(brands: readonly DemoBrand[], seed: number): Cast {
  const turns = shuffled(createRandom(seed), brands).filter((brand) => brand.scenarios.length > 0);
  return {
    casting: (arrival) => {
      const demoBrand = turns[arrival % turns.length];
      if (!demoBrand) throw new Error('No demo brand has a scenario');
      const round = Math.floor(arrival / turns.length);
      const order = shuffled(createRandom(seed + hashOf(demoBrand.brand.brandId)), demoBrand.scenarios);
      const scenario = order[round % order.length];
      const names = scenario?.customerNames ?? [];
      const name = names[Math.floor(createRandom(seed + arrival)() * names.length)];
      if (!scenario || name === undefined)
        throw new Error(`A scenario of ${demoBrand.brand.brandId} has no names`);
      return { brandId: demoBrand.brand.brandId, scenarioId: scenario.scenarioId, customerName: name };
    },
    find: (brandId, scenarioId) => {
      const demoBrand = brands.find((one) => one.brand.brandId === brandId);
      const scenario = demoBrand?.scenarios.find((one) => one.scenarioId === scenarioId);
      return demoBrand && scenario ? { brand: demoBrand, scenario } : undefined;
    },
  };
}

/** Gives each brand an order of its own. */
function hashOf(text: string): number {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}
