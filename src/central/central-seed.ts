import type { Brand } from '../contract/model/brand.ts';
import type { PackRow } from '../contract/model/brand-pack.ts';
import type { Person } from '../contract/model/person.ts';

type WithoutVersion<Row> = Row extends unknown ? Omit<Row, 'version'> : never;

/** A row of a brand's first pack; the central service gives it version 1. */
export type SeedPackRow = WithoutVersion<PackRow>;

/** The front of a brand's test shop, `/shop/<brandId>`. */
interface SeedShop {
  readonly heading: string;
  readonly intro: string;
  readonly featuredPriceItemIds: readonly string[];
}

export interface SeedBrand {
  readonly brand: Brand;
  readonly packRows: readonly SeedPackRow[];
  readonly shop: SeedShop;
  /** Every sentence of the customer's chat page, in the brand's language. */
  readonly chatPage: Readonly<Record<string, string>>;
}

/**
 * What the central service shall hold when it starts. Applying it again changes nothing: profiles, roles and
 * capacities follow the seed, packs and passwords are only given to brands and people that have none.
 */
export interface CentralSeed {
  readonly brands: readonly SeedBrand[];
  readonly people: readonly { readonly person: Person; readonly password: string }[];
}
