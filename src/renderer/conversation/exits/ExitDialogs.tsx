import { IntakeDialog } from '../intake/IntakeDialog.tsx';
import { PromiseDialog } from '../promises/PromiseDialog.tsx';
import { TagsDialog } from '../tags/TagsDialog.tsx';
import type { ExitDialogProps } from './exit-dialog.ts';
import { HideDialog } from './HideDialog.tsx';
import type { PaneDialog } from './pane-dialog.ts';
import { EscalateDialog, SkipDialog } from './ReasonDialog.tsx';
import { ResolveDialog } from './ResolveDialog.tsx';
import { SnoozeDialog } from './SnoozeDialog.tsx';
import { TransferDialog } from './TransferDialog.tsx';

/** The dialog that was asked for, made anew each time. */
export function ExitDialogs({
  dialog,
  onInsert,
  ...props
}: Omit<ExitDialogProps, 'open'> & {
  readonly dialog: PaneDialog | null;
  /** Writes at the caret of this conversation's composer; false when it cannot be written to. */
  readonly onInsert: (text: string) => boolean;
}) {
  switch (dialog) {
    case 'resolve':
      return <ResolveDialog open {...props} />;
    case 'escalate':
      return <EscalateDialog open {...props} />;
    case 'skip':
      return <SkipDialog open {...props} />;
    case 'snooze':
      return <SnoozeDialog open {...props} />;
    case 'transfer':
      return <TransferDialog open {...props} />;
    case 'hideComment':
      return <HideDialog open {...props} />;
    case 'tags':
      return <TagsDialog open {...props} />;
    case 'intake':
      return <IntakeDialog open {...props} />;
    case 'promise':
      return <PromiseDialog open onInsert={onInsert} {...props} />;
    case 'exits':
    case 'mood':
    case null:
      return null;
    default:
      return dialog satisfies never;
  }
}
