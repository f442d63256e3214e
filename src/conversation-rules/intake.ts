import type { Brand } from '../contract/model/brand.ts';
import type { IntakeForm, IntakeValues } from '../contract/model/intake-form.ts';

/** Which field keeps a form from being handed in, and what is the matter with it. */
export interface IntakeProblem {
  readonly fieldId: string;
  readonly why:
    | 'missing'
    | 'notAnOption'
    | 'unknown'
    | 'notAName'
    | 'notAnEmail'
    | 'notAPhone'
    | 'notADate'
    | 'pattern'
    | 'tooLong';
}

/** The first problem in the order of the form's fields, or null. */
export function intakeProblem(
  _form: IntakeForm,
  _values: IntakeValues,
  _brand: Pick<Brand, 'locale'>,
): IntakeProblem | null {
  throw new Error('not written yet');
}
