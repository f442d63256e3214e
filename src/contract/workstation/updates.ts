import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { UpdateContent, UpdatePreview } from '../central/updates.ts';
import { PackRowKind, RowId } from '../model/brand-pack.ts';
import { BrandId, BroadcastId, ConversationId, MessageId, UpdateId } from '../model/ids.ts';
import { MessageText } from '../model/message.ts';
import { EpochMs } from '../model/time.ts';
import { SweepItem, UpdateMatrix, UrgentUpdate } from '../model/urgent-update.ts';
import { outcome } from './outcome.ts';

/** As in `knowledge.ts`: `refused` has a `detail.sentence`, `disconnected` has changed nothing. */
const atCentral = ['disconnected', 'notFound', 'forbidden', 'refused'] as const;

/** An update as this workstation has it. */
export const UpdateView = z.object({
  update: UrgentUpdate,
  /** `revised`: an earlier revision was acknowledged here, the present one was not. */
  state: z.enum(['new', 'revised', 'shown', 'acknowledged']),
  /** Opened in the list, or acknowledged; an addition makes it unread again. */
  unread: z.boolean(),
  inForce: z.enum(['current', 'expired', 'retracted']),
  /** Unresolved conversations of mine that it affects. */
  affected: z.array(ConversationId),
  /** Heard from Slack directly while the central service was out of reach. */
  provisional: z.boolean(),
});
export type UpdateView = z.infer<typeof UpdateView>;

export const UpdatesState = z.object({
  /** Urgent, in force and not acknowledged: covers every pane. Oldest first. */
  cover: z.array(UpdateView),
  /** All that are kept, unread first, then newest first; at most 200. */
  recent: z.array(UpdateView),
  /** Composers that are locked, and by which updates. */
  locked: z.array(z.object({ conversationId: ConversationId, updateIds: z.array(UpdateId) })),
  /** Answers of mine that tell what was superseded since. */
  toCorrect: z.int().nonnegative(),
  /** Known only while the central service cannot be reached and Slack is read directly. */
  slackDirect: z
    .object({ everyMs: z.int(), readAt: EpochMs.nullable(), problem: z.string().nullable() })
    .nullable(),
});
export type UpdatesState = z.infer<typeof UpdatesState>;

/** What changed at a brand since the agent last served it; at most ten seconds of reading. */
export const Briefing = z.object({
  brandId: BrandId,
  /** When the agent last served it; null: never, and then only what is in force is told. */
  since: EpochMs.nullable(),
  lines: z
    .array(
      z.object({
        kind: z.enum(['update', 'priceUp', 'priceDown', 'unavailable', 'newItem', 'retired', 'text']),
        /** In the brand's own words: the item's or text's name, or the update's beginning. */
        title: z.string(),
        /** Prices as they are written at the brand, `499,00 kr → 449,00 kr`. */
        detail: z.string().nullable(),
        of: z.object({ kind: PackRowKind, id: RowId }).nullable(),
        updateId: UpdateId.nullable(),
      }),
    )
    .max(6),
  /** What did not fit. */
  more: z.int().nonnegative(),
});
export type Briefing = z.infer<typeof Briefing>;

/** A half-written update. It is forgotten when one of its brands is taken away. */
export const LeadDraft = z.object({
  /** The screen's own form, as JSON text nobody else reads. */
  form: z.string().max(500_000),
  brandIds: z.array(BrandId).max(50),
});
export type LeadDraft = z.infer<typeof LeadDraft>;

const ofUpdate = z.object({ updateId: UpdateId, revision: z.int().positive() });
const ofSweepItem = z.object({ brandId: BrandId, sweepItemId: z.uuid() });

/** Why the central service did not take an update; `factOutdated` names `brandId`, `fact`, `why` and `now`. */
const publishFailures = [...atCentral, 'factOutdated', 'changedMeanwhile', 'ended'] as const;

export const updatesContract = {
  watch: oc.output(eventIterator(UpdatesState)),
  /** In what is kept on this machine, without the network. `brandId` null: all brands. */
  search: oc
    .input(
      z.object({
        brandId: BrandId.nullable(),
        text: z.string().max(200),
        limit: z.int().min(1).max(500).default(200),
      }),
    )
    .output(z.array(UpdateView)),
  /** It is on the screen, in a window that is in front. On disk when it returns. */
  shown: oc.input(ofUpdate).output(z.object({})),
  /** It was opened in the list. */
  read: oc.input(z.object({ updateId: UpdateId })).output(z.object({})),
  /** On disk when it returns. `notShown`: it was not on the screen for long enough; `revised`: look again. */
  acknowledge: oc
    .input(ofUpdate)
    .output(outcome(z.object({}), ['unknownUpdate', 'revised', 'notShown', 'diskFull'])),
  /** Null when there is nothing to tell, or the brand is being served already. */
  briefing: oc
    .input(z.object({ conversationId: ConversationId }))
    .output(z.object({ briefing: Briefing.nullable() })),
  briefingRead: oc.input(z.object({ brandId: BrandId })).output(z.object({})),
  /** What a team lead does; everything but the draft asks the central service. */
  lead: {
    /** What was being written when the screen closed. */
    draft: oc.output(z.object({ draft: LeadDraft.nullable() })),
    saveDraft: oc
      .input(z.object({ draft: LeadDraft.nullable() }))
      .output(outcome(z.object({}), ['diskFull'])),
    preview: oc.input(UpdateContent).output(outcome(UpdatePreview, publishFailures)),
    /** The screen chooses `broadcastId` once, so that trying again makes one update. */
    publish: oc
      .input(UpdateContent.extend({ broadcastId: BroadcastId }))
      .output(outcome(z.object({ updates: z.array(UrgentUpdate) }), publishFailures)),
    revise: oc
      .input(UpdateContent.extend({ broadcastId: BroadcastId, expectedRevision: z.int().positive() }))
      .output(outcome(z.object({ updates: z.array(UrgentUpdate) }), publishFailures)),
    retract: oc
      .input(z.object({ broadcastId: BroadcastId, reason: z.string().trim().max(500) }))
      .output(outcome(z.object({ updates: z.array(UrgentUpdate) }), publishFailures)),
    /** The matrix now, then whenever it changed; at most every 250 ms. A failure is one item, and watching goes on. */
    watchMatrix: oc
      .input(z.object({ broadcastId: BroadcastId }))
      .output(eventIterator(outcome(UpdateMatrix, atCentral))),
  },
  /** Answers to correct: a brand's for its team lead, one's own for an agent. Now, then whenever it changed. */
  watchSweep: oc
    .input(
      z.object({
        brandId: BrandId,
        state: z.enum(['open', 'decided']).default('open'),
        broadcastId: BroadcastId.optional(),
      }),
    )
    .output(eventIterator(outcome(z.array(SweepItem), atCentral))),
  correct: oc
    .input(ofSweepItem.extend({ messageId: MessageId, text: MessageText }))
    .output(outcome(SweepItem, [...atCentral, 'changedMeanwhile'])),
  dismiss: oc
    .input(ofSweepItem.extend({ reason: z.string().trim().min(1).max(500) }))
    .output(outcome(SweepItem, [...atCentral, 'changedMeanwhile'])),
};
