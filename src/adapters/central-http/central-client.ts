import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { ResponseValidationPlugin } from '@orpc/contract/plugins';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { centralContract } from '../../contract/central.ts';
import { guardedFetch } from './guarded-fetch.ts';

export interface CallContext {
  readonly token?: string;
  /** The service works long before it answers: it reads files, or makes a version of a whole pack. */
  readonly patient?: boolean;
}

const PATIENCE = { firstByteMs: 150_000, totalMs: 180_000 };

export type CentralClient = ContractRouterClient<typeof centralContract, CallContext>;

/** Calls by the contract; answers are parsed with its schemas, the stream's items too. */
export function createCentralClient(address: string, closing: AbortSignal): CentralClient {
  const link = new OpenAPILink<CallContext>(centralContract, {
    url: address,
    headers: ({ context }) => (context.token ? { authorization: `Bearer ${context.token}` } : {}),
    fetch: (request, _init, { signal, context }) =>
      guardedFetch(request, { signals: [signal, closing], ...(context.patient ? PATIENCE : {}) }),
    plugins: [new ResponseValidationPlugin(centralContract)],
  });
  return createORPCClient(link);
}
