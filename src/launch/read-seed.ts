import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { CentralSeed } from '../central/central-seed.ts';
import { Brand } from '../contract/model/brand.ts';
import { PackRow } from '../contract/model/brand-pack.ts';
import { Person } from '../contract/model/person.ts';
import { StartFailed } from './say.ts';

/** A password that can be guessed in an afternoon protects no customer. */
const MIN_PASSWORD_CHARS = 10;

const [priceItem, article, cannedResponse] = PackRow.options;
const SeedPackRow = z.discriminatedUnion('kind', [
  priceItem.omit({ version: true }),
  article.omit({ version: true }),
  cannedResponse.omit({ version: true }),
]);

const SeedFile = z.object({
  brands: z.array(
    z.object({
      brand: Brand,
      packRows: z.array(SeedPackRow).default([]),
      shop: z
        .object({ heading: z.string(), intro: z.string(), featuredPriceItemIds: z.array(z.string()) })
        .default({ heading: '', intro: '', featuredPriceItemIds: [] }),
      chatPage: z.record(z.string(), z.string()),
    }),
  ),
  people: z.array(z.object({ person: Person, password: z.string().min(MIN_PASSWORD_CHARS) })),
});

/** Reads the brands and people a service shall have. Throws `StartFailed` naming each place that is wrong. */
export function readSeed(file: string): CentralSeed {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartFailed(`the seed file ${file} cannot be read: ${reason}`);
  }
  const parsed = SeedFile.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new StartFailed(
    `the seed file ${file} is not right; mend this and start again:\n${z.prettifyError(parsed.error)}`,
  );
}
