import { Fragment, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Cell, Grid, Gridline, useGridRef } from 'react-resizable-panels';
import { useStore } from 'zustand';
import { UndoBar } from '../conversation/undo/UndoBar.tsx';
import { type Size, useSize } from '../ui/use-size.ts';
import { CoverRegion } from './CoverRegion.tsx';
import { LookupOverlay } from './LookupOverlay.tsx';
import { PaneView } from './PaneView.tsx';
import type { GridShape } from './pane-grid.ts';
import { keysOf } from './shortcuts.ts';
import { UpdatesRegion } from './UpdatesRegion.tsx';
import { useBrandOf } from './use-brand-of.ts';
import { useCovered } from './use-covered.ts';
import { usePanePlaces } from './use-pane-places.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

/** One to six panes side by side, as many as fit; in a narrow window with the lookup over one side of them. */
export function PanesRegion({ lookupBeside }: { readonly lookupBeside: boolean }) {
  const { t } = useTranslation('app');
  const frame = useRef<HTMLDivElement>(null);
  const { view } = useWorkspace();
  const size = useSize(frame);
  const covered = useCovered();
  const deskOpen = useStore(view.store, (state) => state.desk !== null);
  return (
    <div ref={frame} className="relative h-full min-w-0 bg-canvas">
      <main aria-label={t('regions.panes')} className="h-full">
        <div inert={covered} className="h-full">
          {size ? <SizedGrid size={size} /> : null}
        </div>
      </main>
      <UpdatesRegion />
      <UndoRegion />
      {deskOpen ? null : <CoverRegion />}
      {size && !lookupBeside ? <LookupOverlay size={size} /> : null}
    </div>
  );
}

function UndoRegion() {
  const { undo, host, layout } = useWorkspace();
  const panes = useStore(layout.store, (state) => state.panes);
  const brandOf = useBrandOf();
  return (
    <UndoBar
      model={undo}
      keys={keysOf('undo', host.platform)}
      brandName={(brandId) => brandOf(brandId)?.name ?? ''}
      inSight={(conversationId) => panes.includes(conversationId)}
    />
  );
}

function SizedGrid({ size }: { readonly size: Size }) {
  const { t } = useTranslation('app');
  const { layout } = useWorkspace();
  const panes = useStore(layout.store, (state) => state.panes);
  const { shape, inSight } = usePanePlaces(size);
  const name = `panes-${shape.columns}x${shape.rows}`;
  const gridRef = useGridRef();

  // The same panes stay mounted when the shape changes, so the sizes of the new shape are set by hand.
  useEffect(() => {
    const { sizes } = layout.store.getState();
    gridRef.current?.setLayout({
      columns: toLayout(sizes[`${name}-columns`], shape.columns),
      rows: toLayout(sizes[`${name}-rows`], shape.rows),
    });
  }, [layout, name, shape.columns, shape.rows, gridRef]);

  const hidden = panes.length - inSight.length;
  return (
    <div className="flex h-full flex-col">
      <Grid
        id="panes"
        gridRef={gridRef}
        columns={tracks(shape.columns, 200)}
        rows={tracks(shape.rows, 180)}
        onLayoutChanged={(changed, { isUserInteraction }) => {
          if (!isUserInteraction) return;
          layout.setSizes(`${name}-columns`, fromLayout(changed.columns, shape.columns));
          layout.setSizes(`${name}-rows`, fromLayout(changed.rows, shape.rows));
        }}
        className="min-h-0 flex-1"
      >
        {inSight.map((pane, place) => (
          <Cell
            key={panes[pane] ?? `empty-${pane}`}
            id={`pane-${pane + 1}`}
            column={place % shape.columns}
            row={Math.floor(place / shape.columns)}
          >
            <PaneView pane={pane} />
          </Cell>
        ))}
        <Gridlines shape={shape} />
      </Grid>
      {hidden > 0 ? (
        <p className="shrink-0 bg-raised px-3 py-0.5 text-xs text-ink-muted">
          {t('pane.hidden', { count: hidden })}
        </p>
      ) : null}
    </div>
  );
}

function Gridlines({ shape }: { readonly shape: GridShape }) {
  const { t } = useTranslation('app');
  return (
    <Fragment>
      {Array.from({ length: shape.columns - 1 }, (_, index) => (
        <Gridline
          key={`column-${index + 1}`}
          type="column"
          column={index + 1}
          aria-label={t('resize.column', { number: index + 1 })}
          className="w-1 bg-canvas outline-none hover:bg-accent focus-visible:bg-accent"
        />
      ))}
      {Array.from({ length: shape.rows - 1 }, (_, index) => (
        <Gridline
          key={`row-${index + 1}`}
          type="row"
          row={index + 1}
          aria-label={t('resize.row', { number: index + 1 })}
          className="h-1 bg-canvas outline-none hover:bg-accent focus-visible:bg-accent"
        />
      ))}
    </Fragment>
  );
}

function tracks(count: number, minSize: number) {
  return Array.from({ length: count }, (_, index) => ({ id: String(index), minSize }));
}

function toLayout(parts: readonly number[] | undefined, count: number): Record<string, number> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [String(index), parts?.[index] ?? 100 / count]),
  );
}

function fromLayout(layout: Readonly<Record<string, number>>, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => layout[String(index)] ?? 100 / count);
}
