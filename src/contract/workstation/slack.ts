import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { SlackBridgeState, SlackChannel } from '../central/slack.ts';
import { BrandId } from '../model/ids.ts';
import { SlackChannelId, SlackMapping, SlackTeamId } from '../model/slack.ts';
import { EpochMs } from '../model/time.ts';
import { outcome } from './outcome.ts';

const atCentral = ['disconnected', 'notFound', 'forbidden', 'refused'] as const;

/** Tokens travel from the screen to the core and never back. */
const SlackTokens = z.object({
  /** Begins with `xoxb-`. */
  botToken: z.string().trim().max(500),
  /** Begins with `xapp-`; has the scope `connections:write`. */
  appToken: z.string().trim().max(500),
});

/** One of the scopes the bridge needs. */
export const ScopeLine = z.object({
  scope: z.string(),
  of: z.enum(['botToken', 'appToken']),
  granted: z.boolean(),
});
export type ScopeLine = z.infer<typeof ScopeLine>;

export const SlackCheck = z.object({
  teamId: SlackTeamId,
  teamName: z.string(),
  botName: z.string(),
  scopes: z.array(ScopeLine),
});
export type SlackCheck = z.infer<typeof SlackCheck>;

/** The bridge as this workstation may run it, and as the central service knows it. */
export const SlackSetup = z.object({
  /** Team leads of at least one brand. */
  allowed: z.boolean(),
  team: z.object({ teamId: SlackTeamId, teamName: z.string() }).nullable(),
  /** Switched on here. */
  on: z.boolean(),
  /** `standby`: another one is connected, this one takes over when it is gone. */
  state: z.enum(['off', 'connecting', 'connected', 'standby', 'problem']),
  /** What is wrong and what to do, in a sentence. */
  problem: z.string().nullable(),
  since: EpochMs.nullable(),
  /** Of the central service; null while it was never asked. */
  central: SlackBridgeState.nullable(),
});
export type SlackSetup = z.infer<typeof SlackSetup>;

/** `slackRefused`: `detail.error` is Slack's own word. `missingScope`: `detail.needed`. */
const atSlack = ['noTokens', 'invalidToken', 'missingScope', 'unreachable', 'slackRefused'] as const;

export const slackContract = {
  watch: oc.output(eventIterator(SlackSetup)),
  /** Asks Slack who these tokens are and what they may do; nothing is kept. */
  check: oc.input(SlackTokens).output(outcome(SlackCheck, ['notAToken', ...atSlack])),
  /** Keeps the tokens, encrypted on this machine, after the same check. Missing scopes are refused. */
  save: oc.input(SlackTokens).output(outcome(SlackCheck, ['notAToken', 'forbidden', 'diskFull', ...atSlack])),
  forget: oc.output(z.object({})),
  switchOn: oc.input(z.object({ on: z.boolean() })).output(outcome(z.object({}), ['noTokens', 'forbidden'])),
  /** Those the tokens of this workstation can see, or else those of the central service. */
  channels: oc.output(
    outcome(z.object({ teamId: SlackTeamId, channels: z.array(SlackChannel) }), [...atCentral, ...atSlack]),
  ),
  saveMapping: oc.input(SlackMapping).output(outcome(SlackMapping, atCentral)),
  removeMapping: oc
    .input(z.object({ teamId: SlackTeamId, channelId: SlackChannelId, brandId: BrandId }))
    .output(outcome(z.object({}), atCentral)),
  /** Posts a sentence that says it is a test, which no rule takes for urgent. */
  testMessage: oc
    .input(z.object({ channelId: SlackChannelId }))
    .output(outcome(z.object({}), ['notInChannel', ...atSlack])),
};
