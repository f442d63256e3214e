import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import type { Conversation } from '../../../src/contract/model/conversation.ts';
import type { SubmittedIntake } from '../../../src/contract/model/conversation-beside.ts';
import { IntakeId, PersonId, QueueId } from '../../../src/contract/model/ids.ts';
import { refusedForms } from '../../../src/conversation-rules/refused-forms.ts';
import { maySee } from '../../../src/conversation-rules/visibility.ts';
import { sampleBrand } from '../sample-brand.ts';

const [maker, other] = [PersonId.parse(newId()), PersonId.parse(newId())];

function form(state: SubmittedIntake['state'], formId = 'complaint'): SubmittedIntake {
  const by = { personId: maker, name: 'Nora' };
  return { intakeId: IntakeId.parse(newId()), formId, title: formId, by, at: 1, state };
}

describe('A form that was refused for good', () => {
  const [failed, failedAgain] = [form('failed'), form('failed')];
  const asking = (status: Conversation['status'], ...intakes: SubmittedIntake[]) =>
    refusedForms({ status, intakes });

  test('asks to be handed in again until one of its kind was, and each time that one is refused', () => {
    expect(asking('open', form('sent'), form('waiting'))).toEqual([]);
    expect(asking('open', failed, form('waiting', 'idea'))).toEqual([failed]);
    expect(asking('open', failed, form('waiting'))).toEqual([]);
    expect(asking('queued', failed, failedAgain, form('failed', 'idea'))).toHaveLength(2);
    expect(asking('open', failed, failedAgain)).toEqual([failedAgain]);
  });

  test('asks nobody once the conversation has ended', () => {
    expect(asking('resolved', failed)).toEqual([]);
  });

  test('is known to who handed it in while nobody holds the conversation, in whichever queue it waits', () => {
    const seen = (personId: PersonId, changes: Partial<Conversation>) =>
      maySee(
        sampleBrand,
        { personId, role: { brandId: sampleBrand.brandId, role: 'agent' } },
        {
          ...{
            holder: null,
            transfer: null,
            escalation: null,
            status: 'queued',
            queueId: QueueId.parse('internal'),
          },
          ...{ promises: [], intakes: [failed], ...changes },
        },
      );
    expect([seen(maker, {}), seen(other, {})]).toEqual([true, false]);
    expect(seen(maker, { intakes: [failed, form('sent')] })).toBe(false);
    const holder = { personId: other, name: 'Mikko' };
    expect(seen(maker, { status: 'open', holder })).toBe(false);
  });
});
