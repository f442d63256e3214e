import type { VariantAxis } from './product-family.ts';

/** Each value's code as it stands in the SKU, and what customers call it. In the order given. */
export function axis(
  attribute: string,
  values: readonly (readonly [code: string, label: string])[],
): VariantAxis {
  return { attribute, values: values.map(([code, label]) => ({ code, label })) };
}
