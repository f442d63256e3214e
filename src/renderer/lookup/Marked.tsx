import { memo } from 'react';
import { readQuery } from './lookup-entries.ts';
import { markMatches } from './mark-matches.ts';

/** Text with the words searched for marked. */
export const Marked = memo(function Marked({
  text,
  query,
}: {
  readonly text: string;
  readonly query: string;
}) {
  let at = 0;
  return markMatches(text, readQuery(query).words).map((run) => {
    at += run.text.length;
    return run.isMatch ? (
      <mark key={at} className="text-ink">
        {run.text}
      </mark>
    ) : (
      run.text
    );
  });
});
