import { implement, ORPCError } from '@orpc/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { centralErrors } from '../../contract/central/errors.ts';
import { centralContract } from '../../contract/central.ts';
import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import type { StreamEnds } from '../live/stream-life.ts';
import { roleAt } from '../people/find-person.ts';
import { type SignedInPerson, whoCalls } from '../people/sign-in.ts';
import type { CentralParts } from './central-parts.ts';
import type { CentralLimits } from './limits.ts';

export interface RequestContext {
  readonly parts: CentralParts;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The contract, to be implemented. */
export const open = implement(centralContract).$context<RequestContext>();

/** The same for procedures of the staff: an access token is needed, and `caller` says whose it is. */
export const staff = open.use(async ({ context, next }) => {
  const token = bearerOf(context.request);
  const caller = token === null ? null : await whoCalls(context.parts, token);
  if (!caller) throw signInRequired();
  return next({ context: { caller } });
});

/** The same for procedures of a customer: a customer token is needed, and says which conversation is theirs. */
export const customer = open.use(async ({ context, next }) => {
  const token = bearerOf(context.request);
  const conversationId: ConversationId | null =
    token === null ? null : await context.parts.tokens.readCustomer(token);
  if (!conversationId) throw signInRequired();
  return next({ context: { conversationId } });
});

function signInRequired() {
  return new ORPCError('SIGN_IN_REQUIRED', centralErrors.SIGN_IN_REQUIRED);
}

/** When a stream that answers this request has to end. */
export function endsOf({ parts, reply }: RequestContext, signal: AbortSignal | undefined): StreamEnds {
  // Proxies that collect answers before they pass them on would keep a stream to themselves.
  reply.header('x-accel-buffering', 'no');
  return { signal, shutDown: parts.shutDown, hangUp: () => reply.raw.destroy() };
}

/** A stream that a bug ends looks to its reader like any other that ended: they continue; the log says why. */
export async function* endOnBug<Item>(
  { log }: CentralParts,
  stream: AsyncIterable<Item>,
): AsyncGenerator<Item, void, void> {
  try {
    yield* stream;
  } catch (error) {
    log(`bug in a stream: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

interface NotTheirs {
  NOT_FOUND(): Error;
  FORBIDDEN(): Error;
}

/** Throws NOT_FOUND at a brand that does not exist for the caller, FORBIDDEN where they are no supervisor. */
export function supervise(
  { caller }: { readonly caller: SignedInPerson },
  errors: NotTheirs,
  brandId: BrandId,
): void {
  const role = roleAt(caller.person, brandId);
  if (role === null) throw errors.NOT_FOUND();
  if (role !== 'supervisor') throw errors.FORBIDDEN();
}

interface TooMany {
  TOO_MANY_REQUESTS(options: { data: { retryAfterSeconds: number } }): Error;
}

/** Counts the request and throws TOO_MANY_REQUESTS, with `Retry-After`, when there were too many. */
export async function limit(
  { parts, request, reply }: RequestContext,
  errors: TooMany,
  name: keyof CentralLimits,
  key: string,
): Promise<void> {
  const retryAfterSeconds = await parts.limits.take(name, request, key);
  if (retryAfterSeconds === null) return;
  reply.header('retry-after', String(retryAfterSeconds));
  throw errors.TOO_MANY_REQUESTS({ data: { retryAfterSeconds } });
}

export function bearerOf(request: FastifyRequest): string | null {
  const [scheme, token] = request.headers.authorization?.split(' ') ?? [];
  return scheme?.toLowerCase() === 'bearer' && token ? token : null;
}
