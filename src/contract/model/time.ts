import * as z from 'zod';

/** Milliseconds since 1970-01-01T00:00:00Z, as an integer. Every `…At`, `…Until` and `…Since` is one. */
export const EpochMs = z.int().nonnegative();
export type EpochMs = z.infer<typeof EpochMs>;
