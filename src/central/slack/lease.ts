import type { Kysely, Selectable, Transaction } from 'kysely';
import type { BridgeLease } from '../../contract/model/slack.ts';
import type { Tables } from '../database/tables.ts';
import type { Clock } from '../ports.ts';

/** Its holder asks again every 10 s, so that two lost requests do not cost it the connection. */
const LEASE_MS = 30_000;

export interface LeaseRequest {
  readonly teamId: string;
  readonly holderId: string;
  readonly holderName: string;
  /** The number one holds; null for a new lease. */
  readonly fencing: number | null;
  /** Let go of it. */
  readonly release: boolean;
}

export interface GivenLease {
  readonly granted: boolean;
  /** Whoever has it now; null when nobody has. */
  readonly lease: BridgeLease | null;
  readonly ledgerVersion: number;
}

/**
 * Gives the connection to a workspace to one bridge at a time. A number that was given is never given again, so that
 * what a holder does who has not noticed that it lost the lease can be told from what the present one does.
 */
export async function giveLease(
  { db, clock }: { readonly db: Kysely<Tables>; readonly clock: Clock },
  { teamId, holderId, holderName, fencing, release }: LeaseRequest,
): Promise<GivenLease> {
  return db.transaction().execute(async (tx) => {
    const now = clock.now();
    const before = await lockWorkspace(tx, teamId);
    const ledgerVersion = before.ledger_version;
    const held = before.holder_id !== null && before.expires_at > now;
    const mine = before.holder_id === holderId && before.fencing === fencing;
    if (release && mine) {
      await saveLease(tx, teamId, { holder_id: null, expires_at: now });
      return { granted: false, lease: null, ledgerVersion };
    }
    if (release || (held && before.holder_id !== holderId)) {
      return { granted: false, lease: held ? leaseOf(before) : null, ledgerVersion };
    }
    const after = {
      // One's own lease that ran out while nobody else asked is still the newest.
      fencing: mine ? before.fencing : before.fencing + 1,
      holder_id: holderId,
      holder_name: holderName,
      expires_at: now + LEASE_MS,
    };
    await saveLease(tx, teamId, after);
    return { granted: true, lease: leaseOf({ ...before, ...after }), ledgerVersion };
  });
}

/** Who is connected now, by workspace. */
export async function listLeases(db: Kysely<Tables>, clock: Clock): Promise<BridgeLease[]> {
  const rows = await db
    .selectFrom('slack_workspaces')
    .selectAll()
    .where('expires_at', '>', clock.now())
    .orderBy('team_id')
    .execute();
  return rows.flatMap((row) => leaseOf(row) ?? []);
}

type WorkspaceRow = Selectable<Tables['slack_workspaces']>;

/** Its row, made when there is none, and locked until the transaction ends: everything of a workspace waits for it. */
export async function lockWorkspace(tx: Transaction<Tables>, teamId: string): Promise<WorkspaceRow> {
  await tx
    .insertInto('slack_workspaces')
    .values({
      team_id: teamId,
      ledger_version: 0,
      fencing: 0,
      holder_id: null,
      holder_name: '',
      expires_at: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tx
    .selectFrom('slack_workspaces')
    .selectAll()
    .where('team_id', '=', teamId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

async function saveLease(
  tx: Transaction<Tables>,
  teamId: string,
  columns: Partial<WorkspaceRow>,
): Promise<void> {
  await tx.updateTable('slack_workspaces').set(columns).where('team_id', '=', teamId).execute();
}

function leaseOf(row: WorkspaceRow): BridgeLease | null {
  if (row.holder_id === null) return null;
  return {
    teamId: row.team_id,
    holderId: row.holder_id,
    holderName: row.holder_name,
    fencing: row.fencing,
    expiresAt: row.expires_at,
  };
}
