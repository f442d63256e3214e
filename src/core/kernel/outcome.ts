export interface Succeeded<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Failed<Code extends string> {
  readonly ok: false;
  readonly code: Code;
  /** What a sentence about the failure needs, such as `holderName`. */
  readonly detail?: Record<string, string>;
}

/** An expected failure is a value with a closed code; a bug throws. */
export type Outcome<Value, Code extends string> = Succeeded<Value> | Failed<Code>;

export function succeeded<Value>(value: Value): Succeeded<Value> {
  return { ok: true, value };
}

export function failed<const Code extends string>(code: Code, detail?: Record<string, string>): Failed<Code> {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}
