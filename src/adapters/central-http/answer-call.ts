import type { CentralAnswer } from '../../core/sync/central-connection.ts';
import { failureOf } from './call-failures.ts';
import type { CallContext } from './central-client.ts';

/** The contract's error codes as the core names them. */
export const signInRequired = { SIGN_IN_REQUIRED: 'signInRequired' } as const;
export const notFound = { ...signInRequired, NOT_FOUND: 'notFound' } as const;
export const notAllowed = { ...notFound, FORBIDDEN: 'forbidden' } as const;

export function as(token: string): { context: CallContext } {
  return { context: { token } };
}

/** For calls that may take the service minutes. */
export function patientlyAs(token: string): { context: CallContext } {
  return { context: { token, patient: true } };
}

/** The call's answer, or its failure as a value. */
export async function answer<Value, Code extends string>(
  call: () => Promise<Value>,
  named: Readonly<Record<string, Code>>,
): Promise<CentralAnswer<Value, Code>> {
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    return failureOf(error, named);
  }
}
