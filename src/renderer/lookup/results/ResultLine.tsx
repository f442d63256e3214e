import { memo, type ReactNode } from 'react';
import type { ArticleHit, PriceHit, ResponseHit } from '../../../contract/workstation/lookup.ts';
import { classNames } from '../../ui/class-names.ts';
import type { PriceForm } from '../model/inserting.ts';
import type { LookupEntry } from '../model/lookup-entries.ts';
import { PriceSigns } from '../price/PriceSigns.tsx';
import { PriceTag } from '../price/PriceTag.tsx';
import { useWords } from '../words.ts';
import { Marked } from './Marked.tsx';
import { PinSign } from './PinSign.tsx';
import { VerificationMark } from './VerificationMark.tsx';
import { WhyFound } from './WhyFound.tsx';

interface ResultLineProps {
  readonly id: string;
  readonly entry: LookupEntry;
  readonly timeZone: string;
  readonly isActive: boolean;
  readonly onChoose: (entry: LookupEntry, form: PriceForm) => void;
}

/** One option of the list, of the same height whatever it holds. Clicking it is Enter on it; with Alt, Alt+Enter. */
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
        'flex scroll-mt-7 items-center gap-2 overflow-hidden border-l-2 pr-3 pl-2.5 hover:bg-hover forced-colors:-outline-offset-2 forced-colors:aria-selected:outline-2',
        entry.kind === 'more' ? 'h-7' : 'h-14',
        isActive ? 'border-accent bg-selected' : 'border-transparent forced-colors:border-[Canvas]',
      )}
    >
      <LineContent entry={entry} timeZone={props.timeZone} />
    </div>
  );
});

function LineContent({ entry, timeZone }: Pick<ResultLineProps, 'entry' | 'timeZone'>) {
  const t = useWords();
  switch (entry.kind) {
    case 'price':
      return <PriceLine hit={entry.hit} timeZone={timeZone} />;
    case 'article':
      return <ArticleLine hit={entry.hit} />;
    case 'response':
      return <ResponseLine hit={entry.hit} />;
    case 'more':
      return <span className="text-accent">{t(`more.${entry.group}`)}</span>;
    default:
      return entry satisfies never;
  }
}

function PriceLine({ hit, timeZone }: { readonly hit: PriceHit; readonly timeZone: string }) {
  const full = hit.variantLabel === '' ? hit.name : `${hit.name}, ${hit.variantLabel}`;
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 leading-[17px] break-words" title={full}>
          {hit.pinned ? <PinSign /> : null}
          <span className="font-medium">
            <Marked text={hit.name} marks={hit.marks.name} />
          </span>
          {hit.variantLabel === '' ? null : (
            <>
              {' '}
              <Marked text={hit.variantLabel} marks={hit.marks.variantLabel} />
            </>
          )}
        </span>
        <span className="flex gap-x-2 overflow-hidden text-xs whitespace-nowrap text-ink-muted">
          <PriceSigns hit={hit} timeZone={timeZone} brief />
          <WhyFound why={hit.why} />
          <span className="truncate">
            <Marked text={hit.sku} marks={hit.marks.sku} />
          </span>
        </span>
      </span>
      <PriceTag hit={hit} />
    </>
  );
}

function ArticleLine({ hit }: { readonly hit: ArticleHit }) {
  return (
    <TextLine
      pinned={hit.pinned}
      title={<Marked text={hit.title} marks={hit.marks.title} />}
      fullTitle={hit.title}
      end={
        <>
          <WhyFound why={hit.why} />
          <VerificationMark state={hit.verification} />
        </>
      }
    >
      <Marked text={hit.passage} marks={hit.marks.passage} />
    </TextLine>
  );
}

function ResponseLine({ hit }: { readonly hit: ResponseHit }) {
  const t = useWords();
  return (
    <TextLine
      pinned={hit.pinned}
      title={
        <>
          <Marked text={hit.title} marks={hit.marks.title} />{' '}
          <span className="text-xs font-normal text-ink-muted">/{hit.shortcut}</span>
        </>
      }
      fullTitle={hit.title}
      end={
        <>
          <WhyFound why={hit.why} />
          <VerificationMark state={hit.verification} />
        </>
      }
    >
      {hit.actions.length === 0 ? null : (
        <span className="text-amber">{t('byHand', { actions: hit.actions.join(', ') })} </span>
      )}
      <Marked text={hit.text} marks={hit.marks.text} />
    </TextLine>
  );
}

function TextLine(props: {
  readonly pinned: boolean;
  readonly title: ReactNode;
  readonly fullTitle: string;
  readonly end: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span className="min-w-0 flex-1">
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate font-medium" title={props.fullTitle}>
          {props.pinned ? <PinSign /> : null}
          {props.title}
        </span>
        <span className="flex shrink-0 gap-2 text-xs">{props.end}</span>
      </span>
      <span className="line-clamp-2 text-xs text-ink-muted">{props.children}</span>
    </span>
  );
}
