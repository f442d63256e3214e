import { randomUUID } from 'node:crypto';
import { IntakeId } from '../../../../src/contract/model/ids.ts';
import type { EventPayload } from '../../../../src/contract/model/workstation-event.ts';
import { newMessageId } from '../../support/stage.ts';

type Intake = Extract<EventPayload, { kind: 'intakeSubmitted' }>;

export const COMPLAINT = {
  name: 'Ida Berg',
  contract: 'NS-123456',
  email: 'ida@example.com',
  phone: '040 123 4567',
};

export const newIntakeId = () => IntakeId.parse(randomUUID());

/** A complaint as an agent hands it in. */
export function complaint(changes: Partial<Intake> = {}): Intake {
  return {
    kind: 'intakeSubmitted',
    messageId: newMessageId(),
    intakeId: newIntakeId(),
    formId: 'complaint',
    values: COMPLAINT,
    consent: true,
    confirmation: { messageId: newMessageId(), text: 'Kiitos, asia on kirjattu.' },
    ...changes,
  };
}
