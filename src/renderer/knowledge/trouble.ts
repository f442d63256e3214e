/** What the workstation answers: the value, or a code for what was expected to go wrong. */
export type Answer<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly code: Code;
      readonly detail?: Readonly<Record<string, string>> | undefined;
    };

/** Why something could not be asked of the central service. `noAnswer`: the workstation's own program is silent. */
export type TroubleCode = 'disconnected' | 'notFound' | 'forbidden' | 'refused' | 'noAnswer';

export interface Trouble {
  readonly code: TroubleCode;
  /** The central service's own words, when it gave any. */
  readonly sentence: string | null;
}

/** An answer that also has a code for a call that was cut off. */
export async function settle<Value, Code extends string>(
  asking: Promise<Answer<Value, Code>>,
): Promise<Answer<Value, Code | 'noAnswer'>> {
  try {
    return await asking;
  } catch {
    return { ok: false, code: 'noAnswer' };
  }
}

export function troubleOf(failure: {
  readonly code: TroubleCode;
  readonly detail?: Readonly<Record<string, string>> | undefined;
}): Trouble {
  return { code: failure.code, sentence: failure.detail?.sentence ?? null };
}

/** Whether trying the same again later can help: nothing was refused, only not heard. */
export function isCut({ code }: Trouble): boolean {
  return code === 'disconnected' || code === 'noAnswer';
}
