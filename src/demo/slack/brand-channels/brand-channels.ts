import type { BrandChannel } from './brand-channel.ts';
import { dobrayaMiska } from './dobraya-miska.ts';
import { harbourTable } from './harbour-table.ts';
import { ironworksGym } from './ironworks-gym.ts';
import { kuumaKeittiot } from './kuuma-keittiot.ts';
import { lunaKosmetyki } from './luna-kosmetyki.ts';
import { nordlysSport } from './nordlys-sport.ts';

export const brandChannels: readonly BrandChannel[] = [
  kuumaKeittiot,
  nordlysSport,
  harbourTable,
  lunaKosmetyki,
  dobrayaMiska,
  ironworksGym,
];
