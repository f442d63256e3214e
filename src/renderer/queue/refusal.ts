import type { ConversationCard } from '../../contract/workstation/queue.ts';
import type { WorkstationClient } from '../rpc/client.ts';

type Ownership = WorkstationClient['ownership'];

interface RefusedAnswer<Code extends string> {
  readonly ok: false;
  readonly code: Code;
  readonly detail?: Readonly<Record<string, string>> | undefined;
}

type CodeOf<Answer> = Answer extends { readonly ok: false; readonly code: infer Code } ? Code : never;
type CodesOf<Method extends keyof Ownership> = CodeOf<Awaited<ReturnType<Ownership[Method]>>>;

export type AnswerCode = CodesOf<'answerTransfer'>;
export type ReopenCode = CodesOf<'reopen'>;
export type AssignCode = CodesOf<'assign'>;

/** Why something that needs the central service did not happen; `unreachable`: the core itself did not answer. */
export interface Refusal<Code extends string> {
  readonly card: ConversationCard;
  readonly code: Code | 'unreachable';
  readonly detail: Readonly<Record<string, string>>;
}

/** Asks; null when it was done. */
export async function refusalOf<Code extends string>(
  card: ConversationCard,
  ask: () => Promise<{ readonly ok: true } | RefusedAnswer<Code>>,
): Promise<Refusal<Code> | null> {
  let answer: { readonly ok: true } | RefusedAnswer<Code>;
  try {
    answer = await ask();
  } catch {
    return { card, code: 'unreachable', detail: {} };
  }
  return answer.ok ? null : { card, code: answer.code, detail: answer.detail ?? {} };
}
