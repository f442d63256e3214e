import type { PackDelta, PackPage } from '../../contract/central/brands.ts';
import type { PackVersion } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Outcome } from '../kernel/outcome.ts';

/**
 * `unavailable`: no answer now, try again later. `versionTooOld`: changes since then are no longer kept.
 * `notMine`: no such brand for this person, any more.
 */
export type PackFailure = 'unavailable' | 'versionTooOld' | 'notMine';

/** Packs as the central service gives them out. */
export interface PackSource {
  readonly page: (brandId: BrandId, after: string | null) => Promise<Outcome<PackPage, PackFailure>>;
  readonly delta: (brandId: BrandId, since: PackVersion) => Promise<Outcome<PackDelta, PackFailure>>;
}
