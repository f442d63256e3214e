import { execFileSync } from 'node:child_process';
import * as z from 'zod';
import type { Figure } from './figures.ts';

const Answer = z.object({ empty: z.number(), opened: z.number(), searched: z.number(), brands: z.number() });

/** What the brands in `folder` cost a process of their own; the generator's rows must not count. */
export function measureMemory(folder: string): Figure[] {
  const script = new URL('./open-all-brands.ts', import.meta.url);
  const output = execFileSync(process.execPath, ['--expose-gc', script.pathname, folder], {
    encoding: 'utf8',
  });
  const { empty, opened, searched, brands } = Answer.parse(JSON.parse(output));
  return [
    { what: 'resident before any brand is open', value: empty / 1e6, unit: 'MB' },
    { what: `added by ${brands} open brands`, value: (opened - empty) / 1e6, unit: 'MB' },
    { what: 'added by 2,000 searches in them', value: (searched - opened) / 1e6, unit: 'MB' },
  ];
}
