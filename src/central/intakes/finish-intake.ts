import type { Transaction } from 'kysely';
import type { EventDetails } from '../../contract/model/message.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { reopened } from '../../conversation-rules/come-back.ts';
import { findBrand } from '../brands/find-brand.ts';
import { appendAll, eventLine } from '../conversations/append-lines.ts';
import { changesOf } from '../conversations/conversation-changes.ts';
import { lockConversation, saveConversation } from '../conversations/conversation-rows.ts';
import type { Tables } from '../database/tables.ts';
import type { ChangeParts, RecordChanges } from '../feed/record-changes.ts';
import type { Ids } from '../ports.ts';

export interface MailEnd {
  readonly mailId: string;
  readonly state: 'done' | 'failed';
  /** What the relay said last. */
  readonly problem: string | null;
  readonly at: EpochMs;
}

/**
 * Says in the conversation what became of a form's e-mail. One that nobody takes asks for somebody: what had ended goes
 * on, in its queue. False when the e-mail was no form's. Within the caller's feed transaction.
 */
export async function finishIntake(
  { ids }: ChangeParts & { readonly ids: Ids },
  tx: Transaction<Tables>,
  record: RecordChanges,
  { at, mailId, problem, state }: MailEnd,
): Promise<boolean> {
  const row = await tx
    .selectFrom('intakes')
    .select(['intake_id', 'conversation_id'])
    .where('mail_id', '=', mailId)
    .executeTakeFirst();
  if (!row) return false;
  const before = await lockConversation(tx, row.conversation_id);
  const intake = before?.intakes.find(({ intakeId }) => intakeId === row.intake_id);
  if (!before || !intake) throw new Error(`form ${row.intake_id} is not in its conversation`);
  const brand = await findBrand(tx, before.brandId);
  const sent = state === 'done';
  const goesOn = !sent && before.status === 'resolved';
  const details: EventDetails = { note: sent ? intake.title : `${intake.title}: ${problem}`.slice(0, 1000) };
  const lines = [
    ...(goesOn ? [eventLine(ids, brand, { code: 'reopened', at })] : []),
    eventLine(ids, brand, { code: sent ? 'intakeSent' : 'intakeFailed', details, at }),
  ];
  const ended = { ...intake, state: sent ? 'sent' : 'failed' } as const;
  const intakes = before.intakes.map((each) => (each === intake ? ended : each));
  const noted = { ...(goesOn ? reopened(before, null, at) : before), intakes };
  const { conversation, messages } = appendAll(noted, lines, at);
  await saveConversation(tx, conversation, messages);
  await record(conversation.brandId, changesOf(conversation, messages));
  return true;
}
