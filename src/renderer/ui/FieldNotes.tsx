import type { ReactNode } from 'react';

/** What a field says below itself; both are optional. */
export interface Notes {
  readonly hint?: ReactNode;
  /** What is wrong and what to do; announced when it appears. */
  readonly problem?: string | undefined;
}

/** For the field's `aria-describedby`; undefined when there is nothing to read. */
export function describedBy(id: string, { hint, problem }: Notes): string | undefined {
  return [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ') || undefined;
}

/** Hint and problem under the field that is called `id`. */
export function FieldNotes({ id, hint, problem }: Notes & { readonly id: string }) {
  return (
    <>
      {hint ? (
        <div id={`${id}-hint`} className="text-xs text-ink-faint">
          {hint}
        </div>
      ) : null}
      {problem ? (
        <div id={`${id}-problem`} role="alert" className="text-xs text-red">
          {problem}
        </div>
      ) : null}
    </>
  );
}
