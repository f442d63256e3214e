import type { VariantAxis } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';

const KILOGRAMS: Readonly<Record<string, string>> = {
  '004': '0,4 кг',
  '008': '0,8 кг',
  '015': '1,5 кг',
  '02': '2 кг',
  '04': '4 кг',
  '07': '7 кг',
  '10': '10 кг',
  '12': '12 кг',
  '15': '15 кг',
};

/** Bags of dry food. Prices of a family by weight stand in the order of `codes`. */
export function bag(...codes: readonly string[]): VariantAxis {
  return axis(
    'Вес',
    codes.map((code) => {
      const label = KILOGRAMS[code];
      if (label === undefined) throw new Error(`No bag of weight ${code}`);
      return [code, label] as const;
    }),
  );
}

const TASTES = {
  GOV: 'говядина',
  YAG: 'ягнёнок',
  IND: 'индейка',
  LOS: 'лосось',
  UTK: 'утка',
  KRO: 'кролик',
  KUR: 'курица',
  RYB: 'белая рыба',
  TEL: 'телятина',
  TUN: 'тунец',
} as const;

export type Taste = keyof typeof TASTES;

/** The dearer tastes add to the price of the bag or can. */
export function taste(codes: readonly Taste[], adds: Partial<Record<Taste, number>> = {}): VariantAxis {
  return {
    attribute: 'Вкус',
    values: codes.map((code) => ({ code, label: TASTES[code], add: adds[code] ?? 0 })),
  };
}

/** Two or more choices, each with what it adds to the price of the first. */
export function choice(
  attribute: string,
  values: readonly (readonly [code: string, label: string, add: number])[],
): VariantAxis {
  return { attribute, values: values.map(([code, label, add]) => ({ code, label, add })) };
}
