import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { centralErrors } from '../../contract/central/errors.ts';
import { filePaths, type UploadAnswer } from '../../contract/central/files.ts';
import { type FileRefusal, fileLimits } from '../../contract/model/attachment.ts';
import { ConversationId, FileId } from '../../contract/model/ids.ts';
import { findConversation } from '../conversations/conversation-rows.ts';
import type { FileOwner } from '../files/file-rows.ts';
import { takeUpload } from '../files/take-upload.ts';
import { roleAt } from '../people/find-person.ts';
import { whoCalls } from '../people/sign-in.ts';
import type { CentralParts } from './central-parts.ts';
import { failure } from './http-server.ts';
import type { CentralLimits } from './limits.ts';
import { bearerOf } from './procedures.ts';
import { readBody } from './read-body.ts';

const Query = z.object({ fileId: FileId, name: z.string().max(1000) });

type Refused = keyof Pick<
  typeof centralErrors,
  'SIGN_IN_REQUIRED' | 'FORBIDDEN' | 'NOT_FOUND' | 'CONVERSATION_ENDED'
>;
type Access = { readonly owner: FileOwner } | { readonly refused: Refused };

/** Where files come in. Who may not send one is told so before its bytes are read. */
export async function takeUploads(app: FastifyInstance, parts: CentralParts): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The bytes count, whatever they are said to be.
    scope.addContentTypeParser('*', async (_request: FastifyRequest, body: AsyncIterable<Buffer>) =>
      readBody(body, fileLimits.bytes),
    );

    const open = (path: string, name: string, accessOf: (request: FastifyRequest) => Promise<Access>) => {
      const owners = new WeakMap<FastifyRequest, FileOwner>();
      scope.post(path, {
        onRequest: async (request, reply) => {
          const access = await accessOf(request);
          if ('refused' in access) return refuse(reply, access.refused);
          owners.set(request, access.owner);
          await limit(parts, request, reply, access.owner);
        },
        handler: async (request, reply) => {
          const owner = owners.get(request);
          if (!owner) throw new Error(`${name} was let in without being known`);
          return upload(parts, request, reply, owner);
        },
      });
    };
    open(filePaths.customer, 'a customer', (request) => customerAccess(parts, request));
    open('/v1/conversations/:conversationId/files', 'an agent', (request) => agentAccess(parts, request));
  });
}

async function customerAccess({ db, tokens }: CentralParts, request: FastifyRequest): Promise<Access> {
  const token = bearerOf(request);
  const conversationId = token === null ? null : await tokens.readCustomer(token);
  if (!conversationId) return { refused: 'SIGN_IN_REQUIRED' };
  // None yet where its place was prepared: the files are there before the first message.
  const conversation = await findConversation(db, conversationId);
  if (conversation?.status === 'resolved') return { refused: 'CONVERSATION_ENDED' };
  return { owner: { conversationId, uploadedBy: null } };
}

/** Only who holds a conversation writes in it; comments take words only. */
async function agentAccess(parts: CentralParts, request: FastifyRequest): Promise<Access> {
  const token = bearerOf(request);
  const caller = token === null ? null : await whoCalls(parts, token);
  if (!caller) return { refused: 'SIGN_IN_REQUIRED' };
  const { person } = caller;
  const params = z.object({ conversationId: ConversationId }).safeParse(request.params);
  const conversation = params.success ? await findConversation(parts.db, params.data.conversationId) : null;
  if (!conversation || roleAt(person, conversation.brandId) === null) return { refused: 'NOT_FOUND' };
  const mayWrite = conversation.holder?.personId === person.personId && conversation.status !== 'resolved';
  if (!mayWrite || conversation.kind === 'comment') return { refused: 'FORBIDDEN' };
  return { owner: { conversationId: conversation.conversationId, uploadedBy: person.personId } };
}

async function limit(
  { limits }: CentralParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { conversationId, uploadedBy }: FileOwner,
): Promise<void> {
  const counted: readonly (readonly [keyof CentralLimits, string])[] =
    uploadedBy === null
      ? [
          ['fileUploadAddress', request.ip],
          ['fileUpload', conversationId],
        ]
      : [['fileUpload', uploadedBy]];
  for (const [name, key] of counted) {
    const retryAfterSeconds = await limits.take(name, request, key);
    if (retryAfterSeconds === null) continue;
    const { status, message } = centralErrors.TOO_MANY_REQUESTS;
    const said = { defined: true, code: 'TOO_MANY_REQUESTS', status, message, data: { retryAfterSeconds } };
    await reply.header('retry-after', String(retryAfterSeconds)).status(status).send(said);
    return;
  }
}

async function upload(
  parts: CentralParts,
  request: FastifyRequest,
  reply: FastifyReply,
  owner: FileOwner,
): Promise<FastifyReply> {
  const query = Query.safeParse(request.query);
  if (!query.success) return refuseRequest(reply, 'The address needs fileId, a UUID, and name.');
  const body = request.body ?? Buffer.alloc(0);
  if (body === 'tooLarge') return refuseFile(reply, 'tooLarge');
  if (!Buffer.isBuffer(body)) throw new Error('an upload was read as something else than bytes');
  const outcome = await takeUpload(parts, { ...owner, ...query.data, bytes: body });
  if (outcome.ok) return reply.send({ ok: true, file: outcome.value } satisfies UploadAnswer);
  switch (outcome.failure.code) {
    case 'REFUSED':
      return refuseFile(reply, outcome.failure.why);
    case 'FILE_ID_TAKEN':
      return refuseRequest(reply, 'This fileId belongs to another file.');
    default:
      return outcome.failure satisfies never;
  }
}

function refuseFile(reply: FastifyReply, why: FileRefusal): FastifyReply {
  return reply.status(why === 'tooLarge' ? 413 : 422).send({ ok: false, why } satisfies UploadAnswer);
}

function refuseRequest(reply: FastifyReply, sentence: string): FastifyReply {
  return reply.status(400).send(failure(400, 'BAD_REQUEST', sentence));
}

function refuse(reply: FastifyReply, code: Refused): FastifyReply {
  const { status, message } = centralErrors[code];
  return reply.status(status).send({ defined: true, code, status, message });
}
