import * as z from 'zod';
import { IntakeId, PersonId, PromiseId } from './ids.ts';
import { EpochMs } from './time.ts';

const By = z.object({ personId: PersonId, name: z.string() });

/** A dialogue step that is done. `response`: a message was sent with the step's canned response. */
export const TickedStep = z.object({
  stepId: z.string().max(60),
  by: z.enum(['agent', 'response']),
  at: EpochMs,
});
export type TickedStep = z.infer<typeof TickedStep>;

/** The customer agreed that name and phone are kept. */
export const Consent = z.object({ by: By, at: EpochMs });
export type Consent = z.infer<typeof Consent>;

/** What the customer gave of themselves. Name and phone are kept only with consent. */
export const ContactDetails = z.object({
  name: z.string().max(100).optional(),
  phone: z.string().max(40).optional(),
  city: z.string().max(80).optional(),
});
export type ContactDetails = z.infer<typeof ContactDetails>;

export const Mood = z.enum(['happy', 'neutral', 'upset']);
export type Mood = z.infer<typeof Mood>;

/** How the customer sounds. What an agent said holds until the end; else the newest message with signs of either. */
export const Sentiment = z.object({
  mood: Mood,
  /** The words, or `!!!` and `CAPITALS`, it was told by; empty when an agent said so. */
  because: z.array(z.string().max(60)).max(8),
  by: z.enum(['words', 'agent']),
});
export type Sentiment = z.infer<typeof Sentiment>;

/** `returning`: has had a conversation with this brand before. */
export const CustomerStanding = z.enum(['prospect', 'returning']);
export type CustomerStanding = z.infer<typeof CustomerStanding>;

/** Something told to the customer that has a deadline. */
export const CustomerPromise = z.object({
  promiseId: PromiseId,
  /** Of the brand's rule. */
  code: z.string().max(60),
  label: z.string().max(80),
  by: By,
  madeAt: EpochMs,
  /** From here on it asks for attention. */
  dueSoonAt: EpochMs,
  /** From here on it is overdue. */
  dueAt: EpochMs,
  keptAt: EpochMs.nullable(),
});
export type CustomerPromise = z.infer<typeof CustomerPromise>;

/** What was handed in of a form; the values themselves are with whom they were sent to. */
export const SubmittedIntake = z.object({
  intakeId: IntakeId,
  formId: z.string().max(60),
  title: z.string().max(80),
  by: By,
  at: EpochMs,
  /** `waiting`: the mail server has not taken it yet, which is tried again. `failed`: it refused for good. */
  state: z.enum(['waiting', 'sent', 'failed']),
});
export type SubmittedIntake = z.infer<typeof SubmittedIntake>;

/** How much of each a conversation may hold. */
export const mostBeside = { steps: 60, promises: 50, intakes: 50 } as const;

/** What is known beside the messages of a conversation; each part is empty until it is. */
export const conversationBeside = {
  steps: z.array(TickedStep).max(mostBeside.steps).default([]),
  consent: Consent.nullable().default(null),
  contact: ContactDetails.default({}),
  sentiment: Sentiment.nullable().default(null),
  customerStanding: CustomerStanding.default('prospect'),
  promises: z.array(CustomerPromise).max(mostBeside.promises).default([]),
  intakes: z.array(SubmittedIntake).max(mostBeside.intakes).default([]),
} as const;
