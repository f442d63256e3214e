import { type ComponentProps, useId } from 'react';
import { classNames } from './class-names.ts';

export interface SelectProps<Value extends string>
  extends Omit<ComponentProps<'select'>, 'id' | 'value' | 'onChange' | 'children'> {
  readonly label: string;
  /** Keeps the label for screen readers alone. */
  readonly labelHidden?: boolean;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
}

/** One of many, by the browser's own list: its keys, its search by first letters, its forced colours. */
export function Select<Value extends string>({
  label,
  labelHidden,
  value,
  onChange,
  choices,
  className,
  ...rest
}: SelectProps<Value>) {
  const id = useId();
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-sm text-ink-muted'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
        className="h-8 w-full min-w-0 rounded-md border border-line-strong bg-surface px-1.5 text-sm text-ink disabled:opacity-55"
        {...rest}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
