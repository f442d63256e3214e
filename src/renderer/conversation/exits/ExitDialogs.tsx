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
  ...props
}: Omit<ExitDialogProps, 'open'> & { readonly dialog: PaneDialog | null }) {
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
    case 'exits':
    case null:
      return null;
    default:
      return dialog satisfies never;
  }
}
