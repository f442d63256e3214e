import type { Brand } from '../contract/model/brand.ts';
import type { PackRow } from '../contract/model/brand-pack.ts';
import type { Person } from '../contract/model/person.ts';
import type { SlackMapping } from '../contract/model/slack.ts';
import type { EpochMs } from '../contract/model/time.ts';

type WithoutVersion<Row> = Row extends unknown ? Omit<Row, 'version'> : never;

/** A row of a brand's pack; the central service gives it its version. */
export type SeedPackRow = WithoutVersion<PackRow>;

/** The front of a brand's test shop, `/shop/<brandId>`. */
interface SeedShop {
  readonly heading: string;
  readonly intro: string;
  readonly featuredPriceItemIds: readonly string[];
}

interface SeedEarlierPack {
  readonly packRows: readonly SeedPackRow[];
  readonly reason: string;
  readonly publishedAt: EpochMs;
}

export interface SeedBrand {
  readonly brand: Brand;
  readonly packRows: readonly SeedPackRow[];
  /** What the pack held before, oldest first; each is a version of its own, and `packRows` the newest. */
  readonly earlierPacks?: readonly SeedEarlierPack[];
  /** Why `packRows` were published; `first pack` unless said. */
  readonly packReason?: string;
  readonly shop: SeedShop;
  /** Every sentence of the customer's chat page, in the brand's language. */
  readonly chatPage: Readonly<Record<string, string>>;
}

/**
 * What the central service shall hold when it starts. Applying it again changes nothing. Roles, capacities and pages
 * follow the seed; so does a brand's record when the seed's has changed, and otherwise stays as it was published. Packs,
 * passwords and channels are only given to brands and people that have none.
 */
export interface CentralSeed {
  readonly brands: readonly SeedBrand[];
  readonly people: readonly { readonly person: Person; readonly password: string }[];
  /** Slack channels of the brands. */
  readonly slackMappings?: readonly SlackMapping[];
}
