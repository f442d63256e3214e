import type { VariantAxis } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';

/** Prices of a family by restaurant stand in this order. */
export const restaurant: VariantAxis = axis('Restaurant', [
  ['WHI', 'Whitby'],
  ['FAL', 'Falmouth'],
  ['LEI', 'Leith'],
  ['CON', 'Conwy'],
]);

/** The dearer days add to the price. */
export function days(add: number): VariantAxis {
  return {
    attribute: 'Day',
    values: [
      { code: 'MT', label: 'Monday–Thursday' },
      { code: 'FS', label: 'Friday–Sunday', add },
    ],
  };
}

/** Two or more choices, each with what it adds to the price of the first. */
export function choice(
  attribute: string,
  values: readonly (readonly [code: string, label: string, add: number])[],
): VariantAxis {
  return { attribute, values: values.map(([code, label, add]) => ({ code, label, add })) };
}
