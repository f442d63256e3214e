import { oc } from '@orpc/contract';
import * as z from 'zod';
import { BrandId } from '../model/ids.ts';
import {
  BridgeLease,
  ChannelCoverage,
  SlackChannelId,
  SlackMapping,
  SlackNews,
  SlackOutbound,
  SlackPost,
  SlackTeamId,
  SlackThread,
  SlackTs,
} from '../model/slack.ts';
import { EpochMs } from '../model/time.ts';
import { centralErrors } from './errors.ts';

const { FORBIDDEN, NOT_FOUND, SIGN_IN_REQUIRED, SLACK_PROBLEM, STALE_FENCING } = centralErrors;
const tags = ['Slack'];
const ofTeam = z.object({ teamId: SlackTeamId });

/**
 * Counts what the service took in of a workspace, in the order of its commits. What it knew before a reading began
 * and the reading does not show is gone; what it heard since may merely be younger than the reading, whatever the
 * clocks say.
 */
const LedgerVersion = z.int().nonnegative();

/** How Slack reaches this service, as far as the caller's brands go. */
export const SlackBridgeState = z.object({
  mappings: z.array(SlackMapping),
  coverage: z.array(ChannelCoverage),
  leases: z.array(BridgeLease),
  /** The service holds tokens of its own. */
  central: z
    .object({
      /** Null until Slack has said whose tokens they are. */
      teamId: SlackTeamId.nullable(),
      teamName: z.string().nullable(),
      /** `standby`: another bridge is connected, this one takes over when it is gone. */
      state: z.enum(['connecting', 'connected', 'standby', 'problem']),
      /** What is wrong and what to do, in a sentence; also of something smaller while it is connected. */
      problem: z.string().nullable(),
    })
    .nullable(),
});
export type SlackBridgeState = z.infer<typeof SlackBridgeState>;

export const SlackChannel = z.object({
  channelId: SlackChannelId,
  name: z.string(),
  /** The bridge's app is a member; else it must be invited before it can read. */
  member: z.boolean(),
  archived: z.boolean(),
});
export type SlackChannel = z.infer<typeof SlackChannel>;

export const slackContract = {
  state: oc
    .route({ method: 'GET', path: '/v1/slack', tags, summary: 'Channels, their coverage, who is connected' })
    .output(SlackBridgeState)
    .errors({ SIGN_IN_REQUIRED }),
  channels: oc
    .route({
      method: 'GET',
      path: '/v1/slack/channels',
      tags,
      summary: 'Channels that the service’s own tokens can see (supervisor); NOT_FOUND when it has none',
    })
    .output(z.object({ teamId: SlackTeamId, channels: z.array(SlackChannel) }))
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND, SLACK_PROBLEM }),
  saveMapping: oc
    .route({
      method: 'PUT',
      path: '/v1/slack/mappings',
      tags,
      summary: 'Say which brand a channel is about (supervisor)',
    })
    .input(SlackMapping)
    .output(SlackMapping)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN }),
  removeMapping: oc
    .route({
      method: 'POST',
      path: '/v1/slack/mappings/remove',
      tags,
      summary: 'A channel is about no brand any more (supervisor)',
    })
    .input(ofTeam.extend({ channelId: SlackChannelId, brandId: BrandId }))
    .output(z.object({}))
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN }),
  lease: oc
    .route({
      method: 'POST',
      path: '/v1/slack/lease',
      tags,
      summary: 'Ask to be the one who is connected to a workspace, go on being it, or let go (supervisor)',
      description: 'A lease lasts 30 s; its holder asks again every 10 s.',
    })
    .input(
      ofTeam.extend({
        holderId: z.uuid(),
        /** The number one holds; null for a new lease. */
        fencing: z.int().positive().nullable(),
        release: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        granted: z.boolean(),
        /** Whoever has it now; null after a release. */
        lease: BridgeLease.nullable(),
        /** For the holder: what to read, and what to post. */
        coverage: z.array(ChannelCoverage),
        /** Threads to read however old they are: of questions and of updates still in force. */
        threads: z.array(SlackThread).max(500),
        ledgerVersion: LedgerVersion,
        outbound: z.array(SlackOutbound),
      }),
    )
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN }),
  news: oc
    .route({
      method: 'POST',
      path: '/v1/slack/news',
      tags,
      summary: 'Hand in what was heard of mapped channels (their brands’ supervisor), lease or not',
    })
    .input(ofTeam.extend({ news: z.array(SlackNews).min(1).max(200) }))
    .output(
      z.object({
        /** Those handed in as standing that are known to be deleted, so that no update tells of them. */
        gone: z.array(z.object({ channelId: SlackChannelId, ts: SlackTs })),
      }),
    )
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN }),
  swept: oc
    .route({
      method: 'POST',
      path: '/v1/slack/sweeps',
      tags,
      summary: 'Hand in a channel’s messages of a range that was read to its end (lease holder)',
      description:
        'What the service knew of the range, and of threads that begin in it, at `ledgerVersion` and is not among `posts` was deleted. Moves `coveredUntil` to the end of the range, never back.',
    })
    .input(
      ofTeam.extend({
        channelId: SlackChannelId,
        fencing: z.int().positive(),
        from: SlackTs,
        /** Null: up to whatever was newest; nobody's clock says when that was. */
        to: SlackTs.nullable(),
        /** Older threads that were read to their end as well. */
        threads: z.array(SlackTs).max(500),
        /** As the lease said before the reading began. */
        ledgerVersion: LedgerVersion,
        posts: z.array(SlackPost).max(5_000),
      }),
    )
    .output(ChannelCoverage)
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND, STALE_FENCING }),
  posted: oc
    .route({
      method: 'POST',
      path: '/v1/slack/outbound/{outboundId}',
      tags,
      summary: 'Say where a message was posted, or why it will not be (lease holder)',
    })
    .input(
      ofTeam.extend({
        outboundId: z.uuid(),
        fencing: z.int().positive(),
        result: z.discriminatedUnion('state', [
          z.object({ state: z.literal('posted'), ts: SlackTs }),
          z.object({ state: z.literal('failed'), problem: z.string().max(300) }),
        ]),
        at: EpochMs,
      }),
    )
    .output(z.object({}))
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND, STALE_FENCING }),
};
