import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Size } from '../ui/use-size.ts';
import { fitGrid, type GridShape, panesInSight } from './pane-grid.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

export interface PanePlaces {
  readonly shape: GridShape;
  /** The panes in sight, in reading order. */
  readonly inSight: readonly number[];
  readonly focusedColumn: number;
}

/** Which panes are where in the room there is. */
export function usePanePlaces({ width, height }: Size): PanePlaces {
  const { layout } = useWorkspace();
  const grid = useStore(layout.store, (state) => state.grid);
  const total = useStore(layout.store, (state) => state.panes.length);
  const focused = useStore(layout.store, (state) => state.focused);
  return useMemo(() => {
    const shape = fitGrid(grid, { width, height });
    const inSight = panesInSight(total, shape.columns * shape.rows, focused);
    return { shape, inSight, focusedColumn: inSight.indexOf(focused) % shape.columns };
  }, [grid, width, height, total, focused]);
}
