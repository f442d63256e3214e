import * as z from 'zod';
import { SlackTs } from '../../contract/model/slack.ts';

/** Anything with a `type`; what is in it is read where it is turned into text. */
const Part = z.looseObject({ type: z.string() });

const SlackFile = z.looseObject({
  id: z.string().optional(),
  name: z.string().nullish(),
  title: z.string().nullish(),
});

/**
 * A message as Slack's history and events give it, as far as the bridge looks. Loose everywhere but in what it is
 * known by: a field of an unexpected shape must not make a message look deleted.
 */
export const SlackMessage = z.looseObject({
  type: z.literal('message').optional(),
  subtype: z.string().optional(),
  ts: SlackTs,
  thread_ts: SlackTs.optional(),
  /** Of a thread's first message, in history. */
  reply_count: z.int().nonnegative().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  app_id: z.string().optional(),
  /** What a bot calls itself. */
  username: z.string().nullish(),
  bot_profile: z.looseObject({ name: z.string().optional() }).nullish(),
  text: z.string().nullish(),
  blocks: z.array(Part).nullish().catch(null),
  attachments: z.array(z.looseObject({})).nullish().catch(null),
  files: z.array(SlackFile).nullish().catch(null),
  edited: z.looseObject({ ts: SlackTs }).nullish().catch(null),
  metadata: z
    .looseObject({ event_type: z.string(), event_payload: z.looseObject({}) })
    .nullish()
    .catch(null),
});
export type SlackMessage = z.infer<typeof SlackMessage>;
