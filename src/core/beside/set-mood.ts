import type { Mood } from '../../contract/model/conversation-beside.ts';
import { type Outcome, succeeded } from '../kernel/outcome.ts';
import { type Done, type InConversation, isFailed, type Noting, type Refusal } from './noting.ts';

export interface SetMoodInput extends InConversation {
  readonly mood: Mood;
}

export type SetMood = (input: SetMoodInput) => Outcome<Done, Refusal | 'diskFull'>;

/** What an agent says holds from then on, so saying what the words said already is something else than saying nothing. */
export function createSetMood(noting: Noting): SetMood {
  return ({ mood, ...at }) => {
    const notable = noting.mine(at);
    if (isFailed(notable)) return notable;
    const { sentiment } = notable.conversation;
    if (sentiment?.by === 'agent' && sentiment.mood === mood) return succeeded({});
    return noting.put(at, { kind: 'sentimentSet', messageId: noting.newMessageId(), mood });
  };
}
