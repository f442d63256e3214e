import type { TopicHint } from '../../../contract/model/conversation-topics.ts';
import type { ConversationDetail } from '../../../contract/workstation/conversations.ts';

/** Something to know before writing; `upset` has the brand's advice for customers who are. */
export type ShownHint =
  | TopicHint
  | { readonly kind: 'upset'; readonly advice: string; readonly response: null };

/** More would leave no room for the messages; the next one follows when one was put away. */
const MOST = 2;

/** What to say at the composer now: topics and limits first, as they ask for something to be done. */
export function shownHints(
  { conversation, hints, writing, leaving }: ConversationDetail,
  toTheAngry: string,
  putAway: ReadonlySet<string>,
): readonly ShownHint[] {
  if (writing !== 'allowed' || leaving !== null) return [];
  const upset: readonly ShownHint[] =
    conversation.sentiment?.mood === 'upset' && toTheAngry !== ''
      ? [{ kind: 'upset', advice: toTheAngry, response: null }]
      : [];
  return [...hints, ...upset].filter((hint) => !putAway.has(hintKey(hint))).slice(0, MOST);
}

/** What is put away is this topic, this limit, this advice, whatever words it was seen by. */
export function hintKey(hint: ShownHint): string {
  return hint.kind === 'topic' ? `topic:${hint.code}` : hint.kind;
}
