import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { replaceFile } from '../files/durable-file.ts';
import { KeyError, type KeyVault } from './key-vault.ts';

const Marker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keyFile') }),
  z.object({ kind: z.literal('osKeychain'), account: z.string().min(1) }),
]);

/**
 * Says that a key was made for this folder and where. With it, "no key" means lost or locked; only without it may
 * a key be made.
 */
export type KeyMarker = z.infer<typeof Marker>;

const markerFile = (folder: string): string => join(folder, 'key-marker.json');

export function readKeyMarker(folder: string, kind: KeyVault['kind']): KeyMarker | null {
  const path = markerFile(folder);
  if (!existsSync(path)) return null;
  const marker = Marker.safeParse(parseJson(readFileSync(path, 'utf8')));
  if (!marker.success) throw new KeyError('keyDamaged', path, marker.error);
  if (marker.data.kind !== kind) throw new KeyError('otherVault', path);
  return marker.data;
}

export function writeKeyMarker(folder: string, marker: KeyMarker): void {
  replaceFile(markerFile(folder), `${JSON.stringify(marker)}\n`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
