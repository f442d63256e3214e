import type { Campaign } from '../../product-family.ts';
import { calendar } from '../calendar.ts';

export const clubPrice: Campaign = { name: 'Cena klubowa Luna', percentOff: 20, ...calendar.running };
export const autumnSale: Campaign = { name: 'Jesienna wyprzedaż', percentOff: 30, ...calendar.over };
export const jubilee: Campaign = { name: 'Jubileusz Luny', percentOff: 15, ...calendar.ahead };
