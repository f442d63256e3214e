import * as z from 'zod';
import { RowId } from './brand-pack.ts';

const Code = z.string().regex(/^[a-z][a-zA-Z0-9]*$/);

/**
 * `name`: a first and a last name. `contractNumber`, `text`: as `pattern` wants it, where there is one. `phone` and
 * `email` are checked as such. `choice`: one of `options`. `date`: `YYYY-MM-DD`.
 */
export const IntakeFieldType = z.enum([
  'name',
  'contractNumber',
  'email',
  'phone',
  'city',
  'text',
  'longText',
  'choice',
  'date',
]);
export type IntakeFieldType = z.infer<typeof IntakeFieldType>;

export const IntakeField = z.object({
  fieldId: Code,
  label: z.string().min(1).max(80),
  type: IntakeFieldType,
  required: z.boolean(),
  hint: z.string().max(200).optional(),
  /** Regular expression for the whole value, `u` flag; only for `contractNumber` and `text`. */
  pattern: z.string().max(100).refine(isPattern, { error: 'is no regular expression' }).optional(),
  /** What a value looks like, said when `pattern` does not hold: `NS-123456`. */
  example: z.string().max(60).optional(),
  options: z.array(z.string().min(1).max(80)).min(1).max(50).optional(),
});
export type IntakeField = z.infer<typeof IntakeField>;

/** What a brand wants to know before it can act, and where that goes. */
export const IntakeForm = z.object({
  formId: Code,
  title: z.string().min(1).max(80),
  /** When to use it. */
  hint: z.string().max(300),
  fields: z.array(IntakeField).min(1).max(30),
  /** Sent there by e-mail, always with this subject. */
  destination: z.object({ mailbox: z.email(), subject: z.string().min(1).max(200) }),
  /** The canned response that tells the customer; null when nothing is told. */
  confirmation: RowId.nullable(),
  /** Code of the promise whose clock begins; null for none. */
  promise: Code.nullable(),
});
export type IntakeForm = z.infer<typeof IntakeForm>;

/** Values of a form's fields, by `fieldId`. */
export const IntakeValues = z.record(z.string().max(60), z.string().max(4_000));
export type IntakeValues = z.infer<typeof IntakeValues>;

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}
