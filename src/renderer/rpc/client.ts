import { type ClientLink, createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { workstationContract } from '../../contract/workstation.ts';

/** Everything the screen may ask of the core. Calls reject while the core cannot be reached; see `watch`. */
export type WorkstationClient = ContractRouterClient<typeof workstationContract>;

export type WorkstationLink = ClientLink<Record<never, never>>;

export function createWorkstationClient(link: WorkstationLink): WorkstationClient {
  return createORPCClient<WorkstationClient>(link);
}

/** A call was answered, with a mistake of the core's own, as against a call that was cut off or never made. */
export function isAnswerOfCore(error: unknown): boolean {
  return error instanceof ORPCError;
}
