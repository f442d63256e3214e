import { oc } from '@orpc/contract';
import * as z from 'zod';
import { Lease } from '../model/brand.ts';
import { PackRemoval, PackRow, PackRowKind, PackVersion } from '../model/brand-pack.ts';
import { BrandRecord, RecordPublication, RecordVersion } from '../model/brand-record.ts';
import { BrandId } from '../model/ids.ts';
import { BrandRole } from '../model/person.ts';
import { EpochMs } from '../model/time.ts';
import { centralErrors } from './errors.ts';

const { CURSOR_TOO_OLD, FORBIDDEN, NOT_FOUND, RECORD_REFUSED, SIGN_IN_REQUIRED, VERSION_CONFLICT } =
  centralErrors;

export const BrandState = BrandRecord.extend({
  packVersion: PackVersion,
  lease: Lease,
  /** The caller's, as it is now: an access token says nothing of it. */
  role: BrandRole,
});
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

export const RecordWithHistory = BrandRecord.extend({
  /** Newest first. */
  publications: z.array(RecordPublication),
  /** Whether there are older ones. */
  more: z.boolean(),
});
export type RecordWithHistory = z.infer<typeof RecordWithHistory>;

export const RecordPublished = z.object({ recordVersion: RecordVersion, publishedAt: EpochMs });
export type RecordPublished = z.infer<typeof RecordPublished>;

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
  record: oc
    .route({
      method: 'GET',
      path: '/v1/brands/{brandId}/record',
      tags: ['Brands'],
      summary: 'How the brand describes itself, and who changed that, when and why',
    })
    .input(
      z.object({
        brandId: BrandId,
        before: z.coerce.number().int().min(1).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(RecordWithHistory)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND }),
  publishRecord: oc
    .route({
      method: 'PUT',
      path: '/v1/brands/{brandId}/record',
      tags: ['Brands'],
      summary: 'Replace the record with a new version (supervisor)',
      description:
        'Every workstation of the brand has it at once. `brand` is the whole record as it was read, changed; its `brandId` and `currency` must stay.',
    })
    .input(
      z.object({
        brandId: BrandId,
        /** The version the change was made on; another one answers VERSION_CONFLICT. */
        expectedVersion: RecordVersion,
        reason: z.string().trim().min(1).max(500),
        /** A `Brand`. It is judged beyond its form, so that one refusal names everything that is wrong. */
        brand: z.unknown(),
      }),
    )
    .output(RecordPublished)
    .errors({
      SIGN_IN_REQUIRED,
      NOT_FOUND,
      FORBIDDEN,
      VERSION_CONFLICT: { ...VERSION_CONFLICT, message: 'The record changed meanwhile; look at it again.' },
      RECORD_REFUSED,
    }),
};
