import * as z from 'zod';
import { BrandId } from './ids.ts';
import { EpochMs } from './time.ts';

export const SlackTeamId = z.string().regex(/^[TE][A-Z0-9]{1,29}$/);
export const SlackChannelId = z.string().regex(/^[CGD][A-Z0-9]{1,29}$/);
export const SlackUserId = z.string().regex(/^[UWB][A-Z0-9]{1,29}$/);
/** Slack's name of a message within its channel: seconds and a counter. A string, since a number would round it. */
export const SlackTs = z.string().regex(/^\d{1,12}\.\d{1,9}$/);
export type SlackTs = z.infer<typeof SlackTs>;

/** A message as it stands in a channel, in words people can read. */
export const SlackPost = z.object({
  teamId: SlackTeamId,
  channelId: SlackChannelId,
  ts: SlackTs,
  /** The message it replies to; null for one that begins or has no thread. */
  threadTs: SlackTs.nullable(),
  /** Of the last edit by a person; a link that unfolded is none. In whole seconds, so two edits may share it. */
  editedTs: SlackTs.nullable(),
  /** Of what the author wrote, before names were put in: tells an edit from a person who was renamed. */
  fingerprint: z.string().min(1).max(64),
  author: z.object({ userId: SlackUserId, name: z.string().max(100) }).nullable(),
  /** Names instead of ids, links spelled out, files named. Plain text. */
  text: z.string().max(12_000),
  /** `<!here>`, `<!channel>` or `<!everyone>` stands in it. */
  callsEverybody: z.boolean(),
  /** Names of the emoji in its text, without colons. */
  emoji: z.array(z.string().max(100)).max(100),
  /** Our own id when we posted it ourselves; see `SlackOutbound`. */
  ownId: z.uuid().nullable(),
});
export type SlackPost = z.infer<typeof SlackPost>;

/** What a bridge heard, or read, of a channel. Handed in at least once by anybody; the newest state wins. */
export const SlackNews = z.discriminatedUnion('type', [
  /** Posted or edited: this is how it stands. */
  z.object({ type: z.literal('stands'), post: SlackPost }),
  z.object({ type: z.literal('deleted'), teamId: SlackTeamId, channelId: SlackChannelId, ts: SlackTs }),
]);
export type SlackNews = z.infer<typeof SlackNews>;

/** When a post in a brand's channel is urgent: its author is one of these, and it carries one of the signs. */
export const UrgencyRule = z.object({
  /** Slack user ids; empty: anybody. */
  authors: z.array(SlackUserId).max(100),
  callsEverybody: z.boolean(),
  /** Compared without regard to case and marks. */
  keywords: z.array(z.string().trim().min(2).max(60)).max(50),
  /** Names without colons. */
  emoji: z.array(z.string().regex(/^[a-z0-9_+'-]{1,100}$/)).max(50),
  /** No sign is needed: every post of these authors is urgent. */
  always: z.boolean(),
  /** What becomes of the others. */
  otherwise: z.enum(['ignore', 'info']),
});
export type UrgencyRule = z.infer<typeof UrgencyRule>;

/** Which brand a channel is about. A channel has one brand, a brand may have several channels. */
export const SlackMapping = z.object({
  teamId: SlackTeamId,
  channelId: SlackChannelId,
  channelName: z.string().max(100),
  brandId: BrandId,
  rule: UrgencyRule,
  /** Agents' questions go here, and what became of an update. */
  questions: z.boolean(),
});
export type SlackMapping = z.infer<typeof SlackMapping>;

/** Who may hold the connection to a workspace, and until when. A greater `fencing` number cancels smaller ones. */
export const BridgeLease = z.object({
  teamId: SlackTeamId,
  holderId: z.uuid(),
  /** A person's name, or that it is the central service. */
  holderName: z.string().max(100),
  fencing: z.int().positive(),
  expiresAt: EpochMs,
});
export type BridgeLease = z.infer<typeof BridgeLease>;

/** Something to post for us. Whoever holds the lease posts it, with `outboundId` in the message's metadata. */
export const SlackOutbound = z.object({
  outboundId: z.uuid(),
  teamId: SlackTeamId,
  channelId: SlackChannelId,
  threadTs: SlackTs.nullable(),
  text: z.string().max(3_900),
  createdAt: EpochMs,
});
export type SlackOutbound = z.infer<typeof SlackOutbound>;

/** A thread by the message that began it. */
export const SlackThread = z.object({ channelId: SlackChannelId, threadTs: SlackTs });
export type SlackThread = z.infer<typeof SlackThread>;

/** How far a channel was read without a hole. */
export const ChannelCoverage = z.object({
  teamId: SlackTeamId,
  channelId: SlackChannelId,
  /** Every message up to here was read by a completed sweep; null before the first. */
  coveredUntil: SlackTs.nullable(),
  sweptAt: EpochMs.nullable(),
});
export type ChannelCoverage = z.infer<typeof ChannelCoverage>;
