import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

const Bounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximized: z.boolean(),
});
export type Bounds = z.infer<typeof Bounds>;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of the title bar must lie on a screen for a window to be reachable. */
const MUST_SHOW = 100;

/** The bounds saved last, unless they are unreadable or lie on a screen that is gone. */
export function restoreBounds(file: string, screens: readonly Area[]): Bounds | null {
  let bounds: Bounds;
  try {
    bounds = Bounds.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
  return screens.some((screen) => shows(screen, bounds)) ? bounds : null;
}

/** Replaces the file whole, so that a cut leaves the bounds from before. */
export function saveBounds(file: string, bounds: Bounds): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(bounds));
  renameSync(`${file}.new`, file);
}

function shows(screen: Area, bounds: Bounds): boolean {
  const overlap = Math.min(screen.x + screen.width, bounds.x + bounds.width) - Math.max(screen.x, bounds.x);
  return overlap >= MUST_SHOW && bounds.y >= screen.y && bounds.y < screen.y + screen.height - MUST_SHOW;
}
