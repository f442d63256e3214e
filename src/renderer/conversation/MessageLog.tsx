import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../contract/model/brand.ts';
import type { ConversationModel } from './conversation-model.ts';
import { DayLine } from './DayLine.tsx';
import { EventLine } from './EventLine.tsx';
import { MessageLine } from './MessageLine.tsx';
import { type MessageRow, messageRows } from './message-rows.ts';

/** Nearer to the end than this counts as at the end. */
const END_THRESHOLD_PX = 48;
/** Nearer to the beginning than this loads the page before. */
const EARLIER_THRESHOLD_PX = 400;

/**
 * The messages, newest at the bottom. At the end it follows; scrolled up it stays where it is, whatever arrives
 * below or is loaded above.
 */
export function MessageLog({
  model,
  brand,
  onUndoHeld,
}: {
  readonly model: ConversationModel;
  readonly brand: Brand;
  readonly onUndoHeld: () => void;
}) {
  const { t } = useTranslation('conversation');
  const messages = useStore(model.store, (state) => state.messages);
  const loadingEarlier = useStore(model.store, (state) => state.loadingEarlier);
  const hasEarlier = useStore(model.store, (state) => state.hasEarlier);
  const newBelow = useStore(model.store, (state) => state.newBelow);
  const atEnd = useStore(model.store, (state) => state.atEnd);
  const pageStarts = useStore(model.store, (state) => state.pageStarts);
  const rows = useMemo(
    () => messageRows(messages, { hasEarlier, starts: pageStarts }),
    [messages, hasEarlier, pageStarts],
  );
  const scroller = useRef<HTMLDivElement>(null);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimateHeight(rows[index]),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    // Keeps what is read in its place when a page is put before it.
    anchorTo: 'end',
    paddingEnd: 8,
  });
  const totalSize = virtualizer.getTotalSize();

  const goToEnd = useCallback(() => {
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, []);

  // Messages arrive, rows turn out higher than thought: who is at the end stays there.
  useLayoutEffect(() => {
    if (totalSize > 0 && model.store.getState().atEnd) goToEnd();
  }, [totalSize, goToEnd, model]);

  // So do the composer that grows and the pane that is resized.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (model.store.getState().atEnd) goToEnd();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [goToEnd, model]);

  const lastTop = useRef(0);
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop, scrollHeight, clientHeight } = element;
    // Only moving up leaves the end: rows that grow below it do not.
    if (scrollHeight - scrollTop - clientHeight <= END_THRESHOLD_PX) model.setAtEnd(true);
    else if (scrollTop < lastTop.current) model.setAtEnd(false);
    lastTop.current = scrollTop;
    if (scrollTop < EARLIER_THRESHOLD_PX) void model.loadEarlier();
  }, [model]);

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        // Rows come and go while scrolling; arriving messages are announced beside the list instead.
        aria-live="off"
        aria-label={t('messages')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        onScroll={onScroll}
        className="absolute inset-0 overflow-x-hidden overflow-y-auto [overflow-anchor:none] focus-visible:-outline-offset-2"
      >
        {rows.length === 0 ? (
          <p className="p-4 text-center text-ink-faint">{t('noMessages')}</p>
        ) : (
          <div className="flex min-h-full flex-col justify-end">
            <div className="relative w-full shrink-0" style={{ height: totalSize }}>
              {virtualizer.getVirtualItems().map((item) => {
                const row = rows[item.index];
                return row ? (
                  <div
                    key={item.key}
                    ref={virtualizer.measureElement}
                    data-index={item.index}
                    className="absolute top-0 left-0 w-full"
                    style={{ transform: `translateY(${item.start}px)` }}
                  >
                    <Row row={row} model={model} brand={brand} onUndoHeld={onUndoHeld} />
                  </div>
                ) : null;
              })}
            </div>
          </div>
        )}
      </div>
      {hasEarlier && loadingEarlier ? (
        <p className="skeleton-wait absolute inset-x-0 top-0 bg-surface/90 py-0.5 text-center text-xs text-ink-muted">
          {t('earlierLoading')}
        </p>
      ) : null}
      {!atEnd ? (
        <button
          type="button"
          aria-label={
            newBelow > 0 ? `${t('newBelow', { count: newBelow })}. ${t('toNewest')}` : t('toNewest')
          }
          onClick={() => {
            model.setAtEnd(true);
            goToEnd();
          }}
          className="absolute right-3 bottom-2 inline-flex h-7 items-center gap-1 rounded-full border border-line-strong bg-surface px-2.5 text-xs font-medium text-ink shadow-pop hover:bg-hover"
        >
          {newBelow > 0 ? (
            <span className="figures text-accent">{t('newBelow', { count: newBelow })}</span>
          ) : null}
          <ArrowDown aria-hidden className="size-3.5" />
        </button>
      ) : null}
    </div>
  );
}

function Row({
  row,
  model,
  brand,
  onUndoHeld,
}: {
  readonly row: MessageRow;
  readonly model: ConversationModel;
  readonly brand: Brand;
  readonly onUndoHeld: () => void;
}) {
  switch (row.kind) {
    case 'day':
      return <DayLine at={row.at} />;
    case 'event':
      return <EventLine message={row.message} brand={brand} />;
    case 'message':
      return (
        <MessageLine
          message={row.message}
          startsGroup={row.startsGroup}
          model={model}
          onUndoHeld={onUndoHeld}
        />
      );
    default:
      return row satisfies never;
  }
}

/** Near the truth is enough: rows are measured as they come into sight. */
function estimateHeight(row: MessageRow | undefined): number {
  if (row?.kind !== 'message') return 32;
  const lines = Math.ceil(row.message.text.length / 48) + (row.message.text.match(/\n/g)?.length ?? 0);
  const tiles = row.message.files?.length ? 140 : 0;
  return 18 + lines * 22 + tiles + (row.startsGroup ? 26 : 0) + (row.message.delivery ? 18 : 0);
}
