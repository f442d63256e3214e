import { Fragment } from 'react';
import type { Marks } from '../../../contract/workstation/lookup.ts';

/** Text with what was searched for marked. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: Marks }) {
  if (marks.length === 0) return text;
  return (
    <>
      {marks.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(marks[index - 1]?.[1] ?? 0, from)}
          <mark className="text-ink">{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
