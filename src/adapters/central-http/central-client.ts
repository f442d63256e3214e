import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { ResponseValidationPlugin } from '@orpc/contract/plugins';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { centralContract } from '../../contract/central.ts';
import { guardedFetch } from './guarded-fetch.ts';

export interface CallContext {
  readonly token?: string;
}

export type CentralClient = ContractRouterClient<typeof centralContract, CallContext>;

/** Calls by the contract; answers are parsed with its schemas, the stream's items too. */
export function createCentralClient(address: string, closing: AbortSignal): CentralClient {
  const link = new OpenAPILink<CallContext>(centralContract, {
    url: address,
    headers: ({ context }) => (context.token ? { authorization: `Bearer ${context.token}` } : {}),
    fetch: (request, _init, { signal }) => guardedFetch(request, { signals: [signal, closing] }),
    plugins: [new ResponseValidationPlugin(centralContract)],
  });
  return createORPCClient(link);
}
