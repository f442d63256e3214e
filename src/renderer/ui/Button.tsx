import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one thing this view is for. `danger`: something is lost by it. `quiet`: no border. */
  readonly tone?: 'primary' | 'neutral' | 'quiet' | 'danger';
  readonly size?: 'small' | 'normal';
}

const tones = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover border-transparent font-medium',
  neutral: 'bg-surface text-ink border-line-strong hover:bg-hover',
  quiet: 'bg-transparent text-ink border-transparent hover:bg-hover',
  danger: 'bg-surface text-red border-red hover:bg-red-soft',
};

export function Button({ tone = 'neutral', size = 'normal', className, type, ...rest }: ButtonProps) {
  return (
    <button
      type={type ?? 'button'}
      className={classNames(
        'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border whitespace-nowrap transition-colors',
        'disabled:cursor-not-allowed disabled:opacity-55',
        size === 'small' ? 'h-6 px-2 text-xs' : 'h-7 px-2.5 text-sm',
        tones[tone],
        className,
      )}
      {...rest}
    />
  );
}
