import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { centralContract } from '../../../src/contract/central.ts';

export type CentralClient = ContractRouterClient<typeof centralContract>;

/** Speaks to a central service over HTTP as any other program would. */
export function centralClient(url: string, token?: string): CentralClient {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return createORPCClient(new OpenAPILink(centralContract, { url, headers }));
}

/** The error that a call is answered with; fails when it succeeds. */
export async function errorOf(call: Promise<unknown>): Promise<ORPCError<string, unknown>> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError) return error;
    throw error;
  }
  throw new Error('the call succeeded');
}

export async function codeOf(call: Promise<unknown>): Promise<string> {
  return (await errorOf(call)).code;
}

/** The codes that calls made at once are answered with, each once. */
export async function codesOf(calls: readonly Promise<unknown>[]): Promise<string[]> {
  return [...new Set(await Promise.all(calls.map(codeOf)))];
}
