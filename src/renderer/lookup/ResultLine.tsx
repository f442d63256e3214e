import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import type { LookupEntry } from './lookup-entries.ts';
import { Marked } from './Marked.tsx';
import { PriceSigns } from './PriceSigns.tsx';
import { PriceTag } from './PriceTag.tsx';

interface ResultLineProps {
  readonly id: string;
  readonly entry: LookupEntry;
  readonly query: string;
  readonly timeZone: string;
  readonly isActive: boolean;
  readonly onChoose: (entry: LookupEntry, form: 'price' | 'line') => void;
}

/** One option of the list. Clicking it is Enter on it; with Alt held, Alt+Enter. */
export const ResultLine = memo(function ResultLine(props: ResultLineProps) {
  const { id, entry, isActive, onChoose } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field holds the keyboard and acts on the active line
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onChoose(entry, event.altKey ? 'line' : 'price')}
      className={classNames(
        'flex min-h-7 scroll-mt-7 gap-2 border-l-2 py-1 pr-3 pl-2.5 hover:bg-hover forced-colors:-outline-offset-2 forced-colors:aria-selected:outline-2',
        isActive ? 'border-accent bg-selected' : 'border-transparent forced-colors:border-[Canvas]',
      )}
    >
      <LineContent {...props} />
    </div>
  );
});

function LineContent({ entry, query, timeZone }: ResultLineProps) {
  const { t } = useTranslation('lookup');
  switch (entry.kind) {
    case 'price': {
      const { hit } = entry;
      return (
        <Line
          title={<Marked text={hit.name} query={query} />}
          below={
            <>
              {hit.variantLabel === '' ? null : (
                <span className="text-ink">
                  <Marked text={hit.variantLabel} query={query} />
                </span>
              )}
              <span>
                <Marked text={hit.sku} query={query} />
              </span>
              {hit.unit === '' ? null : <span>{hit.unit}</span>}
              <PriceSigns hit={hit} timeZone={timeZone} brief />
            </>
          }
          end={<PriceTag hit={hit} />}
        />
      );
    }
    case 'article':
      return (
        <Line
          title={<Marked text={entry.hit.title} query={query} />}
          below={
            <span className="line-clamp-2">
              <Marked text={entry.hit.passage} query={query} />
            </span>
          }
        />
      );
    case 'response':
      return (
        <Line
          title={
            <>
              <Marked text={entry.hit.title} query={query} />{' '}
              <span className="text-xs text-ink-muted">
                /<Marked text={entry.hit.shortcut} query={query} />
              </span>
            </>
          }
          below={
            <span className="line-clamp-2 whitespace-pre-line">
              <Marked text={entry.hit.text} query={query} />
            </span>
          }
        />
      );
    case 'more':
      return <span className="text-accent">{t(`more.${entry.group}`)}</span>;
    default:
      return entry satisfies never;
  }
}

function Line(props: { readonly title: ReactNode; readonly below: ReactNode; readonly end?: ReactNode }) {
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="line-clamp-3 font-medium break-words">{props.title}</span>
        <span className="flex flex-wrap gap-x-2 text-xs text-ink-muted">{props.below}</span>
      </span>
      {props.end}
    </>
  );
}
