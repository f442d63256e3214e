import type { Transaction } from 'kysely';
import type { IntakeId, MessageId } from '../../contract/model/ids.ts';
import type { EventPayload, WorkstationEvent } from '../../contract/model/workstation-event.ts';
import type { Tables } from '../database/tables.ts';
import { parsePayload } from './judge-payload.ts';

/** Chosen at the workstation, each good for one thing only. */
export type ChosenId = MessageId | IntakeId;

/** The ids that an event gives to what it brings. */
export function chosenIds(payload: EventPayload): readonly ChosenId[] {
  if (payload.kind !== 'intakeSubmitted') return [payload.messageId];
  const { confirmation, intakeId, messageId } = payload;
  return [messageId, intakeId, ...(confirmation ? [confirmation.messageId] : [])];
}

/** Those of the events' ids that something has already. */
export async function findTakenIds(
  tx: Transaction<Tables>,
  events: readonly WorkstationEvent[],
): Promise<Set<ChosenId>> {
  const payloads = events.flatMap((event) => parsePayload(event.payload) ?? []);
  const messageIds = payloads.flatMap((payload) =>
    payload.kind === 'intakeSubmitted' && payload.confirmation
      ? [payload.messageId, payload.confirmation.messageId]
      : [payload.messageId],
  );
  const intakeIds = payloads.flatMap((payload) =>
    payload.kind === 'intakeSubmitted' ? [payload.intakeId] : [],
  );
  const taken = new Set<ChosenId>();
  if (messageIds.length > 0) {
    const rows = await tx
      .selectFrom('messages')
      .select('message_id')
      .where('message_id', 'in', messageIds)
      .execute();
    for (const row of rows) taken.add(row.message_id);
  }
  if (intakeIds.length > 0) {
    const rows = await tx
      .selectFrom('intakes')
      .select('intake_id')
      .where('intake_id', 'in', intakeIds)
      .execute();
    for (const row of rows) taken.add(row.intake_id);
  }
  return taken;
}
