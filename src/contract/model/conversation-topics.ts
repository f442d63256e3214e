import * as z from 'zod';
import { RowId } from './brand-pack.ts';

const Code = z.string().regex(/^[a-z][a-zA-Z0-9]*$/);

/** A topic that must leave the conversation. */
export const TopicRule = z.object({
  code: Code,
  label: z.string().min(1).max(80),
  /** What the agent is to do, in the language of the brand's team. */
  advice: z.string().max(300),
  /** Words or phrases of customers that are about it; a word also stands for what begins with it. */
  words: z.array(z.string().min(3).max(60)).min(1).max(60),
  /** The canned response that moves the customer on; null for none. */
  response: RowId.nullable(),
});
export type TopicRule = z.infer<typeof TopicRule>;

/** How long a conversation may get before it is moved on. What is reached first counts. */
export const LengthLimit = z.object({
  /** Messages to and from the customer. */
  messages: z.int().min(2).max(1_000).nullable(),
  /** Minutes since the customer first wrote; for chats only. */
  minutes: z.int().min(1).max(10_080).nullable(),
  advice: z.string().max(300),
  response: RowId.nullable(),
});
export type LengthLimit = z.infer<typeof LengthLimit>;

/** A hint at a composer that a topic or a limit was reached. */
export const TopicHint = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('topic'),
    code: z.string(),
    label: z.string(),
    advice: z.string(),
    response: RowId.nullable(),
    /** The customer's words it was seen by. */
    because: z.array(z.string().max(80)).min(1).max(5),
  }),
  z.object({
    kind: z.literal('length'),
    advice: z.string(),
    response: RowId.nullable(),
    /** What was reached. */
    reached: z.enum(['messages', 'minutes']),
    limit: z.int().positive(),
  }),
]);
export type TopicHint = z.infer<typeof TopicHint>;
