import { oc } from '@orpc/contract';
import * as z from 'zod';
import { DemoPace } from '../central/demo.ts';
import { ConversationKind } from '../model/conversation.ts';
import { Tag } from '../model/conversation-life.ts';
import { BrandId, ConversationId, QueueId } from '../model/ids.ts';
import { outcome } from './outcome.ts';

export const PaneGrid = z.enum(['1', '2', '3', '2x2', '3x2']);
export type PaneGrid = z.infer<typeof PaneGrid>;

/** What of the queue is shown; null shows all. What is on offer to the agent is shown whatever stands here. */
export const QueueFilters = z.object({
  state: z.enum(['open', 'closed', 'all']),
  /** `everyone`: also what others hold, where the role may see it. */
  whose: z.enum(['mine', 'everyone']),
  brandId: BrandId.nullable(),
  kind: ConversationKind.nullable(),
  tag: Tag.nullable(),
  queue: z.object({ brandId: BrandId, queueId: QueueId }).nullable(),
});
export type QueueFilters = z.infer<typeof QueueFilters>;

/** Kept with the profile on this machine. */
export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  sound: z.boolean(),
  notifications: z.boolean(),
  mutedBrands: z.array(BrandId),
  /** Chat messages too are held for 5 s, as e-mails and comments always are. */
  undoChatMessages: z.boolean(),
  /** `away` after so many minutes without a key or pointer; 0 never. */
  awayAfterMinutes: z.int().min(0).max(120),
  queueFilters: QueueFilters,
  layout: z.object({
    grid: PaneGrid,
    /** One per pane of the grid, in reading order. */
    panes: z.array(ConversationId.nullable()).max(6),
    /** Sizes in percent by name of the resizable group. */
    sizes: z.record(z.string().max(40), z.array(z.number())),
  }),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  theme: 'system',
  sound: true,
  notifications: true,
  mutedBrands: [],
  undoChatMessages: false,
  awayAfterMinutes: 10,
  queueFilters: { state: 'open', whose: 'mine', brandId: null, kind: null, tag: null, queue: null },
  layout: { grid: '2', panes: [null, null], sizes: {} },
};

export const settingsContract = {
  get: oc.output(Settings),
  /** Replaces the parts given. */
  change: oc.input(Settings.partial()).output(Settings),
};

export const demoContract = {
  /** Null when the central service runs no simulated customers. */
  pace: oc.output(z.object({ pace: DemoPace.nullable() })),
  setPace: oc.input(z.object({ pace: DemoPace })).output(outcome(z.object({}), ['disconnected', 'noDemo'])),
};
