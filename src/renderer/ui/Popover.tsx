import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

export interface PopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly title: ReactNode;
  /** A sentence under the title. */
  readonly description?: ReactNode;
  readonly align?: 'start' | 'center' | 'end';
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** Something to read or choose beside the button that was pressed; the screen around it stays usable. */
export function Popover({
  trigger,
  title,
  description,
  align = 'start',
  children,
  ...opening
}: PopoverProps) {
  return (
    <BasePopover.Root {...opening}>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner sideOffset={4} align={align} collisionPadding={8} className="z-40">
          <BasePopover.Popup className="flex max-h-[80vh] w-88 max-w-[94vw] flex-col rounded-lg border border-line bg-surface text-sm text-ink shadow-pop outline-none">
            <div className="px-3 pt-2.5 pb-2">
              <BasePopover.Title className="font-semibold">{title}</BasePopover.Title>
              {description ? (
                <BasePopover.Description className="mt-0.5 text-xs text-ink-muted">
                  {description}
                </BasePopover.Description>
              ) : null}
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
