import type { Transaction } from 'kysely';
import type { EventId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { RejectionCode, WorkstationEvent } from '../../contract/model/workstation-event.ts';
import type { Tables } from '../database/tables.ts';

/** What was answered to an event, as it is remembered for ever. */
export interface KnownEvent {
  readonly event: Pick<WorkstationEvent, 'eventId' | 'deviceId' | 'epoch' | 'conversationId' | 'seq'>;
  /** Digest of the payload that came. */
  readonly sha256: string;
  readonly receivedAt: EpochMs;
  readonly outcome: { readonly messageSeq: number } | { readonly rejection: RejectionCode };
}

export async function findKnownEvents(
  tx: Transaction<Tables>,
  events: readonly WorkstationEvent[],
): Promise<Map<EventId, KnownEvent>> {
  const rows = await tx
    .selectFrom('workstation_events')
    .selectAll()
    .where(
      'event_id',
      'in',
      events.map((event) => event.eventId),
    )
    .execute();
  return new Map(rows.map((row) => [row.event_id, knownOf(row)]));
}

export async function rememberEvents(
  tx: Transaction<Tables>,
  events: readonly KnownEvent[],
  person: Person,
): Promise<void> {
  await tx
    .insertInto('workstation_events')
    .values(events.map((event) => rowOf(event, person)))
    .execute();
}

function knownOf(row: Tables['workstation_events']): KnownEvent {
  return {
    event: {
      eventId: row.event_id,
      deviceId: row.device_id,
      epoch: row.epoch,
      conversationId: row.conversation_id,
      seq: row.seq,
    },
    sha256: row.sha256,
    receivedAt: row.received_at,
    outcome: outcomeOf(row),
  };
}

function outcomeOf(row: Tables['workstation_events']): KnownEvent['outcome'] {
  if (row.rejection !== null) return { rejection: row.rejection };
  if (row.message_seq !== null) return { messageSeq: row.message_seq };
  throw new Error(`event ${row.event_id} is stored as neither accepted nor rejected`);
}

function rowOf(
  { event, sha256, receivedAt, outcome }: KnownEvent,
  person: Person,
): Tables['workstation_events'] {
  return {
    event_id: event.eventId,
    device_id: event.deviceId,
    epoch: event.epoch,
    conversation_id: event.conversationId,
    seq: event.seq,
    sha256,
    person_id: person.personId,
    received_at: receivedAt,
    message_seq: 'messageSeq' in outcome ? outcome.messageSeq : null,
    rejection: 'rejection' in outcome ? outcome.rejection : null,
  };
}
