import type { Conversation } from '../contract/model/conversation.ts';
import type { Sentiment } from '../contract/model/conversation-beside.ts';
import { moodWordsOf } from './sentiment/mood-words-of.ts';
import { signsIn } from './sentiment/signs-in.ts';

/** So much more of one than of the other makes a mood; one weak word does not. */
const ENOUGH = 2;
const MOST_REASONS = 8;
const LONGEST_REASON = 60;

/**
 * How a text sounds in a language (BCP 47), by which of its words; null without a sign of either. A little anger alone
 * says nothing, while a little thanks takes an angry mood back to neutral. In a language without word lists only
 * capitals, marks and faces count.
 */
export function sentimentOf(text: string, locale: string): Sentiment | null {
  const signs = signsIn(text, moodWordsOf(locale));
  const weightOf = (mood: 'happy' | 'upset') =>
    signs.reduce((sum, sign) => (sign.mood === mood ? sum + sign.weight : sum), 0);
  const happy = weightOf('happy');
  const upset = weightOf('upset');
  const because = (counted: typeof signs) =>
    counted.slice(0, MOST_REASONS).map(({ written }) => written.slice(0, LONGEST_REASON));
  const told = (mood: 'happy' | 'upset'): Sentiment => ({
    mood,
    because: because(signs.filter((sign) => sign.mood === mood)),
    by: 'words',
  });
  if (upset - happy >= ENOUGH) return told('upset');
  if (happy - upset >= ENOUGH) return told('happy');
  return happy > 0 ? { mood: 'neutral', because: because(signs), by: 'words' } : null;
}

/** The sentiment after the customer wrote. What an agent said holds; so does a mood until the words say another. */
export function sentimentAfter(before: Sentiment | null, text: string, locale: string): Sentiment | null {
  if (before?.by === 'agent') return before;
  return sentimentOf(text, locale) ?? before;
}

/** Whether a conversation goes before those that wait longer. */
export const isUrgent = ({ sentiment }: Pick<Conversation, 'sentiment'>): boolean =>
  sentiment?.mood === 'upset';
