import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id'> {
  readonly label: string;
  /** Keeps the label for screen readers alone. */
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; announced when it appears. */
  readonly problem?: string | undefined;
  /** Placed inside at the end, e.g. "show password". */
  readonly trailing?: ReactNode;
}

export function TextField({
  label,
  labelHidden,
  hint,
  problem,
  trailing,
  className,
  ...rest
}: TextFieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return (
    <div className={classNames('flex flex-col gap-1', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-sm text-ink-muted'}>
        {label}
      </label>
      <div className="relative flex items-center">
        <input
          id={id}
          aria-invalid={problem ? true : undefined}
          aria-describedby={described || undefined}
          className={classNames(
            'h-8 w-full rounded-md border bg-surface px-2.5 text-sm text-ink',
            problem ? 'border-red' : 'border-line-strong',
            trailing ? 'pr-9' : false,
          )}
          {...rest}
        />
        {trailing ? <span className="absolute right-1">{trailing}</span> : null}
      </div>
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
    </div>
  );
}
