/** A failure as the core names it, and what a sentence about it needs. */
export interface SlackTrouble {
  readonly code: SlackTroubleCode;
  readonly detail: Readonly<Record<string, string>>;
}

/** `noAnswer`: the call itself was cut off. */
export type SlackTroubleCode =
  | 'notAToken'
  | 'noTokens'
  | 'invalidToken'
  | 'missingScope'
  | 'unreachable'
  | 'slackRefused'
  | 'notInChannel'
  | 'disconnected'
  | 'notFound'
  | 'forbidden'
  | 'refused'
  | 'diskFull'
  | 'noAnswer';

export type SlackAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly code: SlackTroubleCode;
      readonly detail?: Readonly<Record<string, string>> | undefined;
    };

/** A call's value, or its trouble; a call that was cut off is one too. */
export async function settled<Value>(
  asking: Promise<SlackAnswer<Value>>,
): Promise<{ readonly value: Value } | { readonly trouble: SlackTrouble }> {
  try {
    const answer = await asking;
    return answer.ok
      ? { value: answer.value }
      : { trouble: { code: answer.code, detail: answer.detail ?? {} } };
  } catch {
    return { trouble: { code: 'noAnswer', detail: {} } };
  }
}
