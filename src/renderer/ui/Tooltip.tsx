import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';

export interface TooltipProps {
  readonly label: ReactNode;
  readonly keys?: readonly string[] | undefined;
  /** The one element that is described; it keeps its own accessible name. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/** Says what a control does and which key does the same. Never holds what is said nowhere else. */
export function Tooltip({ label, keys, children }: TooltipProps) {
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} delay={500} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner sideOffset={6} className="z-50">
          <BaseTooltip.Popup className="flex max-w-80 items-center gap-2 rounded-md border border-line bg-surface px-2 py-1 text-xs text-ink shadow-pop">
            <span>{label}</span>
            {keys ? <Kbd keys={keys} /> : null}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
