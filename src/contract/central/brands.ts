import { oc } from '@orpc/contract';
import * as z from 'zod';
import { Brand, Lease } from '../model/brand.ts';
import { PackRemoval, PackRow, PackRowKind, PackVersion } from '../model/brand-pack.ts';
import { BrandId } from '../model/ids.ts';
import { EpochMs } from '../model/time.ts';
import { centralErrors } from './errors.ts';

const { CURSOR_TOO_OLD, FORBIDDEN, NOT_FOUND, SIGN_IN_REQUIRED, VERSION_CONFLICT } = centralErrors;

export const BrandState = z.object({ brand: Brand, packVersion: PackVersion, lease: Lease });
export type BrandState = z.infer<typeof BrandState>;

export const PackPage = z.object({
  /** The version this page belongs to; when it changes between pages, start again. */
  packVersion: PackVersion,
  rows: z.array(PackRow),
  /** Rows of all pages together, so that progress can be shown; a service may leave it out. */
  totalRows: z.int().nonnegative().optional(),
  /** Give it back as `after` for the next page; null on the last. */
  next: z.string().nullable(),
});
export type PackPage = z.infer<typeof PackPage>;

export const PackDelta = z.object({
  fromVersion: PackVersion,
  packVersion: PackVersion,
  upserted: z.array(PackRow),
  removed: z.array(PackRemoval),
});
export type PackDelta = z.infer<typeof PackDelta>;

export const PackPublished = z.object({ packVersion: PackVersion, publishedAt: EpochMs });

export const brandsContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/v1/brands',
      tags: ['Brands'],
      summary: 'My brands, pack versions, leases',
    })
    .output(z.array(BrandState))
    .errors({ SIGN_IN_REQUIRED }),
  packSnapshot: oc
    .route({
      method: 'GET',
      path: '/v1/brands/{brandId}/pack',
      tags: ['Brands'],
      summary: 'The whole pack, page by page',
      description:
        'May also say where the next page begins in a header, `Link: <?after=…>; rel="next"`, so that it can be asked for before this one is read.',
    })
    .input(
      z.object({
        brandId: BrandId,
        after: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(5000).default(2000),
      }),
    )
    .output(PackPage)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND }),
  packDelta: oc
    .route({
      method: 'GET',
      path: '/v1/brands/{brandId}/pack/delta',
      tags: ['Brands'],
      summary: 'What changed in the pack since a version',
    })
    .input(z.object({ brandId: BrandId, since: z.coerce.number().int().min(0) }))
    .output(PackDelta)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, CURSOR_TOO_OLD }),
  publishPack: oc
    .route({
      method: 'POST',
      path: '/v1/brands/{brandId}/pack',
      tags: ['Brands'],
      summary: 'Publish changed and removed rows as one new version (supervisor)',
    })
    .input(
      z.object({
        brandId: BrandId,
        /** The version the change was made on; another one answers VERSION_CONFLICT. */
        expectedVersion: PackVersion,
        reason: z.string().max(500),
        /** `version` inside a row is ignored: the central service gives the new one. */
        upserted: z.array(PackRow).max(5000),
        removed: z.array(z.object({ kind: PackRowKind, id: z.string() })).max(5000),
      }),
    )
    .output(PackPublished)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT }),
};
