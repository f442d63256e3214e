import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceHit } from '../../contract/workstation/lookup.ts';
import { classNames } from '../ui/class-names.ts';
import { PriceSigns } from './PriceSigns.tsx';
import { PriceTag } from './PriceTag.tsx';

const rowId = (priceItemId: string) => `lookup-variant-${priceItemId}`;

interface VariantListProps {
  readonly variants: readonly PriceHit[];
  readonly selectedId: string;
  readonly timeZone: string;
  readonly onSelect: (priceItemId: string) => void;
  readonly onInsert: (hit: PriceHit, form: 'price' | 'line') => void;
}

/** All items of one product. Arrow keys choose, Enter inserts; it takes the keyboard when it appears. */
export function VariantList({ variants, selectedId, timeZone, onSelect, onInsert }: VariantListProps) {
  const { t } = useTranslation('lookup');
  const list = useRef<HTMLDivElement>(null);
  const at = variants.findIndex(({ priceItemId }) => priceItemId === selectedId);

  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    // Within the list alone: `scrollIntoView` would also scroll the price above it out of sight.
    scrollRowIntoList(list.current, document.getElementById(rowId(selectedId)));
  }, [selectedId]);

  function onKeyDown(event: KeyboardEvent): void {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: variants.length - 1 }[event.key];
    const next = to === undefined || event.altKey ? undefined : variants[to];
    const selected = variants[at];
    if (next !== undefined) onSelect(next.priceItemId);
    else if (event.key === 'Enter' && selected) onInsert(selected, event.altKey ? 'line' : 'price');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={t('variants')}
      aria-activedescendant={rowId(selectedId)}
      onKeyDown={onKeyDown}
      className="relative max-h-56 overflow-y-auto rounded-md border border-line outline-offset-0"
    >
      {variants.map((hit) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list holds the keyboard and acts on the selected line
        <div
          key={hit.priceItemId}
          id={rowId(hit.priceItemId)}
          role="option"
          tabIndex={-1}
          aria-selected={hit.priceItemId === selectedId}
          onClick={() => onSelect(hit.priceItemId)}
          onDoubleClick={(event) => onInsert(hit, event.altKey ? 'line' : 'price')}
          className={classNames(
            'flex gap-2 border-l-2 px-2 py-1 hover:bg-hover not-last:border-b not-last:border-b-line forced-colors:-outline-offset-2 forced-colors:aria-selected:outline-2',
            hit.priceItemId === selectedId
              ? 'border-l-accent bg-selected'
              : 'border-l-transparent forced-colors:border-l-[Canvas]',
          )}
        >
          <span className="min-w-0 flex-1">
            <span className="block break-words">{hit.variantLabel === '' ? hit.name : hit.variantLabel}</span>
            <span className="flex flex-wrap gap-x-2 text-xs text-ink-muted">
              <span>{hit.sku}</span>
              <PriceSigns hit={hit} timeZone={timeZone} />
            </span>
          </span>
          <PriceTag hit={hit} />
        </div>
      ))}
    </div>
  );
}

function scrollRowIntoList(list: HTMLElement | null, row: HTMLElement | null): void {
  if (list === null || row === null) return;
  const end = row.offsetTop + row.offsetHeight;
  if (row.offsetTop < list.scrollTop) list.scrollTop = row.offsetTop;
  else if (end > list.scrollTop + list.clientHeight) list.scrollTop = end - list.clientHeight;
}
