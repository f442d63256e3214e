import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { centralErrors } from '../../contract/central/errors.ts';
import { webChatContract } from '../../contract/central/web-chat.ts';
import { between, type Random } from './random.ts';

const TooManyRequests = centralErrors.TOO_MANY_REQUESTS.data;

interface CustomerContext {
  readonly customerToken?: string;
}

/** The web chat as any customer's browser may use it. */
export type WebChatClient = ContractRouterClient<typeof webChatContract, CustomerContext>;

export function createWebChatClient(centralUrl: string): WebChatClient {
  const link = new OpenAPILink<CustomerContext>(webChatContract, {
    url: centralUrl,
    headers: ({ context }) =>
      context.customerToken ? { authorization: `Bearer ${context.customerToken}` } : {},
  });
  return createORPCClient(link);
}

/** Whether asking again is pointless: the conversation is over, or the request will never be accepted. */
export function isFinal(error: unknown): boolean {
  if (!(error instanceof ORPCError)) return false;
  return error.status >= 400 && error.status < 500 && ![408, 429].includes(error.status);
}

const RETRY_MS = [500, 3_000] as const;

/** How long to wait before asking again: as long as the service said, or a moment. */
export function retryPauseMs(error: unknown, random: Random): number {
  const pause = between(random, ...RETRY_MS);
  if (!(error instanceof ORPCError) || error.code !== 'TOO_MANY_REQUESTS') return pause;
  const asked = TooManyRequests.safeParse(error.data);
  return asked.success ? asked.data.retryAfterSeconds * 1_000 + pause : pause;
}
