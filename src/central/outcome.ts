/** What a use case answers: its value, or a failure the caller can expect. Bugs throw. */
export type Outcome<Value, Failure extends { readonly code: string }> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function failure<Failure extends { readonly code: string }>(
  reason: Failure,
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: reason };
}
