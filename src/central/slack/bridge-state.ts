import type { Kysely } from 'kysely';
import type { SlackBridgeState } from '../../contract/central/slack.ts';
import type { Person } from '../../contract/model/person.ts';
import type { Tables } from '../database/tables.ts';
import type { Clock } from '../ports.ts';
import { supervisedBy } from './bridge-scope.ts';
import { listLeases } from './lease.ts';
import { coverageOf, listMappingRows, mappingOf } from './mappings.ts';

interface StateParts {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
}

/** How Slack reaches the brands of a person; who is connected and with what is for team leads alone. */
export async function bridgeState(
  { db, clock }: StateParts,
  person: Person,
  central: SlackBridgeState['central'],
): Promise<SlackBridgeState> {
  const rows = await listMappingRows(
    db,
    person.roles.map(({ brandId }) => brandId),
  );
  const leads = supervisedBy(person).length > 0;
  const teams = new Set(rows.map((row) => row.team_id));
  if (central && central.teamId !== null) teams.add(central.teamId);
  const leases = leads ? await listLeases(db, clock) : [];
  return {
    mappings: rows.map(mappingOf),
    coverage: rows.map(coverageOf),
    leases: leases.filter(({ teamId }) => teams.has(teamId)),
    central: leads ? central : null,
  };
}
