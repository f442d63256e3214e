import type { CentralSeed } from '../../src/central/central-seed.ts';
import { BrandId } from '../../src/contract/model/ids.ts';
import { Person } from '../../src/contract/model/person.ts';
import { generatedBrand, generateItems } from '../generated-brand.ts';

export const BRAND = BrandId.parse('kuuma');
export const PASSWORD = 'correct horse battery staple';
export const LEAD_EMAIL = 'lea@polydesk.example';
export const agentEmail = (place: number) => `agent-${place}@polydesk.example`;

/** Ids that differ in their last digits only, the same in every run. */
export const numberedId = (kind: number, place: number) =>
  `0199a0${String(kind).padStart(2, '0')}-0000-7000-8000-${String(place).padStart(12, '0')}`;

/** One brand, its team lead, and as many agents as are asked for. */
export function fanoutSeed(agents: number): CentralSeed {
  const person = (place: number, email: string, role: 'agent' | 'supervisor') => ({
    person: Person.parse({
      personId: numberedId(1, place),
      name: role === 'supervisor' ? 'Lea Lead' : `Agent ${place}`,
      email,
      capacity: 2,
      roles: [{ brandId: BRAND, role }],
    }),
    password: PASSWORD,
  });
  return {
    brands: [
      {
        brand: { ...generatedBrand(BRAND), mark: 'KU' },
        packRows: generateItems(1, 100).map((row) => ({ kind: 'priceItem', id: row.priceItemId, row })),
        shop: { heading: '', intro: '', featuredPriceItemIds: [] },
        chatPage: {},
      },
    ],
    people: [
      person(0, LEAD_EMAIL, 'supervisor'),
      ...Array.from({ length: agents }, (_, place) => person(place + 1, agentEmail(place + 1), 'agent')),
    ],
  };
}
