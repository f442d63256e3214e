import { ContactDetails } from '../../contract/model/conversation-beside.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { type Done, type InConversation, isFailed, type Noting, type Refusal } from './noting.ts';

export interface NoteContactInput extends InConversation {
  readonly contact: ContactDetails;
}

export type NoteContact = (input: NoteContactInput) => Outcome<Done, Refusal | 'consentMissing' | 'diskFull'>;

export function createNoteContact(noting: Noting): NoteContact {
  return ({ contact: given, ...at }) => {
    const notable = noting.mine(at);
    if (isFailed(notable)) return notable;
    const contact = withoutEmpty(given);
    const event = { kind: 'contactNoted', messageId: noting.newMessageId(), contact } as const;
    if (noting.problem(event, notable)) return failed('consentMissing');
    const isSame = JSON.stringify(contact) === JSON.stringify(withoutEmpty(notable.conversation.contact));
    return isSame ? succeeded({}) : noting.put(at, event);
  };
}

/** In one order, so that the same details are the same text. */
function withoutEmpty({ name, phone, city }: ContactDetails): ContactDetails {
  const filled = Object.entries({ name, phone, city }).flatMap(([part, value]) => {
    const text = value?.trim() ?? '';
    return text === '' ? [] : [[part, text] as const];
  });
  return ContactDetails.parse(Object.fromEntries(filled));
}
