import * as z from 'zod';
import { ConversationId, UpdateId } from '../contract/model/ids.ts';
import { Alert, Notice } from '../contract/workstation/alerts.ts';
import { KeychainAnswer, KeychainRequest } from './keychain-messages.ts';

/** What the shell tells the core's process; a `MessagePort` for a window travels with `connect`. */
export const ToCore = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    dataFolder: z.string(),
    version: z.string(),
    platform: z.enum(['mac', 'windows', 'linux']),
    /** A central service to sign in to at once, used by `npm start` for the demo. */
    signIn: z.object({ central: z.string(), email: z.string(), password: z.string() }).nullable(),
    suggestedCentral: z.string().nullable(),
  }),
  z.object({ type: z.literal('connect') }),
  z.object({ type: z.literal('openConversation'), conversationId: ConversationId }),
  z.object({ type: z.literal('openUpdate'), updateId: UpdateId }),
  z.object({ type: z.literal('keychainAnswer'), requestId: z.int(), answer: KeychainAnswer }),
  z.object({ type: z.literal('close') }),
]);
export type ToCore = z.infer<typeof ToCore>;

/** What the core's process tells the shell. */
export const FromCore = z.discriminatedUnion('type', [
  z.object({ type: z.literal('showAlert'), alert: Alert }),
  z.object({ type: z.literal('withdrawAlert'), alertId: z.string() }),
  z.object({ type: z.literal('showNotice'), notice: Notice }),
  z.object({ type: z.literal('flash'), flashing: z.boolean() }),
  z.object({ type: z.literal('unread'), count: z.int().nonnegative() }),
  z.object({ type: z.literal('keychainAsk'), requestId: z.int(), request: KeychainRequest }),
  z.object({ type: z.literal('closed') }),
]);
export type FromCore = z.infer<typeof FromCore>;
