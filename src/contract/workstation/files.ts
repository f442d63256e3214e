import { oc } from '@orpc/contract';
import * as z from 'zod';
import { Attachment, FileSize, FileType, fileLimits } from '../model/attachment.ts';
import { BrandId, ConversationId, FileId } from '../model/ids.ts';
import { outcome } from './outcome.ts';

const inConversation = z.object({ brandId: BrandId, conversationId: ConversationId });

/**
 * Files of conversations. What an agent adds goes up at once, in pieces by way of the core, is cleaned by the central
 * service and then stands in the draft; a refusal is known before the message is sent. `detail.why` of `refused` is a
 * `FileRefusal`.
 */
export const filesContract = {
  /** Begins to add a file. Refused here already when its size alone says so. */
  begin: oc
    .input(
      inConversation.extend({
        fileId: FileId,
        name: z.string().min(1).max(400),
        bytes: z.int().nonnegative(),
      }),
    )
    .output(
      outcome(z.object({}), [
        'brandMismatch',
        'unknownConversation',
        'notMine',
        'resolved',
        'disconnected',
        'refused',
      ]),
    ),
  /** A piece of at most `fileLimits.pieceBytes`, in order. */
  piece: oc
    .input(
      z.object({
        fileId: FileId,
        base64: z.base64().max(Math.ceil((fileLimits.pieceBytes * 4) / 3) + 4),
      }),
    )
    .output(outcome(z.object({}), ['notBegun'])),
  /** Sends it to the central service; the draft has it when this returns. */
  finish: oc
    .input(z.object({ fileId: FileId }))
    .output(
      outcome(Attachment, ['notBegun', 'disconnected', 'forbidden', 'refused', 'brandMismatch', 'diskFull']),
    ),
  /** Stops an upload, or takes a file out of the draft. */
  remove: oc.input(inConversation.extend({ fileId: FileId })).output(z.object({})),
  /** The bytes, from the brand's cache or else from the central service; kept in the brand's cache from then on. */
  read: oc
    .input(
      inConversation.extend({
        fileId: FileId,
        size: FileSize,
        /** The earlier conversation of the same customer that holds it, once `queue.historyMessages` has shown it. */
        earlierId: ConversationId.optional(),
      }),
    )
    .output(
      outcome(z.object({ type: FileType, base64: z.base64() }), [
        'unknownConversation',
        'disconnected',
        'forbidden',
        'gone',
      ]),
    ),
};
