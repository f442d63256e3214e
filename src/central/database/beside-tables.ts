import type { BrandId, ConversationId, IntakeId, PersonId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';

/** The tables of what stands beside a conversation and is too personal to stand in it. */
export interface BesideTables {
  intakes: {
    intake_id: IntakeId;
    brand_id: BrandId;
    conversation_id: ConversationId;
    form_id: string;
    submitted_by: PersonId;
    submitted_at: EpochMs;
    /** JSON of the `IntakeValues` as they were handed in. */
    entered: string;
    /** Of the e-mail to the form's destination, by which the outbox says what became of it. */
    mail_id: string;
  };
}
