import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  /** Read by screen readers and shown as the tooltip. */
  readonly label: string;
  /** As in `shortcutKeys`, e.g. `['Ctrl', 'K']`. */
  readonly keys?: readonly string[];
  readonly icon: ReactNode;
}

export function IconButton({ label, keys, icon, className, type, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys}>
      <button
        type={type ?? 'button'}
        aria-label={label}
        className={classNames(
          'inline-flex size-6 shrink-0 items-center justify-center rounded-md text-ink-muted transition-colors hover:bg-hover hover:text-ink disabled:opacity-45 [&_svg]:size-4',
          className,
        )}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
