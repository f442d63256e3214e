import { oc } from '@orpc/contract';
import * as z from 'zod';
import { Attachment, FileRefusal, FileSize } from '../model/attachment.ts';
import { ConversationId, FileId } from '../model/ids.ts';
import { EpochMs } from '../model/time.ts';
import { centralErrors } from './errors.ts';

const { FORBIDDEN, NOT_FOUND, SIGN_IN_REQUIRED } = centralErrors;
const tags = ['Files'];

/**
 * Where files go up, as the bytes of the request's body: `?fileId=<uuid>&name=<name>`, answered with an `UploadAnswer`.
 * Customers use theirs with their token, agents theirs with the access token. The same `fileId` again is answered from
 * what is stored.
 */
export const filePaths = {
  customer: '/v1/web-chat/conversation/files',
  agent: (conversationId: ConversationId) => `/v1/conversations/${conversationId}/files` as const,
} as const;

/**
 * Status 200 with a file; 422 with a refusal, 413 where it is `tooLarge`; 401, 403, 404, 409 and 429 with a failure as
 * everywhere else.
 */
export const UploadAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), file: Attachment }),
  z.object({ ok: z.literal(false), why: FileRefusal }),
]);
export type UploadAnswer = z.infer<typeof UploadAnswer>;

export const filesContract = {
  link: oc
    .route({
      method: 'GET',
      path: '/v1/conversations/{conversationId}/files/{fileId}/link',
      tags,
      summary: 'A signed address of a file, good for a few minutes and for whoever has it',
      description:
        'For whoever may read the conversation. The address begins at the service’s root. The bytes come with `Content-Disposition: attachment`.',
    })
    .input(z.object({ conversationId: ConversationId, fileId: FileId, size: FileSize }))
    .output(z.object({ url: z.string().max(1000), expiresAt: EpochMs }))
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND }),
};
