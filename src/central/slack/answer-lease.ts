import type { Kysely } from 'kysely';
import type { CentralOutputs } from '../../contract/central.ts';
import type { Tables } from '../database/tables.ts';
import type { Clock } from '../ports.ts';
import type { BridgeScope } from './bridge-scope.ts';
import { giveLease, type LeaseRequest } from './lease.ts';
import { coverageOf, listMappingRows } from './mappings.ts';
import { waitingOutbound } from './outbound.ts';
import { threadsToRead } from './threads-to-read.ts';

/** Gives or refuses the lease, and tells its holder what to read and what to post. */
export async function answerLease(
  parts: { readonly db: Kysely<Tables>; readonly clock: Clock },
  scope: BridgeScope,
  request: LeaseRequest,
): Promise<CentralOutputs['slack']['lease']> {
  const given = await giveLease(parts, request);
  if (!given.granted) return { ...given, coverage: [], threads: [], outbound: [] };
  const { teamId } = request;
  const mappings = await listMappingRows(parts.db, scope);
  const channels = mappings.filter((mapping) => mapping.team_id === teamId);
  return {
    ...given,
    coverage: channels.map(coverageOf),
    threads: await threadsToRead(parts.db, channels, parts.clock.now()),
    outbound: await waitingOutbound(parts.db, teamId, scope),
  };
}
