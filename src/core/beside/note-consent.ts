import { type Outcome, succeeded } from '../kernel/outcome.ts';
import { type Done, type InConversation, isFailed, type Noting, type Refusal } from './noting.ts';

export interface NoteConsentInput extends InConversation {
  readonly given: boolean;
}

export type NoteConsent = (input: NoteConsentInput) => Outcome<Done, Refusal | 'diskFull'>;

export function createNoteConsent(noting: Noting): NoteConsent {
  return ({ given, ...at }) => {
    const notable = noting.mine(at);
    if (isFailed(notable)) return notable;
    if ((notable.conversation.consent !== null) === given) return succeeded({});
    return noting.put(at, { kind: 'consentNoted', messageId: noting.newMessageId(), given });
  };
}
