import type { BrandStatus, Status } from '../../contract/workstation/status.ts';

/** Those of the person's brands whose knowledge they may change. */
export function ledBrands(status: Pick<Status, 'brands'> | null): readonly BrandStatus[] {
  return status?.brands.filter(({ role }) => role === 'supervisor') ?? [];
}
