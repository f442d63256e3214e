import * as z from 'zod';
import { AlertLadder } from './alert-ladder.ts';
import { RowId } from './brand-pack.ts';
import { BusinessCalendar, PromiseRule } from './business-calendar.ts';
import { mostBeside } from './conversation-beside.ts';
import { Tag } from './conversation-life.ts';
import { LengthLimit, TopicRule } from './conversation-topics.ts';
import { BrandId, QueueId } from './ids.ts';
import { IntakeForm } from './intake-form.ts';
import { Currency } from './money.ts';
import { EpochMs } from './time.ts';

/** How the brand speaks. `register` decides du/De, ty/Pan, ты/вы, sinä/te. */
export const BrandVoice = z.object({
  /** The name the agent signs with at this brand. */
  alias: z.string().min(1).max(60),
  register: z.enum(['informal', 'formal']),
  /** Written advice on addressing customers, in the brand's language. */
  addressing: z.string().max(500),
  greetings: z.array(z.string().max(300)).min(1),
  closings: z.array(z.string().max(300)).min(1),
  preferred: z.array(z.object({ use: z.string(), insteadOf: z.string() })),
  avoided: z.array(z.string()),
  toTheAngry: z.string().max(600),
});
export type BrandVoice = z.infer<typeof BrandVoice>;

export const DialogueStep = z.object({
  stepId: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  title: z.string().max(80),
  hint: z.string().max(300),
  /** Canned responses that take this step: sending one ticks it. */
  responses: z.array(RowId).max(20).optional(),
  /** What is asked for here, so that the fields to note it are shown at the step. `contact`: name and phone, with consent. */
  asks: z.enum(['city', 'contact']).optional(),
});
export type DialogueStep = z.infer<typeof DialogueStep>;

const Code = z.string().regex(/^[a-z][a-zA-Z0-9]*$/);

/** What must be known before a conversation may end with a disposition. */
export const WrapUpField = z.object({
  fieldId: Code,
  label: z.string().max(80),
  required: z.boolean(),
  /** Only these may be chosen; free text when left out. */
  options: z.array(z.string().min(1).max(80)).min(1).max(50).optional(),
});
export type WrapUpField = z.infer<typeof WrapUpField>;

/** A wrap-up code a conversation is resolved with. */
export const Disposition = z.object({
  code: Code,
  label: z.string().max(60),
  fields: z.array(WrapUpField).max(10).optional(),
});
export type Disposition = z.infer<typeof Disposition>;

/** A reason to choose from, for an escalation or a skip. */
export const Reason = z.object({ code: Code, label: z.string().max(80) });
export type Reason = z.infer<typeof Reason>;

/** Where conversations of a brand wait. A brand has one of its own for its internal team. */
export const BrandQueue = z.object({
  queueId: QueueId,
  name: z.string().min(1).max(60),
  /** ISO 3166 country, or a part of one, whose customers wait here; null for all. */
  region: z.string().max(10).nullable(),
  /** `internal`: what was escalated waits here for the brand's own team. */
  team: z.enum(['customers', 'internal']),
});
export type BrandQueue = z.infer<typeof BrandQueue>;

/** How the brand wants its conversations handled; what is left out has the default of `conversation-rules`. */
export const BrandHandling = z.object({
  queues: z.array(BrandQueue).min(1).max(50).optional(),
  /** A workstation gone for longer returns the open conversations of its agent to the queue. Default 300. */
  handBackAfterSeconds: z.int().min(10).max(86_400).optional(),
  /** Gives the longest waiting conversation to the agent online who holds the fewest. Default false. */
  assignsAutomatically: z.boolean().optional(),
  /** Whether its agents may have comments hidden. Default false. */
  mayHideComments: z.boolean().optional(),
  escalation: z
    .object({
      reasons: z.array(Reason).min(1).max(30),
      /** Also told by e-mail. */
      mailbox: z.email().optional(),
      /** Also told in the brand's Slack channel for questions. */
      slack: z.boolean().optional(),
    })
    .optional(),
  skipReasons: z.array(Reason).max(30).optional(),
  tags: z.array(Tag).max(100).optional(),
  /** The address customers write to, and that answers come from. */
  mailbox: z.email().optional(),
  alerts: AlertLadder.optional(),
  /** Default: open on weekdays from nine to five, no holidays. */
  calendar: BusinessCalendar.optional(),
  promises: z.array(PromiseRule).max(20).optional(),
  intakeForms: z.array(IntakeForm).max(20).optional(),
  topics: z.array(TopicRule).max(60).optional(),
  length: LengthLimit.optional(),
});
export type BrandHandling = z.infer<typeof BrandHandling>;

export const Brand = z.object({
  brandId: BrandId,
  name: z.string().min(1).max(60),
  /** Two letters that stand for the brand where there is no room; unique among one agent's brands. */
  mark: z.string().min(1).max(2),
  /** `#rrggbb`; shown on a stripe and the mark, adapted per theme for contrast, never the only sign. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** BCP 47, decides language and the format of prices and dates, e.g. `fi-FI`. */
  locale: z.string(),
  currency: Currency,
  /** IANA name, e.g. `Europe/Helsinki`. */
  timeZone: z.string(),
  /** What the brand sells, in a few words of English for the agent. */
  trade: z.string().max(80),
  domain: z.string(),
  voice: BrandVoice,
  dialogue: z.array(DialogueStep).max(mostBeside.steps),
  dispositions: z.array(Disposition).min(1),
  /** Words that mean the same to this brand's customers; each group finds what any of its words finds. */
  synonyms: z
    .array(z.array(z.string().min(1).max(60)).min(2).max(20))
    .max(500)
    .optional(),
  /** A first answer later than this many seconds is late; amber from half of it. */
  firstResponseSeconds: z.int().positive(),
  handling: BrandHandling.optional(),
});
export type Brand = z.infer<typeof Brand>;

/**
 * What the central service promises about a brand's cached data: `fresh` until `expiresAt`, `stale` (shown,
 * marked) until `graceUntil`, `expired` (prices masked) afterwards.
 */
export const Lease = z.object({ issuedAt: EpochMs, expiresAt: EpochMs, graceUntil: EpochMs });
export type Lease = z.infer<typeof Lease>;

export const Freshness = z.enum(['fresh', 'stale', 'expired']);
export type Freshness = z.infer<typeof Freshness>;
