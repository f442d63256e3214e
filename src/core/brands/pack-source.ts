import type { PackVersion } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { PackChange, PackPublication } from '../../contract/model/pack-history.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { PackImage, UnreadAnswer } from './brand-store.ts';

/**
 * `unavailable`: no answer now, try again later. `versionTooOld`: changes since then are no longer kept.
 * `notMine`: no such brand for this person, any more, or no such thing of the brand.
 */
export type PackFailure = 'unavailable' | 'versionTooOld' | 'notMine';

export interface FetchedPage {
  readonly page: UnreadAnswer;
  /**
   * Where the next page begins, as far as the service says so beside the page. What counts is what the page itself
   * says; this is there to be asked for before anybody has read it.
   */
  readonly next: string | null;
}

/** Packs as the central service gives them out. Pages and deltas may be large, so they are not parsed on the way. */
export interface PackSource {
  readonly page: (brandId: BrandId, after: string | null) => Promise<Outcome<FetchedPage, PackFailure>>;
  readonly delta: (brandId: BrandId, since: PackVersion) => Promise<Outcome<UnreadAnswer, PackFailure>>;
  /** The newest publications, newest first. */
  readonly publications: (
    brandId: BrandId,
    limit: number,
  ) => Promise<Outcome<readonly PackPublication[], PackFailure>>;
  /** What a version changed against the one before, up to `limit` rows. */
  readonly changes: (
    brandId: BrandId,
    version: PackVersion,
    limit: number,
  ) => Promise<Outcome<readonly PackChange[], PackFailure>>;
  readonly image: (brandId: BrandId, imageId: string) => Promise<Outcome<PackImage, PackFailure>>;
}
