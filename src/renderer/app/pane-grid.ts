import type { PaneGrid } from '../../contract/workstation/settings.ts';

export interface GridShape {
  readonly columns: number;
  readonly rows: number;
}

const shapes: Record<PaneGrid, GridShape> = {
  '1': { columns: 1, rows: 1 },
  '2': { columns: 2, rows: 1 },
  '3': { columns: 3, rows: 1 },
  '2x2': { columns: 2, rows: 2 },
  '3x2': { columns: 3, rows: 2 },
};

/** Narrower or lower than this, a pane no longer holds a composer and some messages. */
const LEAST_PANE = { width: 280, height: 240 };

export function paneCount(grid: PaneGrid): number {
  return shapes[grid].columns * shapes[grid].rows;
}

/** The grid as far as it fits: fewer columns first (their panes wrap into rows when those fit), then fewer panes. */
export function fitGrid(
  grid: PaneGrid,
  room: { readonly width: number; readonly height: number },
): GridShape {
  const wanted = shapes[grid];
  const columns = Math.min(wanted.columns, Math.max(1, Math.floor(room.width / LEAST_PANE.width)));
  const neededRows = Math.ceil(paneCount(grid) / columns);
  const rows = Math.min(neededRows, Math.max(1, Math.floor(room.height / LEAST_PANE.height)));
  return { columns, rows };
}

/** Which panes are in sight when not all fit: the first ones, with the focused one in place of the last if need be. */
export function panesInSight(total: number, places: number, focused: number): readonly number[] {
  const first = Array.from({ length: Math.min(total, places) }, (_, index) => index);
  return first.includes(focused) || focused >= total ? first : [...first.slice(0, -1), focused];
}
