import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

const tones = {
  info: { plane: 'bg-raised text-ink', icon: Info },
  amber: { plane: 'bg-amber-soft text-amber', icon: TriangleAlert },
  red: { plane: 'bg-red-soft text-red', icon: CircleAlert },
};

/** What happened, what is safe, what to do. Announced politely; `urgent` interrupts. */
export function Banner({
  tone = 'info',
  urgent = false,
  children,
  actions,
}: {
  readonly tone?: keyof typeof tones;
  readonly urgent?: boolean;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  const { plane, icon: Icon } = tones[tone];
  return (
    <div
      role={urgent ? 'alert' : 'status'}
      className={classNames('flex items-start gap-2 px-3 py-1.5 text-sm forced-colors:border', plane)}
    >
      <Icon aria-hidden className="mt-px size-4 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1.5">
        <div className="min-w-36 flex-1">{children}</div>
        {actions ? <div className="flex shrink-0 gap-1.5">{actions}</div> : null}
      </div>
    </div>
  );
}
