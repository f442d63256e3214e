import { type ReactNode, useMemo, useState } from 'react';
import type { FileId } from '../../../contract/model/ids.ts';
import { FileViewer } from '../files/FileViewer.tsx';
import { FilesContext } from '../files/files-context.ts';
import type { FilesModel } from '../files/files-model.ts';
import type { HistoryState } from './history-model.ts';

/** Files of an earlier conversation are looked at as those of the open one are. */
export function PastFiles({
  reading: { card, transcript },
  readFile,
  children,
}: {
  readonly reading: NonNullable<HistoryState['reading']>;
  readonly readFile: FilesModel['read'];
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState<FileId | null>(null);
  const { conversationId } = card;
  const context = useMemo(
    () => ({
      read: (...[fileId, size]: Parameters<FilesModel['read']>) => readFile(fileId, size, conversationId),
      open: setOpen,
    }),
    [readFile, conversationId],
  );
  const files =
    transcript.state === 'there' ? transcript.messages.flatMap((message) => message.files ?? []) : [];
  return (
    <FilesContext value={context}>
      {children}
      {open === null ? null : (
        <FileViewer
          files={files}
          fileId={open}
          read={context.read}
          onShow={setOpen}
          onClose={() => setOpen(null)}
        />
      )}
    </FilesContext>
  );
}
