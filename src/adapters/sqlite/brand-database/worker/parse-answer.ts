import type * as z from 'zod';
import type { UnreadAnswer } from '../../../../core/brands/brand-store.ts';

/** What a central service answered, if it is what the contract says. */
export function parseAnswer<Schema extends z.ZodType>(
  schema: Schema,
  answer: UnreadAnswer,
): z.output<Schema> | null {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer));
  } catch {
    return null;
  }
  return schema.safeParse(json).data ?? null;
}
