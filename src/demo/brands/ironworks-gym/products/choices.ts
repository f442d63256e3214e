import type { VariantAxis } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';

/** Prices of a family by club stand in this order. */
export const club: VariantAxis = axis('Club', [
  ['SHE', 'Sheffield'],
  ['LEE', 'Leeds'],
  ['NEW', 'Newcastle'],
  ['CAR', 'Cardiff'],
]);

/** The two clubs with a pool. */
export const poolClub: VariantAxis = axis('Club', [
  ['SHE', 'Sheffield'],
  ['NEW', 'Newcastle'],
]);

/** Two or more choices, each with what it adds to the price of the first. */
export function choice(
  attribute: string,
  values: readonly (readonly [code: string, label: string, add: number])[],
): VariantAxis {
  return { attribute, values: values.map(([code, label, add]) => ({ code, label, add })) };
}

/** Off-peak is cheaper by `less`. */
export function timeOfDay(less: number): VariantAxis {
  return choice('Time', [
    ['ANY', 'anytime', 0],
    ['OFF', 'off-peak', -less],
  ]);
}

/** A twelve-month term is cheaper by `less` each month. */
export function term(less: number): VariantAxis {
  return choice('Term', [
    ['ROL', 'rolling', 0],
    ['12M', '12 months', -less],
  ]);
}
