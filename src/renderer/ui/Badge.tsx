import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

const tones = {
  neutral: 'bg-hover text-ink-muted',
  accent: 'bg-accent text-on-accent',
  amber: 'bg-amber-soft text-amber',
  red: 'bg-red-soft text-red',
  green: 'bg-green-soft text-green',
};

/** A count or one or two words. `label` says in full what a bare number means. */
export function Badge({
  tone = 'neutral',
  label,
  children,
}: {
  readonly tone?: keyof typeof tones;
  readonly label?: string;
  readonly children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        'figures inline-flex h-4 min-w-4 shrink-0 items-center justify-center rounded-full px-1.5 text-xs font-medium whitespace-nowrap',
        'forced-colors:border forced-colors:border-current',
        tones[tone],
      )}
    >
      {label ? (
        <>
          <span aria-hidden>{children}</span>
          <span className="sr-only">{label}</span>
        </>
      ) : (
        children
      )}
    </span>
  );
}
