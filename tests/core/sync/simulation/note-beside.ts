import type { ConversationId, EventId } from '../../../../src/contract/model/ids.ts';
import { IntakeId, MessageId } from '../../../../src/contract/model/ids.ts';
import { EventPayload } from '../../../../src/contract/model/workstation-event.ts';
import { type BesideEvent, isBesideKind } from '../../../../src/conversation-rules/beside.ts';
import type { Chance } from './chance.ts';
import { simulatedBrandId } from './model-central.ts';
import type { SimulatedWorkstation } from './simulated-workstation.ts';

/** What was noted and is on disk. */
export interface Noted {
  readonly conversationId: ConversationId;
  readonly eventId: EventId;
  readonly event: BesideEvent;
  /** It is settled: at the central service, or told as refused. */
  over: boolean;
}

/** The agent notes one thing or the other, or hands in a form. */
export function noteSomething(
  { beside, shown }: SimulatedWorkstation,
  conversationId: ConversationId,
  chance: Chance,
): void {
  const at = { brandId: simulatedBrandId, conversationId };
  const choice = chance.next();
  if (choice < 0.25) {
    beside.tickStep({ ...at, stepId: chance.pick(['greet', 'city']), ticked: chance.happens(0.7) });
  } else if (choice < 0.35) beside.noteConsent({ ...at, given: chance.happens(0.7) });
  else if (choice < 0.5) {
    const named = chance.happens(0.5) ? { name: 'Cleo Nord' } : {};
    beside.noteContact({ ...at, contact: { ...named, city: `City ${chance.below(100)}` } });
  } else if (choice < 0.6) beside.setMood({ ...at, mood: chance.pick(['happy', 'neutral', 'upset']) });
  else if (choice < 0.7) {
    const open = shown(conversationId)?.promises.find(({ keptAt }) => keptAt === null);
    if (open) beside.keepPromise({ ...at, promiseId: open.promiseId });
  } else {
    beside.submitIntake({
      ...{ ...at, formId: 'complaint', consent: true },
      intakeId: IntakeId.parse(chance.id()),
      messageId: MessageId.parse(chance.id()),
      values: { what: `complaint ${chance.id()}` },
    });
  }
}

/** Looks for what is new in the outbox: the process may have ended before it could say that it is there. */
export function findNoted(
  { store }: SimulatedWorkstation,
  conversationIds: readonly ConversationId[],
  noted: Noted[],
): void {
  const known = new Set(noted.map(({ eventId }) => eventId));
  for (const { eventId, conversationId, kind, payload } of conversationIds.flatMap(
    store.outbox.ofConversation,
  )) {
    if (known.has(eventId) || !isBesideKind(kind)) continue;
    const event = EventPayload.parse(JSON.parse(payload)) as BesideEvent;
    noted.push({ conversationId, eventId, event, over: false });
  }
}
