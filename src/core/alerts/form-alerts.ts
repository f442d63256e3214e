import type { Conversation } from '../../contract/model/conversation.ts';
import type { SubmittedIntake } from '../../contract/model/conversation-beside.ts';
import type { PersonId } from '../../contract/model/ids.ts';
import type { Alert } from '../../contract/workstation/alerts.ts';
import { refusedForms } from '../../conversation-rules/refused-forms.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import { isStanding } from './alert-life.ts';
import type { AlertStore, RaisedAlert } from './alert-store.ts';
import type { AlertRaiser, Described } from './raise-alerts.ts';

const PREFIX = 'form:';
const alertIdOf = ({ intakeId }: SubmittedIntake) => `${PREFIX}${intakeId}`;

/** Alerts to forms that the brand's mail server refused for good, until they are handed in again. */
export interface FormAlerts {
  /** Forms were handed in or refused, or their conversations are otherwise. */
  readonly lookAgain: () => void;
  /** Whether an alert is one of these, which are described here. */
  readonly owns: (alertId: string) => boolean;
  readonly standing: () => readonly Alert[];
}

export interface FormAlertParts {
  readonly conversations: Pick<ConversationStore, 'find' | 'heldBy' | 'waiting'>;
  readonly store: AlertStore;
  readonly raiser: AlertRaiser;
  readonly personId: PersonId;
  /** The conversation with what waits in its lane. */
  readonly asDecided: (conversation: Conversation) => Conversation;
}

export function createFormAlerts(parts: FormAlertParts): FormAlerts {
  const { conversations, store, raiser, personId, asDecided } = parts;

  /** Of who has the conversation in hand; while nobody has, as after it had ended, of who handed the form in. */
  const asking = (): readonly (Described & { readonly kind: 'formRefused' })[] => {
    const held = conversations.heldBy(personId);
    const waiting = conversations.waiting();
    return [...held, ...waiting]
      .map(({ conversation }) => asDecided(conversation))
      .flatMap((conversation) =>
        refusedForms(conversation)
          .filter(({ by }) => conversation.holder?.personId === personId || by.personId === personId)
          .map((form) => ({
            ...{ alertId: alertIdOf(form), kind: 'formRefused' as const, conversation },
            ...{ preview: form.title, at: form.at },
          })),
      );
  };

  /** A form of that kind is on its way again. */
  const isHandedInAgain = ({ alertId, conversationId }: RaisedAlert) => {
    const known = conversations.find(conversationId);
    if (!known) return false;
    const { intakes } = asDecided(known.conversation);
    const refused = intakes.findIndex((intake) => alertIdOf(intake) === alertId);
    return intakes.some(({ formId }, index) => index > refused && formId === intakes[refused]?.formId);
  };

  return {
    lookAgain: () => {
      const now = asking();
      const ids = new Set(now.map(({ alertId }) => alertId));
      for (const alert of store.all(PREFIX))
        if (!ids.has(alert.alertId))
          raiser.step(alert, { type: isHandedInAgain(alert) ? 'acted' : 'withdrawn' });
      for (const alert of now) {
        // It may have been a colleague's meanwhile.
        const before = store.find(alert.alertId);
        if (!before || !isStanding(before.life)) raiser.raise({ ...alert, seq: 0 });
      }
    },
    owns: (alertId) => alertId.startsWith(PREFIX),
    standing: () => asking().flatMap((alert) => raiser.describe(alert) ?? []),
  };
}
