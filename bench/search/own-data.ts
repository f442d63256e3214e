import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import { type BenchBrand, type BenchData, BenchItem, BenchQuery } from './search-items.ts';

/** Reads items and questions from files of one JSON object a line. The order of items is their popularity. */
export function readOwnData(itemsFile: string, queriesFile: string): BenchData {
  const brands = new Map<string, BenchBrand & { readonly items: BenchItem[] }>();
  for (const item of readLines(itemsFile, BenchItem)) {
    const known = brands.get(item.brand);
    if (known) known.items.push(item);
    else brands.set(item.brand, { brand: item.brand, lang: item.lang, items: [item] });
  }
  return { brands: [...brands.values()], queries: readLines(queriesFile, BenchQuery) };
}

function readLines<Line>(file: string, schema: z.ZodType<Line>): Line[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, number) => {
    if (line.trim() === '') return [];
    const read = schema.safeParse(parsed(line));
    if (!read.success) throw new Error(`${file}, line ${number + 1}: ${read.error.issues[0]?.message ?? ''}`);
    return [read.data];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
