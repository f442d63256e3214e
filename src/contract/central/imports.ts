import { oc } from '@orpc/contract';
import * as z from 'zod';
import { PackVersion } from '../model/brand-pack.ts';
import { BrandId } from '../model/ids.ts';
import {
  Confirmation,
  ImportId,
  ImportLine,
  ImportMapping,
  ImportSection,
  ImportState,
  ImportSubject,
  importLimits,
} from '../model/knowledge-import.ts';
import { EpochMs } from '../model/time.ts';
import { PackPublished } from './brands.ts';
import { centralErrors } from './errors.ts';

const { FORBIDDEN, IMPORT_NOT_READY, NOT_FOUND, SIGN_IN_REQUIRED, TOO_MANY_REQUESTS, VERSION_CONFLICT } =
  centralErrors;

const tags = ['Imports'];
const ofImport = z.object({ brandId: BrandId, importId: ImportId });
const path = '/v1/brands/{brandId}/imports' as const;

/** What an import begins with: what it is about, and its files by name and size. */
export const ImportBeginning = z.object({
  subject: ImportSubject,
  files: z
    .array(z.object({ path: z.string().min(1).max(400), bytes: z.int().nonnegative() }))
    .min(1)
    .max(importLimits.files),
});

/** A piece of one file. */
export const ImportPiece = z.object({
  /** Index in the list of files. */
  file: z.int().nonnegative(),
  offset: z.int().nonnegative(),
  base64: z.string().max(Math.ceil((importLimits.pieceBytes * 4) / 3) + 4),
});

export const ImportLinePage = z.object({
  lines: z.array(ImportLine),
  next: z.string().nullable(),
});
export type ImportLinePage = z.infer<typeof ImportLinePage>;

/** Local date and time of the brand, `2026-12-01T00:00`; the service turns it into a moment by the brand's time zone. */
export const BrandLocalTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

/** Who publishes an import says on which version it was looked at, why, and to what they say yes. */
export const PublishDecision = z.object({
  expectedVersion: PackVersion,
  reason: z.string().max(500),
  confirmed: z.array(Confirmation).default([]),
  refused: z.enum(['leaveOut', 'stop']).default('leaveOut'),
  at: BrandLocalTime.optional(),
});

export const ImportPublished = z.discriminatedUnion('result', [
  PackPublished.extend({ result: z.literal('published') }),
  z.object({ result: z.literal('scheduled'), scheduleId: z.uuid(), publishAt: EpochMs }),
]);
export type ImportPublished = z.infer<typeof ImportPublished>;

/** Files go up in pieces, are read without changing anything, and are published as one version. Supervisors only. */
export const importsContract = {
  begin: oc
    .route({ method: 'POST', path, tags, summary: 'Begin an import by naming its files (supervisor)' })
    .input(ImportBeginning.extend({ brandId: BrandId }))
    .output(ImportState)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN, TOO_MANY_REQUESTS }),
  piece: oc
    .route({
      method: 'PUT',
      path: `${path}/{importId}/pieces`,
      tags,
      summary: 'A piece of one file; the same piece again changes nothing',
    })
    .input(ImportPiece.extend({ brandId: BrandId, importId: ImportId }))
    .output(z.object({ received: z.int().nonnegative() }))
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN, TOO_MANY_REQUESTS }),
  read: oc
    .route({
      method: 'POST',
      path: `${path}/{importId}/read`,
      tags,
      summary: 'Read the files, with decisions where some were made, and compare them with the pack',
      description: 'Changes nothing. Without a mapping, the one remembered for the source is used.',
    })
    .input(ofImport.extend({ mapping: ImportMapping.optional() }))
    .output(ImportState)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN, TOO_MANY_REQUESTS }),
  lines: oc
    .route({ method: 'GET', path: `${path}/{importId}/lines`, tags, summary: 'The report, line by line' })
    .input(
      ofImport.extend({
        section: ImportSection,
        after: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(1000).default(200),
      }),
    )
    .output(ImportLinePage)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN }),
  publish: oc
    .route({
      method: 'POST',
      path: `${path}/{importId}/publish`,
      tags,
      summary: 'Publish what was read as one new version, now or at a moment',
      description:
        'Refused rows are left out unless `refused` is `stop`. Price jumps and mass removals need to be confirmed.',
    })
    .input(PublishDecision.extend({ brandId: BrandId, importId: ImportId }))
    .output(ImportPublished)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, IMPORT_NOT_READY }),
  discard: oc
    .route({ method: 'DELETE', path: `${path}/{importId}`, tags, summary: 'Forget an import' })
    .input(ofImport)
    .output(z.object({}))
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN }),
};
