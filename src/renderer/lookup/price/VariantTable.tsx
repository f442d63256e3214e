import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceDetail, PriceHit } from '../../../contract/workstation/lookup.ts';
import { classNames } from '../../ui/class-names.ts';
import type { PriceForm } from '../model/inserting.ts';
import { PriceSigns } from './PriceSigns.tsx';
import { PriceTag } from './PriceTag.tsx';

const rowId = (priceItemId: string) => `lookup-variant-${priceItemId}`;

interface VariantTableProps {
  readonly variants: PriceDetail['variants'];
  readonly selectedId: string;
  readonly timeZone: string;
  readonly onSelect: (priceItemId: string) => void;
  readonly onInsert: (hit: PriceHit, form: PriceForm) => void;
}

/** All items of one product, an option a column. Arrow keys choose; it takes the keyboard when it appears. */
export function VariantTable({ variants, selectedId, timeZone, onSelect, onInsert }: VariantTableProps) {
  const { t } = useTranslation('lookup');
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const attributes = [
    ...new Set(variants.flatMap(({ options }) => options.map(({ attribute }) => attribute))),
  ];
  const at = variants.findIndex(({ priceItemId }) => priceItemId === selectedId);

  useEffect(() => table.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    // Within the table alone: `scrollIntoView` would also scroll the price above it out of sight.
    scrollRowIntoView(scroller.current, document.getElementById(rowId(selectedId)));
  }, [selectedId]);

  function onKeyDown(event: KeyboardEvent): void {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: variants.length - 1 }[event.key];
    const next = to === undefined || event.altKey ? undefined : variants[to];
    if (next === undefined) return;
    onSelect(next.priceItemId);
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={scroller}
      className="relative max-h-64 overflow-auto rounded-md border border-line has-[table:focus-visible]:outline-2 has-[table:focus-visible]:outline-accent"
    >
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen with the arrow keys
        role="grid"
        tabIndex={0}
        aria-label={t('variants')}
        aria-activedescendant={rowId(selectedId)}
        onKeyDown={onKeyDown}
        className="w-full border-collapse outline-none"
      >
        <thead className="sticky top-0 z-10 bg-raised text-left text-xs text-ink-muted">
          <tr>
            {attributes.map((attribute) => (
              <th key={attribute} scope="col" className="px-2 py-1 font-medium">
                {attribute}
              </th>
            ))}
            <th scope="col" className="px-2 py-1 font-medium">
              {t('column.availability')}
            </th>
            <th scope="col" className="px-2 py-1 text-right font-medium">
              {t('column.price')}
            </th>
          </tr>
        </thead>
        <tbody>
          {variants.map((hit) => (
            <tr
              key={hit.priceItemId}
              id={rowId(hit.priceItemId)}
              aria-selected={hit.priceItemId === selectedId}
              title={hit.sku}
              onClick={() => onSelect(hit.priceItemId)}
              onDoubleClick={(event) => onInsert(hit, event.altKey ? 'line' : 'price')}
              className={classNames(
                'border-t border-line align-top hover:bg-hover forced-colors:-outline-offset-2 forced-colors:aria-selected:outline-2',
                hit.priceItemId === selectedId
                  ? 'bg-selected shadow-[inset_2px_0_0_var(--color-accent)]'
                  : false,
              )}
            >
              {attributes.map((attribute) => (
                <td key={attribute} className="px-2 py-1 break-words">
                  {hit.options.find((option) => option.attribute === attribute)?.value ?? ''}
                </td>
              ))}
              <td className="px-2 py-1 text-xs leading-[18px] text-ink-muted">
                <span className="flex flex-col">
                  <PriceSigns hit={hit} timeZone={timeZone} campaign={false} />
                </span>
              </td>
              <td className="px-2 py-1">
                <span className="flex justify-end">
                  <PriceTag hit={{ ...hit, unit: '' }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function scrollRowIntoView(scroller: HTMLElement | null, row: HTMLElement | null): void {
  if (scroller === null || row === null) return;
  const head = row.closest('table')?.tHead?.offsetHeight ?? 0;
  const end = row.offsetTop + row.offsetHeight;
  if (row.offsetTop - head < scroller.scrollTop) scroller.scrollTop = row.offsetTop - head;
  else if (end > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = end - scroller.clientHeight;
}
