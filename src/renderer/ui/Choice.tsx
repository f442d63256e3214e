import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** A box to tick, or with `type="radio"` one of several, with its words beside it; all of the line can be pressed. */
export function Choice({
  children,
  hint,
  className,
  type = 'checkbox',
  ...rest
}: Omit<ComponentProps<'input'>, 'children' | 'type'> & {
  readonly type?: 'checkbox' | 'radio';
  readonly children: ReactNode;
  readonly hint?: ReactNode;
}) {
  return (
    <label
      className={classNames(
        'flex min-h-6 items-start gap-2 rounded-md px-1 py-0.5 hover:bg-hover',
        className,
      )}
    >
      <input type={type} className="mt-px size-4 shrink-0 accent-accent" {...rest} />
      <span className="min-w-0">
        {children}
        {hint ? <span className="block text-xs text-ink-faint">{hint}</span> : null}
      </span>
    </label>
  );
}
