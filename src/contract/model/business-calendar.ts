import * as z from 'zod';

/** `HH:MM` on the brand's own clock; `24:00` ends a day. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** Open from `from` (inclusive) to `to` (exclusive); never over midnight. */
export const OpeningHours = z
  .object({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from < to, { error: 'must open before it closes' });
export type OpeningHours = z.infer<typeof OpeningHours>;

/** When somebody of the brand is there, in the brand's time zone. */
export const BusinessCalendar = z.object({
  /** Monday first. An empty day is closed. */
  week: z.array(z.array(OpeningHours).max(4)).length(7),
  /** Closed whatever the week says. `date` is `YYYY-MM-DD`. */
  holidays: z.array(z.object({ date: z.iso.date(), name: z.string().min(1).max(80) })).max(400),
});
export type BusinessCalendar = z.infer<typeof BusinessCalendar>;

const Code = z.string().regex(/^[a-z][a-zA-Z0-9]*$/);

/**
 * What a brand promises its customers, said once: the words told and the deadline tracked both come from it.
 * `always`: hours of the clock. `openDays`: hours of the clock, but those of closed days and holidays are left out:
 * “within 24 hours, Saturday and Sunday excluded”. `openHours`: opening hours only.
 */
export const PromiseRule = z.object({
  code: Code,
  /** For agents. */
  label: z.string().min(1).max(80),
  hours: z.int().min(1).max(2_000),
  counts: z.enum(['always', 'openDays', 'openHours']),
  /** Told to the customer, in the brand's language; `{{within}}` stands for the time in words. */
  sentence: z.string().max(300).includes('{{within}}'),
  /** It is called due this long before its deadline. Default 60. */
  dueBeforeMinutes: z.int().min(1).max(10_080).optional(),
});
export type PromiseRule = z.infer<typeof PromiseRule>;
