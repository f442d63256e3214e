import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { describedBy, FieldNotes, type Notes } from './FieldNotes.tsx';

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id'>, Notes {
  readonly label: string;
  /** Keeps the label for screen readers alone. */
  readonly labelHidden?: boolean;
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
  return (
    <div className={classNames('flex flex-col gap-1', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-sm text-ink-muted'}>
        {label}
      </label>
      <div className="relative flex items-center">
        <input
          id={id}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(id, { hint, problem })}
          className={classNames(
            'h-8 w-full rounded-md border bg-surface px-2.5 text-sm text-ink',
            problem ? 'border-red' : 'border-line-strong',
            trailing ? 'pr-9' : false,
          )}
          {...rest}
        />
        {trailing ? <span className="absolute right-1">{trailing}</span> : null}
      </div>
      <FieldNotes id={id} hint={hint} problem={problem} />
    </div>
  );
}
