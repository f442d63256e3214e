import type { ReactNode } from 'react';

/** Says what will appear here and how. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center justify-center gap-1.5 p-4 text-center">
      <p className="font-medium text-ink-muted">{title}</p>
      {children ? <div className="max-w-80 text-ink-faint">{children}</div> : null}
      {action}
    </div>
  );
}
