import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from '../ui/class-names.ts';

export interface TableColumn<Row> {
  readonly key: string;
  readonly header: string;
  /** For a column whose content speaks for itself: the header is read and not shown. */
  readonly headerHidden?: boolean;
  /** A track of CSS grid: `5rem`, `minmax(0,2fr)`. */
  readonly track: string;
  readonly end?: boolean;
  readonly cell: (row: Row, index: number) => ReactNode;
}

const HEADER_PX = 28;
const OVERSCAN = 12;
/** How many rows before the end the next page is asked for. */
const AHEAD = 60;

/** A table of any length: only the rows in sight exist. Rows are as high as their content. */
export function VirtualTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  total,
  onNearEnd,
  foot,
  tone,
}: {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, index: number) => string;
  /** How many there are in all, when more are known of than are there. */
  readonly total?: number;
  readonly onNearEnd?: () => void;
  /** Under the last row, inside what scrolls. */
  readonly foot?: ReactNode;
  readonly tone?: (row: Row) => string | false;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 30,
    overscan: OVERSCAN,
    scrollMargin: HEADER_PX,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowKey(row, index);
    },
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const isNearEnd = last + AHEAD >= rows.length;
  useEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, onNearEnd]);

  const template = columns.map(({ track }) => track).join(' ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that do not exist cannot be a <table>'s
    <div
      ref={scroller}
      role="table"
      aria-label={label}
      aria-rowcount={(total ?? rows.length) + 1}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a row of headers is not interactive */}
      <div
        role="row"
        aria-rowindex={1}
        className="sticky top-0 z-10 grid gap-x-3 border-b border-line bg-raised px-3 text-xs text-ink-muted"
        style={{ gridTemplateColumns: template, height: HEADER_PX }}
      >
        {columns.map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: there is nothing to do with a header
          <span
            key={column.key}
            role="columnheader"
            className={classNames('self-center truncate', column.end && 'text-end')}
          >
            <span className={column.headerHidden ? 'sr-only' : undefined}>{column.header}</span>
          </span>
        ))}
      </div>
      <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: what can be done is done by the controls inside
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="row"
              aria-rowindex={item.index + 2}
              className={classNames(
                'absolute inset-x-0 top-0 grid min-h-[30px] items-center gap-x-3 border-b border-line px-3 py-1',
                tone?.(row),
              )}
              style={{
                gridTemplateColumns: template,
                transform: `translateY(${item.start - HEADER_PX}px)`,
              }}
            >
              {columns.map((column) => (
                // biome-ignore lint/a11y/useSemanticElements: as above
                <div
                  key={column.key}
                  role="cell"
                  className={classNames('min-w-0', column.end && 'figures text-end')}
                >
                  {column.cell(row, item.index)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {foot}
    </div>
  );
}
