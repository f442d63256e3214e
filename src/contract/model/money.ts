import * as z from 'zod';

/** ISO 4217 code, upper case. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);
export type Currency = z.infer<typeof Currency>;

/** `amountMinor` is in the currency's minor unit (cents, øre, kopecks); never a fraction. */
export const Money = z.object({ amountMinor: z.int(), currency: Currency });
export type Money = z.infer<typeof Money>;
