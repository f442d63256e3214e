import * as z from 'zod';

/** An expected failure is a value: `code` decides what the screen does, `detail` holds what a sentence needs. */
export function outcome<Value extends z.ZodType, const Codes extends readonly [string, ...string[]]>(
  value: Value,
  codes: Codes,
) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({
      ok: z.literal(false),
      code: z.enum(codes),
      /** Names and numbers for the sentence, such as `holderName` or `capacity`; never a stack. */
      detail: z.record(z.string(), z.string()).optional(),
    }),
  ]);
}
