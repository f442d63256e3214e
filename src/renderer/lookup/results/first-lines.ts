import type { LookupEntry, LookupGroup } from '../model/lookup-entries.ts';

/** Heights of lines in pixels; every line has one of these, whatever it holds. */
export const LINE_PX = 56;
export const MORE_LINE_PX = 28;

export interface FirstLines {
  readonly groups: readonly LookupGroup[];
  /** How high the lines are that were left out. */
  readonly restPx: number;
}

/** The groups as far as their first lines go. What is said about a group, such as its count, stays that of all of it. */
export function firstLines(groups: readonly LookupGroup[], lines: number): FirstLines {
  let room = lines;
  let restPx = 0;
  const shown: LookupGroup[] = [];
  for (const group of groups) {
    const entries = group.entries.slice(0, room);
    room -= entries.length;
    restPx += group.entries.slice(entries.length).reduce((sum, entry) => sum + heightOf(entry), 0);
    if (entries.length > 0) shown.push({ ...group, entries });
  }
  return { groups: shown, restPx };
}

const heightOf = ({ kind }: LookupEntry) => (kind === 'more' ? MORE_LINE_PX : LINE_PX);
