import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { ConversationCard } from '../../contract/workstation/queue.ts';
import { type QueueBrand, QueueLine } from './QueueLine.tsx';
import type { QueueLine as Line } from './steady-order.ts';

const LINE_HEIGHT = 52;
const TALL_LINE_HEIGHT = 74;

/**
 * A listbox that is one stop for Tab: arrows, Home and End move in it, Enter or a click chooses. Only the lines in
 * sight exist; the active one is named by `aria-activedescendant`.
 */
export function QueueList({
  label,
  lines,
  brandOf,
  paneOf,
  focusedId,
  claiming,
  refusedId,
  activeId,
  focusRequests,
  showsHolder = false,
  onActive,
  onChoose,
  onLook,
  lookedAtId = null,
  onKey,
  onRest,
}: {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly brandOf: (brandId: string) => QueueBrand | undefined;
  readonly paneOf: ReadonlyMap<ConversationId, number>;
  readonly focusedId: ConversationId | null;
  readonly claiming: ConversationId | null;
  /** Its claim was just refused; why is said at the foot of the list. */
  readonly refusedId: ConversationId | null;
  /** The line the arrow keys are at; the first one when it is not in the list. */
  readonly activeId: ConversationId | null;
  /** Each time it grows the list takes the keyboard. */
  readonly focusRequests: number;
  /** Lines say who holds them. */
  readonly showsHolder?: boolean;
  readonly onActive: (conversationId: ConversationId) => void;
  readonly onChoose: (card: ConversationCard) => void;
  /** Space or the other mouse button: shows one, or puts it away again, beside its line. */
  readonly onLook?: (card: ConversationCard) => void;
  /** What is shown beside its line just now; it follows the arrow keys. */
  readonly lookedAtId?: ConversationId | null;
  /** Any other key; true when it meant something. */
  readonly onKey?: (event: KeyboardEvent, card: ConversationCard) => boolean;
  /** The keyboard is at this line, or has left the list. */
  readonly onRest?: (conversationId: ConversationId | null) => void;
}) {
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const active = Math.max(
    0,
    lines.findIndex((line) => line.card.conversationId === activeId),
  );
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(lines[index]),
    getItemKey: (index) => lines[index]?.card.conversationId ?? index,
    overscan: 6,
  });

  const heights = lines.map(({ tall }) => (tall ? 't' : 's')).join('');
  useLayoutEffect(() => virtualizer.measure(), [heights, virtualizer]);

  const granted = useRef(focusRequests);
  useEffect(() => {
    if (granted.current === focusRequests) return;
    granted.current = focusRequests;
    scroller.current?.focus();
    virtualizer.scrollToIndex(active);
  }, [focusRequests, active, virtualizer]);

  const moveTo = (index: number) => {
    const line = lines[Math.min(Math.max(index, 0), lines.length - 1)];
    if (!line) return;
    onActive(line.card.conversationId);
    onRest?.(line.card.conversationId);
    virtualizer.scrollToIndex(lines.indexOf(line));
    if (lookedAtId !== null && line.card.conversationId !== lookedAtId) look(line);
  };
  const look = (line: Line | undefined) => {
    if (line && !line.gone) onLook?.(line.card);
  };
  const choose = (line: Line | undefined) => {
    if (line && !line.gone) onChoose(line.card);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const at = lines[active];
    if (at && !at.gone && onKey?.(event, at.card)) {
      event.preventDefault();
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = keyTarget(event.key, active, lines.length);
    if (target !== undefined) {
      event.preventDefault();
      moveTo(target);
    } else if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault();
      choose(at);
    } else if (event.key === ' ' && onLook) {
      event.preventDefault();
      if (!event.repeat) look(at);
    }
  };

  const lineId = (id: ConversationId) => `${listId}-${id}`;
  const activeLine = lines[active];
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={activeLine ? lineId(activeLine.card.conversationId) : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => onRest?.(activeLine?.card.conversationId ?? null)}
      onBlur={() => onRest?.(null)}
      className="group/list min-h-0 flex-1 overflow-x-hidden overflow-y-auto outline-none"
    >
      <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          const { conversationId, brandId } = line.card;
          return (
            <QueueLine
              key={conversationId}
              id={lineId(conversationId)}
              line={line}
              brand={brandOf(brandId)}
              top={item.start}
              height={item.size}
              position={{ index: item.index + 1, total: lines.length }}
              active={item.index === active}
              pane={paneOf.get(conversationId) ?? null}
              focused={focusedId === conversationId}
              claiming={claiming === conversationId}
              refused={refusedId === conversationId}
              holderName={showsHolder ? line.card.holderName : null}
              onChoose={() => {
                onActive(conversationId);
                choose(line);
              }}
              onPeek={
                onLook
                  ? () => {
                      onActive(conversationId);
                      look(line);
                    }
                  : undefined
              }
            />
          );
        })}
      </div>
    </div>
  );
}

function heightOf(line: Line | undefined): number {
  return line?.tall ? TALL_LINE_HEIGHT : LINE_HEIGHT;
}

/** Of all lines together, in pixels. */
export function heightOfAll(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + heightOf(line), 0);
}

function keyTarget(key: string, active: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + 8;
    case 'PageUp':
      return active - 8;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
