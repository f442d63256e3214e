import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { groupResult, type LookupEntry } from './lookup-entries.ts';
import type { BrandLookup } from './lookup-model.ts';
import { ResultLine } from './ResultLine.tsx';

/** Id of the list, and of its lines by their key, for `aria-controls` and `aria-activedescendant`. */
export const RESULTS_ID = 'lookup-results';
export const lineId = (key: string) => `${RESULTS_ID}-${key}`;

interface ResultListProps {
  readonly lookup: BrandLookup;
  readonly timeZone: string;
  readonly onChoose: (entry: LookupEntry, form: 'price' | 'line') => void;
}

/** Hits in groups. The keyboard stays in the search field; the active line is scrolled into sight. */
export function ResultList({ lookup, timeZone, onChoose }: ResultListProps) {
  const { t } = useTranslation('lookup');
  const { answer, expanded, activeKey } = lookup;
  const groups = useMemo(
    () => (answer === null ? [] : groupResult(answer.result, answer.text, expanded)),
    [answer, expanded],
  );
  const list = useRef<HTMLDivElement>(null);
  /** Asking for the scroll position would lay the page out at every key press. */
  const isScrolled = useRef(false);

  const answered = answer?.text;
  useEffect(() => {
    if (answered !== undefined && isScrolled.current) list.current?.scrollTo({ top: 0 });
  }, [answered]);
  const firstKey = groups[0]?.entries[0]?.key;
  useEffect(() => {
    if (activeKey === null || (activeKey === firstKey && !isScrolled.current)) return;
    document.getElementById(lineId(activeKey))?.scrollIntoView({ block: 'nearest' });
  }, [activeKey, firstKey]);

  const query = answer?.text ?? '';
  const headings = query.trim() === '' ? 'groupMost' : 'group';
  return (
    <div
      ref={list}
      id={RESULTS_ID}
      role="listbox"
      tabIndex={-1}
      aria-label={t('results')}
      className="min-h-0 flex-1 overflow-y-auto pb-2"
      onScroll={(event) => {
        isScrolled.current = event.currentTarget.scrollTop > 0;
      }}
    >
      {groups.map((group) => {
        const number = group.hasMore ? t('atLeast', { number: group.count }) : String(group.count);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not a form's fieldset
          <div
            key={group.name}
            role="group"
            aria-label={t('groupName', { name: t(`group.${group.name}`), number })}
          >
            <div
              aria-hidden
              className="sticky top-0 flex justify-between border-b border-line bg-raised px-3 py-1 text-xs font-medium text-ink-muted"
            >
              <span className="tracking-wide uppercase">{t(`${headings}.${group.name}`)}</span>
              <span className="figures">{number}</span>
            </div>
            {group.entries.map((entry) => (
              <ResultLine
                key={entry.key}
                id={lineId(entry.key)}
                entry={entry}
                query={query}
                timeZone={timeZone}
                isActive={entry.key === activeKey}
                onChoose={onChoose}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}
