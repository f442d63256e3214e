import * as z from 'zod';

/** Arguments of a call: texts when they came in a form, any JSON otherwise. */
export type ApiArguments = Readonly<Record<string, unknown>>;

/** Forms write `true`, `1` and `false`. */
export const Flag = z.preprocess((value) => {
  if (typeof value !== 'string') return value;
  return value === 'true' || value === '1';
}, z.boolean().optional());

/** Texts and numbers alike, since `limit` and `ts` are written either way. */
export const Text = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().min(1),
);

/** Nothing and the empty text are the same in a form. */
export const OptionalText = z.preprocess((value) => {
  if (value === '' || value === null) return undefined;
  return typeof value === 'number' ? String(value) : value;
}, z.string().optional());

/** Slack's own most per page is 999; without a limit it gives 100. */
export const Limit = z.coerce.number().int().min(1).max(999).default(100);

/** An object or list, written as JSON within a form. */
export function json<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (typeof value === 'string' ? parseJson(value) : value), schema);
}

export const JsonObjects = json(z.array(z.record(z.string(), z.unknown())).optional());

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
