import type { Conversation } from '../contract/model/conversation.ts';
import type { Sentiment } from '../contract/model/conversation-beside.ts';

/** How a text sounds in a language (BCP 47), by which of its words; null without a sign of either. */
export function sentimentOf(_text: string, _locale: string): Sentiment | null {
  throw new Error('not written yet');
}

/** The sentiment after the customer wrote. What an agent said holds; so does a mood until the words say another. */
export function sentimentAfter(before: Sentiment | null, text: string, locale: string): Sentiment | null {
  if (before?.by === 'agent') return before;
  return sentimentOf(text, locale) ?? before;
}

/** Whether a conversation goes before those that wait longer. */
export const isUrgent = ({ sentiment }: Pick<Conversation, 'sentiment'>): boolean =>
  sentiment?.mood === 'upset';
