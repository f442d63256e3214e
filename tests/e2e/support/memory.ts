import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const MEGABYTE = 1024 * 1024;

/** Resident memory of a process in MB; null where the system does not tell it this way. */
export function processMemory(processId: number | undefined): number | null {
  const file = `/proc/${processId}/status`;
  if (!existsSync(file)) return null;
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8')) ?? [];
  return kilobytes === undefined ? null : Math.round((Number(kilobytes) * 1024) / MEGABYTE);
}

/** What a page's scripts hold after a collection of garbage, in MB, and how many elements it has. */
export async function pageMemory(page: Page): Promise<{ readonly heap: number; readonly elements: number }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  return { heap: Math.round(usedSize / MEGABYTE), elements };
}
