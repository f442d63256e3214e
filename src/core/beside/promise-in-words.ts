import type { EpochMs } from '../../contract/model/time.ts';
import { deadlineOf, promiseRuleOf, promiseSentence } from '../../conversation-rules/promises.ts';
import type { Clock } from '../kernel/clock.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { type InConversation, isFailed, type Noting } from './noting.ts';

export interface PromiseInWordsInput extends InConversation {
  readonly code: string;
}

export type PromiseInWords = (
  input: PromiseInWordsInput,
) => Outcome<{ text: string; dueAt: EpochMs }, 'unknownConversation' | 'promiseUnknown'>;

export function createPromiseInWords(noting: Noting, clock: Pick<Clock, 'now'>): PromiseInWords {
  return ({ code, ...at }) => {
    const notable = noting.find(at);
    // A conversation of another brand: its words would be said to the wrong customer.
    if (isFailed(notable)) return failed('unknownConversation');
    const { brand } = notable;
    const rule = promiseRuleOf(brand, code);
    if (!rule) return failed('promiseUnknown');
    return succeeded({
      text: promiseSentence(rule, brand),
      dueAt: deadlineOf(rule, brand, clock.now()),
    });
  };
}
