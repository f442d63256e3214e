import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { classNames } from './class-names.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  /** A sentence under the title. */
  readonly description?: ReactNode;
  readonly closeLabel: string;
  readonly width?: 'narrow' | 'normal' | 'wide';
  /** What gets the focus at first; otherwise the first control. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Where the focus goes afterwards; otherwise where it was. `false` leaves it to the caller. */
  readonly finalFocus?: RefObject<HTMLElement | null> | false;
  readonly children: ReactNode;
  /** Buttons, right-aligned, the main one last. */
  readonly footer?: ReactNode;
}

const widths = { narrow: 'w-[380px]', normal: 'w-[520px]', wide: 'w-[760px]' };

/** Asked for by the agent, always; Escape and a click outside close it. */
export function Dialog(props: DialogProps) {
  return (
    <BaseDialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-overlay" />
        <BaseDialog.Popup
          className={classNames(
            'fixed top-1/2 left-1/2 z-50 flex max-h-[88vh] max-w-[94vw] -translate-x-1/2 -translate-y-1/2 flex-col rounded-lg border border-line bg-surface text-sm text-ink shadow-pop outline-none',
            widths[props.width ?? 'normal'],
          )}
          {...(props.initialFocus ? { initialFocus: props.initialFocus } : {})}
          {...(props.finalFocus === undefined ? {} : { finalFocus: props.finalFocus })}
        >
          <div className="flex items-start gap-3 px-4 pt-3 pb-2">
            <div className="min-w-0 flex-1">
              <BaseDialog.Title className="text-base font-semibold">{props.title}</BaseDialog.Title>
              {props.description ? (
                <BaseDialog.Description className="mt-0.5 text-ink-muted">
                  {props.description}
                </BaseDialog.Description>
              ) : null}
            </div>
            <BaseDialog.Close
              aria-label={props.closeLabel}
              className="-mr-1 inline-flex size-6 items-center justify-center rounded-md text-ink-muted hover:bg-hover"
            >
              <X className="size-4" />
            </BaseDialog.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-4">{props.children}</div>
          {props.footer ? (
            <div className="flex justify-end gap-2 border-t border-line px-4 py-2.5">{props.footer}</div>
          ) : null}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
