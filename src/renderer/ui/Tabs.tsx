import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface Tab<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A count behind the label. */
  readonly badge?: ReactNode;
}

/** Parts of one view, one in sight. Arrow keys move between the tabs, Tab goes into the part. */
export function Tabs<Value extends string>({
  label,
  value,
  onChange,
  tabs,
  size = 'normal',
  className,
  children,
}: {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly tabs: readonly Tab<Value>[];
  readonly size?: 'small' | 'normal';
  readonly className?: string;
  /** The part that is in sight. */
  readonly children: ReactNode;
}) {
  return (
    <BaseTabs.Root
      value={value}
      onValueChange={(next: unknown) => {
        const chosen = tabs.find((tab) => tab.value === next);
        if (chosen) onChange(chosen.value);
      }}
      className={classNames('flex min-h-0 flex-1 flex-col', className)}
    >
      <BaseTabs.List aria-label={label} className="flex shrink-0 flex-wrap gap-x-1 border-b border-line px-3">
        {tabs.map((tab) => (
          <BaseTabs.Tab
            key={tab.value}
            value={tab.value}
            className={classNames(
              '-mb-px inline-flex items-center gap-1.5 border-b-2 border-transparent px-2 whitespace-nowrap text-ink-muted hover:text-ink',
              'data-active:border-accent data-active:font-medium data-active:text-ink forced-colors:data-active:border-[Highlight]',
              size === 'small' ? 'h-8 text-xs' : 'h-9 text-sm',
            )}
          >
            {tab.label}
            {tab.badge}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      <BaseTabs.Panel value={value} tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
        {children}
      </BaseTabs.Panel>
    </BaseTabs.Root>
  );
}
