import { type RefObject, startTransition, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { LookupGroup } from '../model/lookup-entries.ts';
import { type FirstLines, firstLines, LINE_PX } from './first-lines.ts';

/** Longer than between two keys of a fast typist, shorter than it takes to reach for the wheel. */
const REST_COMES_AFTER_MS = 180;
/** Lines below the edge: `more` lines are half as high as the others. */
const LINES_OVER = 3;
const LINES_AT_FIRST = 20;

/**
 * The lines in sight; those below come a moment later, or at once when somebody goes there. To make, lay out and
 * throw away at every key press what nobody sees would be half of the work on a small screen.
 */
export function useFirstLines(
  list: RefObject<HTMLElement | null>,
  groups: readonly LookupGroup[],
  wanted: { readonly activeKey: string | null; readonly isScrolled: boolean },
): FirstLines {
  const [inSight, setInSight] = useState(LINES_AT_FIRST);
  const [completed, setCompleted] = useState<readonly LookupGroup[] | null>(null);

  useLayoutEffect(() => {
    if (list.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setInSight(Math.ceil(entry.contentRect.height / LINE_PX) + LINES_OVER);
    });
    observer.observe(list.current);
    return () => observer.disconnect();
  }, [list]);

  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setCompleted(groups)), REST_COMES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [groups]);

  const { activeKey, isScrolled } = wanted;
  return useMemo(() => {
    const isAll = isScrolled || completed === groups || placeOf(activeKey, groups) >= inSight;
    return isAll ? { groups, restPx: 0 } : firstLines(groups, inSight);
  }, [groups, activeKey, isScrolled, completed, inSight]);
}

const placeOf = (key: string | null, groups: readonly LookupGroup[]): number =>
  groups.flatMap(({ entries }) => entries).findIndex((entry) => entry.key === key);
