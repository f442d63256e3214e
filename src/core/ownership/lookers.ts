import type { Looking } from '../../contract/model/conversation-life.ts';
import type { ConversationId, PersonId } from '../../contract/model/ids.ts';
import type { Clock } from '../kernel/clock.ts';

/** A look fades so long after it was heard of; counted here, since the clocks need not agree. */
const SHOWN_MS = 15_000;

/** Which colleagues have a waiting conversation before their eyes. */
export interface Lookers {
  readonly heard: (looking: Looking) => void;
  readonly namesAt: (conversationId: ConversationId) => readonly string[];
  readonly close: () => void;
}

export function createLookers(clock: Clock, onChange: () => void): Lookers {
  const looks = new Map<
    ConversationId,
    Map<PersonId, { readonly name: string; readonly cancel: () => void }>
  >();
  return {
    heard: ({ conversationId, person }) => {
      const at = looks.get(conversationId) ?? new Map();
      looks.set(conversationId, at);
      at.get(person.personId)?.cancel();
      const cancel = clock.setTimer(SHOWN_MS, () => {
        at.delete(person.personId);
        if (at.size === 0) looks.delete(conversationId);
        onChange();
      });
      at.set(person.personId, { name: person.name, cancel });
      onChange();
    },
    namesAt: (conversationId) => [...(looks.get(conversationId)?.values() ?? [])].map(({ name }) => name),
    close: () => {
      for (const at of looks.values()) for (const { cancel } of at.values()) cancel();
    },
  };
}
