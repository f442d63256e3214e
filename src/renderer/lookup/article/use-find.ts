import { type RefObject, useEffect, useState } from 'react';
import { findInText } from './find-in-text.ts';
import { textOfElement } from './text-of-element.ts';

/** Names of the highlights in `theme.css`. */
const ALL = 'article-found';
const CURRENT = 'article-found-current';

export interface Find {
  readonly text: string;
  readonly count: number;
  /** The one in sight, from 1; 0 when there is none. */
  readonly current: number;
  readonly search: (text: string) => void;
  readonly step: (by: 1 | -1) => void;
}

/** Finds in what an element shows. Marks are painted over the text: the page itself stays as it is. */
export function useFind(element: RefObject<HTMLElement | null>, content: string): Find {
  const [text, setText] = useState('');
  const [ranges, setRanges] = useState<readonly Range[]>([]);
  const [at, setAt] = useState(0);

  // `content` is what the element shows.
  useEffect(() => {
    const shown = element.current;
    if (shown === null || text.trim() === '') {
      setRanges([]);
      return;
    }
    const { text: all, rangeOf } = textOfElement(shown);
    setRanges(findInText(all, text).map(([from, to]) => rangeOf(from, to)));
    setAt(0);
  }, [element, content, text]);

  useEffect(() => {
    const current = ranges[at];
    CSS.highlights.set(ALL, new Highlight(...ranges.filter((_, index) => index !== at)));
    CSS.highlights.set(CURRENT, new Highlight(...(current ? [current] : [])));
    current?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    return () => {
      CSS.highlights.delete(ALL);
      CSS.highlights.delete(CURRENT);
    };
  }, [ranges, at]);

  return {
    text,
    count: ranges.length,
    current: ranges.length === 0 ? 0 : at + 1,
    search: setText,
    step: (by) => {
      if (ranges.length > 0) setAt((at + by + ranges.length) % ranges.length);
    },
  };
}
