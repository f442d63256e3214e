import type { Kysely } from 'kysely';
import type { Colleague } from '../../contract/central/ownership.ts';
import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { PersonId, QueueId } from '../../contract/model/ids.ts';
import { handlingOf, queueOf } from '../../conversation-rules/handling.ts';
import { isUrgent } from '../../conversation-rules/sentiment.ts';
import { findBrand } from '../brands/find-brand.ts';
import { listBrandIds } from '../brands/list-brands.ts';
import { selectConversations } from '../conversations/conversation-rows.ts';
import type { Tables } from '../database/tables.ts';
import { type RepeatedWork, repeatWork } from '../live/repeated-work.ts';
import type { Log } from '../ports.ts';
import { assign } from './assign.ts';
import { listColleagues } from './colleagues.ts';
import type { TransferParts } from './transfers.ts';

const LOOK_EVERY_MS = 1_000;

/** At brands that want it: the conversation of an upset customer, else the longest waiting one, goes to who is online and holds the fewest. */
export function startAssigning(parts: TransferParts & { readonly log: Log }): RepeatedWork {
  const assignEverywhere = async () => {
    for (const brandId of await listBrandIds(parts.db)) {
      const brand = await findBrand(parts.db, brandId);
      if (handlingOf(brand).assignsAutomatically) await assignAt(parts, brand);
    }
  };
  return repeatWork(assignEverywhere, {
    everyMs: LOOK_EVERY_MS,
    failed: 'waiting conversations could not be assigned',
    log: parts.log,
  });
}

async function assignAt(parts: TransferParts, brand: Brand): Promise<void> {
  let free = await freeAgents(parts, brand);
  // A full house with a long queue is the usual case, and costs one look.
  if (free.length === 0) return;
  const waiting = await selectConversations(parts.db, (query) =>
    query
      .where('conversations.brand_id', '=', brand.brandId)
      .where('conversations.status', '=', 'queued')
      .orderBy('conversations.waiting_since')
      .orderBy('conversations.created_at'),
  );
  for (const conversation of urgentFirst(waiting)) {
    const skippers = await whoSkipped(parts.db, conversation);
    const chosen = leastLoaded(free, queueOf(brand, conversation).queueId, skippers);
    if (!chosen) continue;
    // Whoever was chosen may have taken another one meanwhile; then it is somebody else's turn next time.
    await assign(parts, null, { ...conversation, personId: chosen.personId });
    free = await freeAgents(parts, brand);
    if (free.length === 0) return;
  }
}

/** Keeps the order among those that are as urgent as each other. */
function urgentFirst(waiting: readonly Conversation[]): Conversation[] {
  return waiting.toSorted((one, other) => Number(isUrgent(other)) - Number(isUrgent(one)));
}

/** Agents only: a team lead takes what they want. */
async function freeAgents({ db, signals }: TransferParts, brand: Brand): Promise<Colleague[]> {
  const colleagues = await listColleagues(db, signals.presence, brand);
  return colleagues.filter(
    ({ role, presence, held, capacity }) => role === 'agent' && presence === 'online' && held < capacity,
  );
}

/** By name where two hold as many. */
function leastLoaded(
  free: readonly Colleague[],
  queueId: QueueId,
  skippers: ReadonlySet<PersonId>,
): Colleague | null {
  const fitting = free.filter(({ personId, queues }) => queues.includes(queueId) && !skippers.has(personId));
  return fitting.toSorted((one, other) => one.held - other.held)[0] ?? null;
}

async function whoSkipped(
  db: Kysely<Tables>,
  { conversationId }: Conversation,
): Promise<ReadonlySet<PersonId>> {
  const rows = await db
    .selectFrom('conversation_skips')
    .select('person_id')
    .where('conversation_id', '=', conversationId)
    .execute();
  return new Set(rows.map((row) => row.person_id));
}
