import type { BrandId, ConversationId, EventId, PersonId } from '../contract/model/ids.ts';
import type { ResponseBody } from './beside/form-confirmation.ts';
import { createKeepPromise } from './beside/keep-promise.ts';
import { createNoteConsent } from './beside/note-consent.ts';
import { createNoteContact } from './beside/note-contact.ts';
import { createNoting } from './beside/noting.ts';
import { createOpenIntake } from './beside/open-intake.ts';
import { createPromiseInWords } from './beside/promise-in-words.ts';
import { createSaveIntakeDraft } from './beside/save-intake-draft.ts';
import { createSetMood } from './beside/set-mood.ts';
import { createSubmitIntake } from './beside/submit-intake.ts';
import { createTickStep } from './beside/tick-step.ts';
import type { Conversations } from './compose-conversations.ts';
import type { BrandBook } from './conversations/brand-book.ts';
import type { Clock } from './kernel/clock.ts';
import type { CoreStore } from './profile/core-store.ts';

export interface BesideParts {
  readonly store: Pick<
    CoreStore,
    'conversations' | 'messages' | 'intakeDrafts' | 'handedInForms' | 'refusedNotes'
  >;
  readonly local: Pick<Conversations, 'lanes' | 'write'>;
  readonly brands: BrandBook;
  readonly personId: PersonId;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly onWritten: (eventId: EventId) => void;
  readonly isLocked: (conversationId: ConversationId) => boolean;
  readonly leads: (brandId: BrandId) => boolean;
  readonly responseBody: ResponseBody;
}

/** What stands beside a conversation, on the local database alone. */
export function composeBeside({ store, local, ...given }: BesideParts) {
  const noting = createNoting({ ...given, ...local, conversations: store.conversations });
  const parts = { ...given, ...store, ...local, noting };
  return {
    tickStep: createTickStep(noting),
    noteConsent: createNoteConsent(noting),
    noteContact: createNoteContact(noting),
    setMood: createSetMood(noting),
    keepPromise: createKeepPromise(parts),
    promiseInWords: createPromiseInWords(noting, given.clock),
    openIntake: createOpenIntake(parts),
    saveIntakeDraft: createSaveIntakeDraft(parts),
    submitIntake: createSubmitIntake(parts),
  };
}
