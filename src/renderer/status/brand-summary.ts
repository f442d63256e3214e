import type { BrandStatus } from '../../contract/workstation/status.ts';

/** The one thing to say about all brands' data: the worst, and how many brands it concerns. */
export interface BrandSummary {
  readonly state: 'noBrands' | 'allFresh' | 'downloadingSome' | 'staleSome' | 'expiredSome';
  readonly count: number;
}

export function summariseBrands(brands: readonly BrandStatus[]): BrandSummary {
  if (brands.length === 0) return { state: 'noBrands', count: 0 };
  const downloaded = brands.filter((brand) => !isMissing(brand));
  const expired = downloaded.filter(({ freshness }) => freshness === 'expired').length;
  if (expired > 0) return { state: 'expiredSome', count: expired };
  const missing = brands.length - downloaded.length;
  if (missing > 0) return { state: 'downloadingSome', count: missing };
  const stale = downloaded.filter(({ freshness }) => freshness === 'stale').length;
  if (stale > 0) return { state: 'staleSome', count: stale };
  return { state: 'allFresh', count: brands.length };
}

/** The first download is not complete: nothing of the brand can be looked up. */
export function isMissing({ asOf, downloading }: BrandStatus): boolean {
  return asOf === null || downloading !== null;
}
