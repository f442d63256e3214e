import type { CentralSeed } from '../../src/central/central-seed.ts';
import type { DemoBrand } from '../../src/demo/brands/demo-brand.ts';
import { demoEmails } from '../../src/demo/demo-people.ts';
import { demoSeed } from '../../src/demo/demo-seed.ts';

/** A seed whose agents may hold as many conversations as a test likes. */
export function roomySeed(brands: readonly DemoBrand[]): CentralSeed {
  const seed = demoSeed(brands, Date.now());
  return { ...seed, people: seed.people.map((one) => ({ ...one, person: { ...one.person, capacity: 20 } })) };
}

export const agentEmail = demoEmails.agent;
