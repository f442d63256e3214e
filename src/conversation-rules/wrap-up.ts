import type { Disposition } from '../contract/model/brand.ts';
import type { WrapUpValues } from '../contract/model/conversation-life.ts';

/** Which field keeps a conversation from being resolved, and what is the matter with it. */
export interface FieldProblem {
  readonly fieldId: string;
  readonly why: 'missing' | 'notAnOption' | 'unknown';
}

/** The first problem in the order of the brand's fields, or null. */
export function wrapUpProblem(disposition: Disposition, values: WrapUpValues): FieldProblem | null {
  const fields = disposition.fields ?? [];
  // A brand may name a field like something that every object has.
  const given = new Map(Object.entries(values));
  for (const { fieldId, required, options } of fields) {
    const value = given.get(fieldId)?.trim() ?? '';
    if (value === '' && required) return { fieldId, why: 'missing' };
    if (value !== '' && options && !options.includes(value)) return { fieldId, why: 'notAnOption' };
  }
  const unknown = [...given.keys()].find((key) => !fields.some(({ fieldId }) => fieldId === key));
  return unknown === undefined ? null : { fieldId: unknown, why: 'unknown' };
}
