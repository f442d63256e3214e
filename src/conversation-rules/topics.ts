import type { Brand } from '../contract/model/brand.ts';
import type { Conversation } from '../contract/model/conversation.ts';
import type { LengthLimit, TopicHint, TopicRule } from '../contract/model/conversation-topics.ts';
import type { Message } from '../contract/model/message.ts';
import type { EpochMs } from '../contract/model/time.ts';
import { type Phrase, phraseStandsAt, writtenWords } from './written-words.ts';

const MINUTE_MS = 60_000;
const MOST_REASONS = 5;
const LONGEST_REASON = 80;

/**
 * The topics a customer's words touch, in the brand's order, and then the limit that was reached. The customer's first
 * message counts as the conversation's beginning.
 */
export function hintsOf(
  brand: Pick<Brand, 'handling'>,
  conversation: Pick<Conversation, 'kind' | 'createdAt'>,
  messages: readonly Pick<Message, 'kind' | 'text'>[],
  now: EpochMs,
): TopicHint[] {
  const { topics = [], length } = brand.handling ?? {};
  const written = messages.flatMap(({ kind, text }) => (kind === 'incoming' ? [text] : []));
  const hints = topics.flatMap((topic) => topicHint(topic, written) ?? []);
  const limit = length && lengthHint(length, conversation, messages, now);
  return limit ? [...hints, limit] : hints;
}

function topicHint(topic: TopicRule, written: readonly string[]): TopicHint | null {
  const phrases = topic.words.map(phraseOf).filter(({ length }) => length > 0);
  const because = new Set<string>();
  for (const text of written) {
    const words = writtenWords(text);
    words.forEach(({ from }, at) => {
      for (const phrase of phrases) {
        const last = words[at + phrase.length - 1];
        if (!last || !phraseStandsAt(words, at, phrase)) continue;
        because.add(text.slice(from, last.to).slice(0, LONGEST_REASON));
      }
    });
  }
  if (because.size === 0) return null;
  const { code, label, advice, response } = topic;
  return { kind: 'topic', code, label, advice, response, because: [...because].slice(0, MOST_REASONS) };
}

const phraseOf = (words: string): Phrase =>
  writtenWords(words).map(({ folded }) => ({ folded, beginning: true }));

function lengthHint(
  { messages: mostMessages, minutes: mostMinutes, advice, response }: LengthLimit,
  { kind, createdAt }: Pick<Conversation, 'kind' | 'createdAt'>,
  messages: readonly Pick<Message, 'kind'>[],
  now: EpochMs,
): TopicHint | null {
  const exchanged = messages.filter((message) => message.kind === 'incoming' || message.kind === 'outgoing');
  if (mostMessages !== null && exchanged.length >= mostMessages) {
    return { kind: 'length', advice, response, reached: 'messages', limit: mostMessages };
  }
  if (mostMinutes !== null && kind === 'chat' && now - createdAt >= mostMinutes * MINUTE_MS) {
    return { kind: 'length', advice, response, reached: 'minutes', limit: mostMinutes };
  }
  return null;
}
