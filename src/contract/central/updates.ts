import { oc } from '@orpc/contract';
import * as z from 'zod';
import { BrandId, BroadcastId, DeviceId, MessageId } from '../model/ids.ts';
import { MessageText } from '../model/message.ts';
import { EpochMs } from '../model/time.ts';
import {
  AffectedConversation,
  SweepItem,
  UpdateFact,
  UpdateLevel,
  UpdateMatrix,
  UpdateReceipt,
  UpdateText,
  UrgentUpdate,
} from '../model/urgent-update.ts';
import { centralErrors } from './errors.ts';

const {
  FACT_OUTDATED,
  FORBIDDEN,
  NOT_FOUND,
  SIGN_IN_REQUIRED,
  TOO_MANY_REQUESTS,
  UPDATE_CHANGED,
  UPDATE_ENDED,
} = centralErrors;

const tags = ['Urgent updates'];
const ofBroadcast = z.object({ broadcastId: BroadcastId });
const ofSweepItem = z.object({ sweepItemId: z.uuid() });

/** What a team lead writes, before it has ids. */
export const UpdateContent = z.object({
  level: UpdateLevel,
  text: UpdateText,
  keywords: UrgentUpdate.shape.keywords,
  acknowledge: z.boolean(),
  expiresAt: EpochMs.nullable(),
  brands: z
    .array(
      z.object({
        brandId: BrandId,
        /** Instead of the common text, say in the brand's own language. */
        text: UpdateText.nullable(),
        facts: z.array(UpdateFact).max(20),
      }),
    )
    .min(1)
    .max(50)
    .refine((brands) => new Set(brands.map(({ brandId }) => brandId)).size === brands.length, {
      error: 'a brand is named twice',
    }),
});
export type UpdateContent = z.infer<typeof UpdateContent>;

export const UpdatePreview = z.object({
  affected: z.array(AffectedConversation).max(500),
  /** How many there are; more than are listed when the list is cut. */
  affectedTotal: z.int().nonnegative(),
  /** Answers already given that say what the facts supersede. */
  alreadyTold: z.int().nonnegative(),
  /** Agents it would reach, and how many of them are connected now. */
  agents: z.int().nonnegative(),
  agentsOnline: z.int().nonnegative(),
});
export type UpdatePreview = z.infer<typeof UpdatePreview>;

const Published = z.object({ updates: z.array(UrgentUpdate) });

export const updatesContract = {
  preview: oc
    .route({
      method: 'POST',
      path: '/v1/updates/preview',
      tags,
      summary: 'Whom an update would reach and which conversations it affects now (supervisor)',
    })
    .input(UpdateContent)
    .output(UpdatePreview)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN, FACT_OUTDATED }),
  publish: oc
    .route({
      method: 'POST',
      path: '/v1/updates',
      tags,
      summary: 'Tell every agent of these brands (supervisor of each)',
      description:
        'Publishing the same `broadcastId` again answers what is there. All brands get it or none does. A fact’s `from` must be what customers pay now.',
    })
    .input(UpdateContent.extend({ broadcastId: BroadcastId }))
    .output(Published)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN, FACT_OUTDATED, TOO_MANY_REQUESTS }),
  revise: oc
    .route({
      method: 'POST',
      path: '/v1/updates/{broadcastId}/revise',
      tags,
      summary: 'Say it otherwise; cancels what was acknowledged (supervisor of each brand)',
      description:
        'Names the same brands. Making the same revision again answers what is there. An update that came from Slack is revised there.',
    })
    .input(UpdateContent.extend({ broadcastId: BroadcastId, expectedRevision: z.int().positive() }))
    .output(Published)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN, FACT_OUTDATED, UPDATE_CHANGED, UPDATE_ENDED }),
  retract: oc
    .route({
      method: 'POST',
      path: '/v1/updates/{broadcastId}/retract',
      tags,
      summary: 'It no longer holds (supervisor of each brand)',
    })
    .input(ofBroadcast.extend({ reason: z.string().trim().max(500) }))
    .output(Published)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN }),
  receipts: oc
    .route({
      method: 'POST',
      path: '/v1/update-receipts',
      tags,
      summary: 'Hand in what was delivered, shown and acknowledged; each counts once',
      description: 'What is not the caller’s, or not known, is left out for good.',
    })
    .input(z.object({ deviceId: DeviceId, receipts: z.array(UpdateReceipt).min(1).max(500) }))
    .output(z.object({}))
    .errors({ SIGN_IN_REQUIRED }),
  matrix: oc
    .route({
      method: 'GET',
      path: '/v1/updates/{broadcastId}/matrix',
      tags,
      summary: 'Who has it, agent by agent (supervisor); only the caller’s brands',
      description: '`followUp` in the feed says when to look again.',
    })
    .input(ofBroadcast)
    .output(UpdateMatrix)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN }),
  sweep: oc
    .route({
      method: 'GET',
      path: '/v1/brands/{brandId}/sweep',
      tags,
      summary:
        'Answers that told what was superseded since: all of them for supervisors, one’s own for agents',
    })
    .input(
      z.object({
        brandId: BrandId,
        state: z.enum(['open', 'decided']).default('open'),
        broadcastId: BroadcastId.optional(),
      }),
    )
    /** Oldest answer first; at most 500. */
    .output(z.array(SweepItem))
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND }),
  correct: oc
    .route({
      method: 'POST',
      path: '/v1/sweep/{sweepItemId}/correct',
      tags,
      summary: 'Write the customer what is true now, also when the conversation is resolved',
      description:
        'For supervisors and who gave the answer. The caller chooses `messageId`; the same again is the same correction.',
    })
    .input(ofSweepItem.extend({ messageId: MessageId, text: MessageText }))
    .output(SweepItem)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN, UPDATE_CHANGED }),
  dismiss: oc
    .route({
      method: 'POST',
      path: '/v1/sweep/{sweepItemId}/dismiss',
      tags,
      summary: 'No correction is needed, with the reason',
    })
    .input(ofSweepItem.extend({ reason: z.string().trim().min(1).max(500) }))
    .output(SweepItem)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN, UPDATE_CHANGED }),
};
