import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; announced when it appears. */
  readonly problem?: string | undefined;
}

/** Text of several lines; grows with what is written, up to a third of the window. */
export function TextArea({ label, hint, problem, className, ...rest }: TextAreaProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return (
    <div className={classNames('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="text-sm text-ink-muted">
        {label}
      </label>
      <textarea
        id={id}
        dir="auto"
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        className={classNames(
          'field-sizing-content max-h-[33vh] min-h-16 w-full resize-none rounded-md border bg-surface px-2.5 py-1.5 text-base text-ink',
          problem ? 'border-red' : 'border-line-strong',
        )}
        {...rest}
      />
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
