import { type DragEvent, type ReactNode, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { FileId } from '../../../contract/model/ids.ts';
import type { ConversationModel } from '../conversation-model.ts';
import { FileViewer } from './FileViewer.tsx';
import { FilesContext } from './files-context.ts';
import { bringsFiles } from './given-files.ts';

/** A pane in which files are looked at, and into which files are dropped. */
export function FilesArea({
  model,
  label,
  onViewerClosed,
  children,
}: {
  readonly model: ConversationModel;
  readonly label: string;
  readonly onViewerClosed: () => void;
  readonly children: ReactNode;
}) {
  const { read } = model.files;
  const [open, setOpen] = useState<FileId | null>(null);
  const [dropping, setDropping] = useState(false);
  const context = useMemo(() => ({ read, open: setOpen }), [read]);

  const onDragOver = (event: DragEvent) => {
    if (!bringsFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
    setDropping(true);
  };
  const onDrop = (event: DragEvent) => {
    setDropping(false);
    if (!bringsFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    model.addFiles([...event.dataTransfer.files]);
  };

  return (
    <FilesContext value={context}>
      <section
        aria-label={label}
        className="@container-[size] relative flex h-full flex-col bg-surface"
        onDragOver={onDragOver}
        onDragLeave={() => setDropping(false)}
        onDrop={onDrop}
      >
        {children}
        {dropping ? (
          <span
            aria-hidden
            className="pointer-events-none absolute inset-0 z-20 border-4 border-dashed border-accent"
          />
        ) : null}
      </section>
      {open === null ? null : (
        <OpenViewer
          model={model}
          fileId={open}
          onShow={setOpen}
          onClose={() => {
            setOpen(null);
            onViewerClosed();
          }}
        />
      )}
    </FilesContext>
  );
}

function OpenViewer({
  model,
  ...given
}: {
  readonly model: ConversationModel;
  readonly fileId: FileId;
  readonly onShow: (fileId: FileId) => void;
  readonly onClose: () => void;
}) {
  const messages = useStore(model.store, (state) => state.messages);
  const files = useMemo(() => messages.flatMap((message) => message.files ?? []), [messages]);
  return <FileViewer files={files} read={model.files.read} {...given} />;
}
