import { oc } from '@orpc/contract';
import * as z from 'zod';
import { DemoPace } from '../central/demo.ts';
import { ConversationKind } from '../model/conversation.ts';
import { Tag } from '../model/conversation-life.ts';
import { BrandId, ConversationId, QueueId } from '../model/ids.ts';
import { EpochMs } from '../model/time.ts';
import { AlertKind } from './alerts.ts';
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
/** For a brand's alerts of one kind; those of urgent updates cannot be changed. */
export const AlertRule = z.object({
  brandId: BrandId,
  kind: AlertKind.exclude(['urgentUpdate']),
  muted: z.boolean(),
  sound: z.boolean(),
});
export type AlertRule = z.infer<typeof AlertRule>;

const MinuteOfDay = z.int().min(0).max(1439);

/** By this machine's clock; ends the next day where `to` is not after `from`. Urgent updates break them. */
export const QuietHours = z.object({ from: MinuteOfDay, to: MinuteOfDay });
export type QuietHours = z.infer<typeof QuietHours>;

/** What the agent found when they last tried whether alerts reach them. */
export const AlertsCheck = z.object({
  at: EpochMs,
  permission: z.boolean(),
  sound: z.boolean(),
  notification: z.boolean(),
});
export type AlertsCheck = z.infer<typeof AlertsCheck>;

/** Kept with the profile on this machine. */
export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  sound: z.boolean(),
  notifications: z.boolean(),
  mutedBrands: z.array(BrandId),
  /** What differs from telling all with sound. */
  alertRules: z.array(AlertRule).max(500),
  quietHours: QuietHours.nullable(),
  /** Notifications name the customer and show the text, which others may read from a locked screen. */
  notificationText: z.boolean(),
  alertsChecked: AlertsCheck.nullable(),
  /** Chat messages too are held for 5 s, as e-mails and comments always are. */
  undoChatMessages: z.boolean(),
  /** `away` after so many minutes without a key or pointer; 0 never. */
  awayAfterMinutes: z.int().min(0).max(120),
  queueFilters: QueueFilters,
  /** What stands beside a conversation is a column of its pane, where the pane has room for it. */
  besideOpen: z.boolean(),
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
  alertRules: [],
  quietHours: null,
  notificationText: false,
  alertsChecked: null,
  undoChatMessages: false,
  awayAfterMinutes: 10,
  queueFilters: { state: 'open', whose: 'mine', brandId: null, kind: null, tag: null, queue: null },
  besideOpen: true,
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
