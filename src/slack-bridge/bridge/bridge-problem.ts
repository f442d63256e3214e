import { missingBotScopes } from '../needed-scopes.ts';
import { problemInWords, scopesInWords } from '../problem-in-words.ts';
import type { BridgeState } from './bridge-state.ts';

/** What is wrong and what to do, in a sentence; null when all is well. Also of something smaller while connected. */
export function bridgeProblem(
  { identity, problem, unreadable }: BridgeState,
  channelName: (channelId: string) => string,
): string | null {
  if (problem) return problemInWords(problem);
  const missing = identity ? missingBotScopes(identity.scopes) : [];
  if (missing.length > 0) return `${scopesInWords(missing)} Then install the app again.`;
  const [first] = unreadable;
  return first ? `${channelName(first.channelId)}: ${problemInWords(first.failure)}` : null;
}
