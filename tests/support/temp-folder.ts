import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of this test alone, removed when it is over; for a whole file, say when that is. */
export function tempFolder(whenOver: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'polydesk-test-'));
  whenOver(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
