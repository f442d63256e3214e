import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeedBrand } from '../../../src/central/central-seed.ts';
import type { BrandHandling } from '../../../src/contract/model/brand.ts';
import { demoBrands } from '../../../src/demo/brands/demo-brands.ts';
import { demoSeed } from '../../../src/demo/demo-seed.ts';
import type { RunningCentral } from './central.ts';
import { runCommand } from './command.ts';
import type { WallClock } from './wall-clock.ts';

export interface HandledCentral {
  /** What a brand wants otherwise than the demo has it, by its id. */
  readonly handling?: Readonly<Record<string, BrandHandling>>;
  /** What else a brand has otherwise than the demo, by its id; only for a folder that no service has used yet. */
  readonly change?: Readonly<Record<string, (brand: SeedBrand) => SeedBrand>>;
  /** Where e-mail is taken, and the relay it is sent through. */
  readonly mail?: { readonly port: number; readonly smtpUrl: string };
  /** In place of the machine's. */
  readonly clock?: WallClock;
}

/**
 * The real command as an organisation runs it, with the demo's brands and people from a seed file: brands may want to
 * be handled otherwise, and e-mail goes through ports of the spec. Nobody of the demo is there, and no social network.
 */
export async function startHandledCentral(
  dataFolder: string,
  { handling = {}, change = {}, mail, clock }: HandledCentral,
): Promise<RunningCentral> {
  const seed = demoSeed(demoBrands, clock?.now() ?? Date.now());
  const brands = seed.brands.map((one) => {
    const { brand } = one;
    const handled = { ...brand, handling: { ...brand.handling, ...handling[brand.brandId] } };
    const changed = { ...one, brand: handled };
    return change[brand.brandId]?.(changed) ?? changed;
  });
  mkdirSync(dataFolder, { recursive: true });
  const seedFile = join(dataFolder, 'seed.json');
  writeFileSync(seedFile, JSON.stringify({ ...seed, brands }));
  const command = runCommand(
    'src/launch/central.ts',
    [
      ...['--port', '0', '--data', dataFolder, '--seed', seedFile],
      ...(mail ? ['--mail-port', String(mail.port)] : []),
    ],
    { ...clock?.env, ...(mail ? { POLYDESK_SMTP_URL: mail.smtpUrl } : {}) },
  );
  const url = await command.line(/^Central service: (http:\S+)$/);
  return { url, port: Number(new URL(url).port), command };
}
