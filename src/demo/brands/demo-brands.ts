import type { DemoBrand } from './demo-brand.ts';
import { dobrayaMiska } from './dobraya-miska/dobraya-miska.ts';
import { harbourTable } from './harbour-table/harbour-table.ts';
import { ironworksGym } from './ironworks-gym/ironworks-gym.ts';
import { kuumaKeittiot } from './kuuma-keittiot/kuuma-keittiot.ts';
import { lunaKosmetyki } from './luna-kosmetyki/luna-kosmetyki.ts';
import { nordlysSport } from './nordlys-sport/nordlys-sport.ts';

/** In the order the demo shows them. */
export const demoBrands: readonly DemoBrand[] = [
  kuumaKeittiot,
  nordlysSport,
  harbourTable,
  lunaKosmetyki,
  dobrayaMiska,
  ironworksGym,
];
