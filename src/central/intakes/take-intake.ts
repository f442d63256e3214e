import type { Transaction } from 'kysely';
import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { EventPayload } from '../../contract/model/workstation-event.ts';
import type { Leaver } from '../../conversation-rules/leave.ts';
import { formOf } from '../../conversation-rules/promises.ts';
import { promiseOfRefused } from '../../conversation-rules/refused-forms.ts';
import type { Tables } from '../database/tables.ts';
import { ownMailId } from '../mail/answer-mail.ts';
import { rememberOwnMail } from '../mail/mail-threads.ts';
import { queueMail } from '../mail/outbox.ts';
import { intakeMail } from './intake-mail.ts';

/** A form as it was handed in. */
export interface HandedIn {
  readonly event: Extract<EventPayload, { kind: 'intakeSubmitted' }>;
  readonly by: Leaver;
  readonly at: EpochMs;
}

/**
 * Keeps a form that counts and puts it in line for its destination, in the transaction that takes the event: so it goes
 * there once, and never without the promise and the confirmation that came with it.
 */
export async function takeIntake(
  tx: Transaction<Tables>,
  taken: { readonly intake: HandedIn; readonly brand: Brand; readonly conversation: Conversation },
): Promise<void> {
  const { brand, conversation, intake } = taken;
  const { at, by, event } = intake;
  const { formId, intakeId, values } = event;
  const { brandId } = brand;
  const { conversationId } = conversation;
  const form = formOf(brand, formId);
  if (!form) throw new Error(`a form was taken that ${brandId} does not have`);
  const mailId = ownMailId(intakeId, brand);
  await tx
    .insertInto('intakes')
    .values({
      intake_id: intakeId,
      brand_id: brandId,
      conversation_id: conversationId,
      form_id: formId,
      submitted_by: by.personId,
      submitted_at: at,
      entered: JSON.stringify(values),
      mail_id: mailId,
    })
    .execute();
  const promise = promiseOf(conversation, intakeId) ?? promiseOfRefused(conversation, formId);
  const mail = intakeMail(form, { ...taken, promise });
  await queueMail(tx, { mailId, brandId, conversationId, mail }, at);
  await rememberOwnMail(tx, { mailId, brandId, conversationId, messageId: null, at });
}

/** A promise bears the id of the form that made it. */
function promiseOf({ promises }: Conversation, intakeId: string) {
  return promises.find(({ promiseId }) => String(promiseId) === intakeId) ?? null;
}
