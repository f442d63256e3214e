import type { Availability, PriceItem } from '../../contract/model/brand-pack.ts';
import type { EpochMs } from '../../contract/model/time.ts';

export interface VariantValue {
  /** Last part of the SKU and, in lower case, of the item's id. */
  readonly code: string;
  readonly label: string;
  /** Added to the family's price, in minor units. */
  readonly add?: number;
}

export interface VariantAxis {
  readonly attribute: string;
  readonly values: readonly VariantValue[];
}

export interface Campaign {
  readonly name: string;
  readonly percentOff: number;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** What one variant has different from its family. */
export interface VariantChange {
  readonly amountMinor?: number;
  readonly availability?: Availability;
  readonly validFrom?: EpochMs;
  readonly validTo?: EpochMs;
  readonly note?: string;
}

/** A product and the axes it comes in; it becomes one price item for each combination. */
export interface ProductFamily {
  readonly productId: string;
  /** Between the brand's prefix and the variant's codes in the SKU, e.g. `SOF-1042`. */
  readonly skuCode: string;
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  /** In minor units: one for all variants, or one for each value of the first axis, in its order. */
  readonly prices: number | readonly number[];
  readonly axes: readonly VariantAxis[];
  readonly note: string;
  readonly keywords: readonly string[];
  /** Of the first variant; the later ones are asked for a little less. */
  readonly popularity: number;
  readonly campaign?: Campaign;
  readonly availability?: Availability;
  readonly validFrom?: EpochMs;
  readonly validTo?: EpochMs;
  /** By the variant's codes joined with `-`, e.g. `50-ROS`. A code that no variant has is a mistake and throws. */
  readonly changes?: Readonly<Record<string, VariantChange>>;
}

export interface PriceRules {
  readonly skuPrefix: string;
  readonly currency: string;
  readonly tax: PriceItem['tax'];
  /** Brings a discounted amount to a price this shop would print. */
  readonly toPricePoint: (amountMinor: number) => number;
}

interface Combination {
  readonly values: readonly { readonly attribute: string; readonly value: VariantValue }[];
  /** Position on the first axis. */
  readonly first: number;
}

function combinations(axes: readonly VariantAxis[]): readonly Combination[] {
  let rows: readonly Combination[] = [{ values: [], first: 0 }];
  axes.forEach((axis, axisIndex) => {
    rows = rows.flatMap((row) =>
      axis.values.map((value, valueIndex) => ({
        values: [...row.values, { attribute: axis.attribute, value }],
        first: axisIndex === 0 ? valueIndex : row.first,
      })),
    );
  });
  return rows;
}

function basePrice(family: ProductFamily, first: number): number {
  const price = typeof family.prices === 'number' ? family.prices : family.prices[first];
  if (price === undefined)
    throw new Error(`${family.productId}: no price for value ${first} of its first axis`);
  return price;
}

function toPriceItem(rules: PriceRules, family: ProductFamily, row: Combination, index: number): PriceItem {
  const codes = row.values.map(({ value }) => value.code);
  const change = family.changes?.[codes.join('-')];
  const added = row.values.reduce((sum, { value }) => sum + (value.add ?? 0), 0);
  const amountMinor = change?.amountMinor ?? basePrice(family, row.first) + added;
  const { campaign } = family;
  return {
    priceItemId: [family.productId, ...codes.map((code) => code.toLowerCase())].join('.'),
    productId: family.productId,
    sku: [rules.skuPrefix, family.skuCode, ...codes].join('-'),
    name: family.name,
    variant: row.values.map(({ attribute, value }) => ({ attribute, value: value.label })),
    category: family.category,
    unit: family.unit,
    price: { amountMinor, currency: rules.currency },
    tax: rules.tax,
    validFrom: change?.validFrom ?? family.validFrom ?? null,
    validTo: change?.validTo ?? family.validTo ?? null,
    campaign: campaign
      ? {
          name: campaign.name,
          from: campaign.from,
          to: campaign.to,
          price: {
            amountMinor: rules.toPricePoint((amountMinor * (100 - campaign.percentOff)) / 100),
            currency: rules.currency,
          },
        }
      : null,
    availability: change?.availability ?? family.availability ?? 'inStock',
    note: change?.note ?? family.note,
    keywords: [...family.keywords],
    popularity: Math.max(0, family.popularity - index),
  };
}

/** Every variant of every family, in the order given. The same input always gives the same items. */
export function expandFamilies(rules: PriceRules, families: readonly ProductFamily[]): readonly PriceItem[] {
  return families.flatMap((family) => {
    const rows = combinations(family.axes);
    const known = new Set(rows.map((row) => row.values.map(({ value }) => value.code).join('-')));
    for (const code of Object.keys(family.changes ?? {})) {
      if (!known.has(code)) throw new Error(`${family.productId}: no variant ${code}`);
    }
    return rows.map((row, index) => toPriceItem(rules, family, row, index));
  });
}
