import type { SlackPost, UrgencyRule } from '../../contract/model/slack.ts';
import { foldText, wordsOf } from '../../search/fold-text.ts';

export type Urgency = 'urgent' | 'info' | 'ignored';

/** What a post in a brand's channel is. A sign counts only from those who may give it. */
export function urgencyOf(post: SlackPost, rule: UrgencyRule): Urgency {
  const otherwise = rule.otherwise === 'info' ? 'info' : 'ignored';
  const mayCall =
    rule.authors.length === 0 || (post.author !== null && rule.authors.includes(post.author.userId));
  if (!mayCall) return otherwise;
  return rule.always || givesSign(post, rule) ? 'urgent' : otherwise;
}

function givesSign(post: SlackPost, rule: UrgencyRule): boolean {
  if (rule.callsEverybody && post.callsEverybody) return true;
  if (rule.emoji.some((name) => post.emoji.includes(name))) return true;
  const words = wordsOf(post.text);
  return rule.keywords.some((keyword) => holds(words, post.text, keyword));
}

/** Word by word; a keyword without letters and digits is looked for as it is. */
function holds(words: readonly string[], text: string, keyword: string): boolean {
  const sought = wordsOf(keyword);
  if (sought.length === 0) return foldText(text).includes(foldText(keyword));
  return words.some((_, from) => sought.every((word, index) => words[from + index] === word));
}
