import * as z from 'zod';

/** One line of `--items`. */
export const BenchItem = z.object({
  brand: z.string().min(1),
  lang: z.string().min(1),
  sku: z.string(),
  name: z.string(),
  price: z.number().nonnegative(),
});
export type BenchItem = z.infer<typeof BenchItem>;

/** One line of `--queries`: what is typed, and the article numbers any of which is a right answer. */
export const BenchQuery = z.object({
  brand: z.string().min(1),
  lang: z.string().min(1),
  text: z.string(),
  expect: z.array(z.string()).min(1),
  class: z.string(),
});
export type BenchQuery = z.infer<typeof BenchQuery>;

export interface BenchBrand {
  readonly brand: string;
  readonly lang: string;
  /** The most asked for first. */
  readonly items: readonly BenchItem[];
}

export interface BenchData {
  readonly brands: readonly BenchBrand[];
  readonly queries: readonly BenchQuery[];
}
