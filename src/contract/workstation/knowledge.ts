import { oc } from '@orpc/contract';
import * as z from 'zod';
import {
  ImportBeginning,
  ImportLinePage,
  ImportPiece,
  ImportPublished,
  PublishDecision,
} from '../central/imports.ts';
import { PackChangePage, PackHistory } from '../central/knowledge.ts';
import { PackVersion, RowId, VerificationState } from '../model/brand-pack.ts';
import { BrandId } from '../model/ids.ts';
import { ImportId, ImportMapping, ImportSection, ImportState } from '../model/knowledge-import.ts';
import { KnowledgeGap } from '../model/knowledge-note.ts';
import { ScheduledPublication } from '../model/pack-history.ts';
import { EpochMs } from '../model/time.ts';
import { outcome } from './outcome.ts';

/**
 * `refused`: the central service did not take it; `detail.sentence` says why. `disconnected`: it could not be asked;
 * nothing was changed, unless `detail.unanswered` is there: then the question left and no answer came.
 */
const atCentral = ['disconnected', 'notFound', 'forbidden', 'refused'] as const;
const ofBrand = z.object({ brandId: BrandId });
const ofImport = ofBrand.extend({ importId: ImportId });

/** An article or response with its owner and when it must be confirmed next. */
export const VerificationLine = z.object({
  kind: z.enum(['article', 'cannedResponse']),
  id: RowId,
  title: z.string(),
  owner: z.string().nullable(),
  /** Null when it was never confirmed. */
  verifiedAt: EpochMs.nullable(),
  verifyEveryDays: z.int(),
  state: VerificationState,
});
export type VerificationLine = z.infer<typeof VerificationLine>;

/** What a team lead does to a brand's knowledge. Everything but `verifications` asks the central service. */
export const knowledgeContract = {
  import: {
    begin: oc.input(ImportBeginning.extend({ brandId: BrandId })).output(outcome(ImportState, atCentral)),
    piece: oc
      .input(ImportPiece.extend({ brandId: BrandId, importId: ImportId }))
      .output(outcome(z.object({ received: z.int() }), atCentral)),
    read: oc
      .input(ofImport.extend({ mapping: ImportMapping.optional() }))
      .output(outcome(ImportState, atCentral)),
    lines: oc
      .input(
        ofImport.extend({
          section: ImportSection,
          after: z.string().max(200).optional(),
          limit: z.int().min(1).max(1000).default(200),
        }),
      )
      .output(outcome(ImportLinePage, atCentral)),
    /** `notReady`: `detail.why` and `detail.confirm` (names parted by commas) say what is missing. */
    publish: oc
      .input(PublishDecision.extend({ brandId: BrandId, importId: ImportId }))
      .output(outcome(ImportPublished, [...atCentral, 'packChanged', 'notReady'])),
    discard: oc.input(ofImport).output(outcome(z.object({}), atCentral)),
  },
  history: oc
    .input(ofBrand.extend({ before: z.int().min(1).optional(), limit: z.int().min(1).max(200).default(50) }))
    .output(outcome(PackHistory, atCentral)),
  changes: oc
    .input(
      ofBrand.extend({
        from: PackVersion,
        to: PackVersion,
        after: z.string().max(200).optional(),
        limit: z.int().min(1).max(2000).default(500),
      }),
    )
    .output(outcome(PackChangePage, atCentral)),
  rollBack: oc
    .input(
      ofBrand.extend({ toVersion: PackVersion, expectedVersion: PackVersion, reason: z.string().max(500) }),
    )
    .output(outcome(z.object({ packVersion: PackVersion }), [...atCentral, 'packChanged'])),
  schedules: oc.input(ofBrand).output(outcome(z.array(ScheduledPublication), atCentral)),
  cancelSchedule: oc
    .input(ofBrand.extend({ scheduleId: z.uuid() }))
    .output(outcome(ScheduledPublication, atCentral)),
  /** From this machine's cache: those that must be confirmed first come first. */
  verifications: oc
    .input(ofBrand)
    .output(outcome(z.array(VerificationLine), ['unknownBrand', 'notDownloaded'])),
  verify: oc
    .input(
      ofBrand.extend({
        rows: z
          .array(z.object({ kind: z.enum(['article', 'cannedResponse']), id: RowId }))
          .min(1)
          .max(500),
        owner: z.string().max(100).optional(),
        verifyEveryDays: z.int().min(1).max(3650).optional(),
      }),
    )
    .output(outcome(z.object({ packVersion: PackVersion }), atCentral)),
  gaps: oc
    .input(ofBrand.extend({ limit: z.int().min(1).max(500).default(200) }))
    .output(outcome(z.array(KnowledgeGap), atCentral)),
  closeGap: oc.input(ofBrand.extend({ gapId: z.string().max(120) })).output(outcome(z.object({}), atCentral)),
};
