import { oc } from '@orpc/contract';
import * as z from 'zod';
import { ImageId, PackRowKind, PackVersion, RowId } from '../model/brand-pack.ts';
import { BrandId, DeviceId } from '../model/ids.ts';
import { KnowledgeGap, KnowledgeNote, MostUsed } from '../model/knowledge-note.ts';
import { PackChange, PackPublication, ScheduledPublication } from '../model/pack-history.ts';
import { PackPublished } from './brands.ts';
import { centralErrors } from './errors.ts';

const { FORBIDDEN, NOT_FOUND, SIGN_IN_REQUIRED, VERSION_CONFLICT } = centralErrors;

const ofBrand = z.object({ brandId: BrandId });
const tags = ['Knowledge'];

export const PackHistory = z.object({
  /** Newest first. */
  publications: z.array(PackPublication),
  /** Whether there are older ones. */
  more: z.boolean(),
});
export type PackHistory = z.infer<typeof PackHistory>;

export const PackChangePage = z.object({
  /** In the order of kind and id. */
  changes: z.array(PackChange),
  /** Give it back as `after` for the next page; null on the last. */
  next: z.string().nullable(),
});
export type PackChangePage = z.infer<typeof PackChangePage>;

export const knowledgeContract = {
  history: oc
    .route({
      method: 'GET',
      path: '/v1/brands/{brandId}/pack/publications',
      tags,
      summary: 'Published versions, newest first: who, when, why, how much',
    })
    .input(
      ofBrand.extend({
        before: z.coerce.number().int().min(1).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(PackHistory)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND }),
  changes: oc
    .route({
      method: 'GET',
      path: '/v1/brands/{brandId}/pack/changes',
      tags,
      summary: 'What differs between any two versions, row by row',
      description: '`to` may be the earlier one: then it is what going back would change.',
    })
    .input(
      ofBrand.extend({
        from: z.coerce.number().int().min(0),
        to: z.coerce.number().int().min(0),
        after: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(2000).default(500),
      }),
    )
    .output(PackChangePage)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND }),
  rollBack: oc
    .route({
      method: 'POST',
      path: '/v1/brands/{brandId}/pack/roll-back',
      tags,
      summary: 'Publish an earlier version’s content as a new version (supervisor)',
    })
    .input(
      ofBrand.extend({ toVersion: PackVersion, expectedVersion: PackVersion, reason: z.string().max(500) }),
    )
    .output(PackPublished)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT }),
  verify: oc
    .route({
      method: 'POST',
      path: '/v1/brands/{brandId}/pack/verify',
      tags,
      summary: 'Confirm that articles and responses are still true (supervisor)',
    })
    .input(
      ofBrand.extend({
        rows: z
          .array(z.object({ kind: z.enum(['article', 'cannedResponse']), id: RowId }))
          .min(1)
          .max(500),
        /** Replaces the rows' owner or interval when given. */
        owner: z.string().max(100).optional(),
        verifyEveryDays: z.int().min(1).max(3650).optional(),
      }),
    )
    .output(PackPublished)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN }),
  schedules: oc
    .route({
      method: 'GET',
      path: '/v1/brands/{brandId}/pack/schedules',
      tags,
      summary: 'Publications that wait for their moment, and those of the last month',
    })
    .input(ofBrand)
    .output(z.array(ScheduledPublication))
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND }),
  cancelSchedule: oc
    .route({
      method: 'POST',
      path: '/v1/brands/{brandId}/pack/schedules/{scheduleId}/cancel',
      tags,
      summary: 'Do not publish it after all (supervisor)',
    })
    .input(ofBrand.extend({ scheduleId: z.uuid() }))
    .output(ScheduledPublication)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN }),
  image: oc
    .route({
      method: 'GET',
      path: '/v1/brands/{brandId}/images/{imageId}',
      tags,
      summary: 'An image of the brand’s articles',
    })
    .input(ofBrand.extend({ imageId: ImageId }))
    .output(
      z.object({ mime: z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/gif']), base64: z.string() }),
    )
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND }),
  note: oc
    .route({
      method: 'POST',
      path: '/v1/knowledge-notes',
      tags,
      summary: 'Hand in searches without a hit and what was inserted; each counts once, by its id',
    })
    .input(z.object({ deviceId: DeviceId, notes: z.array(KnowledgeNote).min(1).max(500) }))
    /** Ids that were taken in or were known; those of brands that are not the caller's are left out for good. */
    .output(z.object({ taken: z.array(z.uuid()) }))
    .errors({ SIGN_IN_REQUIRED }),
  gaps: oc
    .route({
      method: 'GET',
      path: '/v1/brands/{brandId}/knowledge-gaps',
      tags,
      summary: 'What agents looked for and did not find (supervisor)',
    })
    .input(ofBrand.extend({ limit: z.coerce.number().int().min(1).max(500).default(200) }))
    .output(z.array(KnowledgeGap))
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN }),
  closeGap: oc
    .route({
      method: 'POST',
      path: '/v1/brands/{brandId}/knowledge-gaps/close',
      tags,
      summary: 'Take a gap off the list until it is looked for again (supervisor)',
    })
    .input(ofBrand.extend({ gapId: z.string().max(120) }))
    .output(z.object({}))
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN }),
  mostUsed: oc
    .route({
      method: 'GET',
      path: '/v1/brands/{brandId}/most-used',
      tags,
      summary: 'What the brand’s agents inserted most in the last 30 days',
    })
    .input(
      ofBrand.extend({
        limit: z.coerce.number().int().min(1).max(100).default(30),
        kind: PackRowKind.optional(),
      }),
    )
    .output(z.array(MostUsed))
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND }),
};
