import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
}

/** A part of the price detail under its name. */
export function Section({ title, count, children }: SectionProps) {
  return (
    <section>
      <h4 className="mb-1 flex justify-between text-xs font-medium text-ink-muted">
        <span className="tracking-wide uppercase">{title}</span>
        {count === undefined ? null : <span className="figures">{count}</span>}
      </h4>
      {children}
    </section>
  );
}
