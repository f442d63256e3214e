/** Why the central service did not do what a lead asked, or was not heard. */
export type LeadTroubleCode =
  | 'disconnected'
  | 'notFound'
  | 'forbidden'
  | 'refused'
  | 'factOutdated'
  | 'changedMeanwhile'
  | 'ended'
  /** An earlier wording had arrived before a cut. */
  | 'sentBefore'
  | 'unreachable';

export interface LeadTrouble {
  readonly code: LeadTroubleCode;
  readonly detail: Readonly<Record<string, string>>;
}

type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly code: Exclude<LeadTroubleCode, 'unreachable' | 'sentBefore'>;
      readonly detail?: Readonly<Record<string, string>> | undefined;
    };

/** A call's value, or its trouble; a call that was cut off is one too. */
export async function settled<Value>(
  asking: Promise<Answer<Value>>,
): Promise<{ readonly value: Value } | { readonly trouble: LeadTrouble }> {
  try {
    const answer = await asking;
    if (answer.ok) return { value: answer.value };
    return { trouble: { code: answer.code, detail: answer.detail ?? {} } };
  } catch {
    return { trouble: { code: 'unreachable', detail: {} } };
  }
}
