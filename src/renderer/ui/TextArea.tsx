import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { describedBy, FieldNotes, type Notes } from './FieldNotes.tsx';

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id'>, Notes {
  readonly label: ReactNode;
}

/** Text of several lines; grows with what is written, up to a third of the window. */
export function TextArea({ label, hint, problem, className, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <div className={classNames('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="text-sm text-ink-muted">
        {label}
      </label>
      <textarea
        id={id}
        dir="auto"
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { hint, problem })}
        className={classNames(
          'field-sizing-content max-h-[33vh] min-h-16 w-full resize-none rounded-md border bg-surface px-2.5 py-1.5 text-base text-ink',
          problem ? 'border-red' : 'border-line-strong',
        )}
        {...rest}
      />
      <FieldNotes id={id} hint={hint} problem={problem} />
    </div>
  );
}
