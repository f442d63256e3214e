import type { VariantAxis } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';

const shoeSizes = ['37', '38', '39', '40', '41', '42', '43', '44', '45', '46'] as const;

export const shoeSize: VariantAxis = axis(
  'Størrelse',
  shoeSizes.map((size) => [size, size] as const),
);

export const clothingSize: VariantAxis = axis('Størrelse', [
  ['XS', 'XS'],
  ['S', 'S'],
  ['M', 'M'],
  ['L', 'L'],
  ['XL', 'XL'],
]);

/** Lengths in centimetres, e.g. of skis and poles. */
export function lengths(values: readonly string[]): VariantAxis {
  return axis(
    'Lengde',
    values.map((value) => [value, `${value} cm`] as const),
  );
}
