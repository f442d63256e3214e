/** The program behind the screen did not answer; nothing is known to have happened. */
export const unreachable = { ok: false, code: 'unreachable' } as const;

/** What a call answers, or that nothing answered. */
export type Or<Call extends (...given: never[]) => Promise<unknown>> =
  | Awaited<ReturnType<Call>>
  | (typeof unreachable & { readonly detail?: undefined });

export async function reach<Value>(call: () => Promise<Value>): Promise<Value | typeof unreachable> {
  try {
    return await call();
  } catch {
    return unreachable;
  }
}
