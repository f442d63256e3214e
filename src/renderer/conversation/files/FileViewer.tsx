import { ChevronLeft, ChevronRight, Download, FileText } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../contract/model/attachment.ts';
import type { FileId } from '../../../contract/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import type { ShownImage } from '../../ui/show-image.ts';
import { fileFacts } from './file-words.ts';
import type { FilesModel } from './files-model.ts';
import { saveFile } from './save-file.ts';
import { useFileImage } from './use-file-image.ts';

/** One file of the conversation as large as it fits. Arrows lead to the others, S saves, Escape closes. */
export function FileViewer({
  files,
  fileId,
  read,
  onShow,
  onClose,
}: {
  readonly files: readonly Attachment[];
  readonly fileId: FileId;
  readonly read: FilesModel['read'];
  readonly onShow: (fileId: FileId) => void;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation('conversation');
  const body = useRef<HTMLDivElement>(null);
  const place = files.findIndex((file) => file.fileId === fileId);
  const file = files[place];
  const shown = useFileImage(read, { fileId }, 'whole');
  const isPdf = file?.type === 'application/pdf';
  const firstPage = useFileImage(read, { fileId }, isPdf && file.thumbnail ? 'thumbnail' : null);
  if (!file) return null;

  const step = (by: number) => {
    const to = files[place + by];
    if (to) onShow(to.fileId);
  };
  const saveShown = () => {
    if (shown.state === 'shown') saveFile(shown.url, file.name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowLeft') step(-1);
    else if (event.key === 'ArrowRight') step(1);
    else if (event.key === 's' || event.key === 'S' || event.code === 'KeyS') saveShown();
    else return;
    event.preventDefault();
  };

  const position = t('files.position', { place: place + 1, count: files.length });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={<span className="isolate-text wrap-anywhere">{file.name}</span>}
      description={`${fileFacts(t, file, i18n.language)} · ${position}`}
      closeLabel={t('files.close')}
      width="wide"
      initialFocus={body}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its buttons do what its keys do */}
      <div ref={body} tabIndex={-1} onKeyDown={onKeyDown} className="flex flex-col gap-2 outline-none">
        <div className="flex items-center gap-2">
          <IconButton
            label={t('files.previous')}
            keys={['←']}
            icon={<ChevronLeft />}
            disabled={place === 0}
            onClick={() => step(-1)}
          />
          <div className="flex h-[62vh] min-w-0 flex-1 items-center justify-center bg-hover text-center text-sm text-ink-muted">
            <Picture file={file} shown={shown} firstPage={firstPage} />
          </div>
          <IconButton
            label={t('files.next')}
            keys={['→']}
            icon={<ChevronRight />}
            disabled={place === files.length - 1}
            onClick={() => step(1)}
          />
        </div>
        <Button tone="primary" className="self-end" disabled={shown.state !== 'shown'} onClick={saveShown}>
          <Download aria-hidden className="size-4" />
          {t('files.save')} <Kbd keys={['S']} />
        </Button>
      </div>
    </Dialog>
  );
}

function Picture({
  file,
  shown,
  firstPage,
}: {
  readonly file: Attachment;
  readonly shown: ShownImage;
  readonly firstPage: ShownImage;
}) {
  const { t } = useTranslation('conversation');
  if (shown.state === 'loading') return <p role="status">{t('files.loading')}</p>;
  if (shown.state !== 'shown') {
    const key = shown.state === 'notFetched' ? 'notHere' : 'gone';
    return (
      <p role="status" className="max-w-96 p-4">
        <span className="block font-medium text-ink">{t(`files.${key}`)}</span>
        {t(`files.${key}Hint`)}
      </p>
    );
  }
  if (file.type !== 'application/pdf')
    return <img src={shown.url} alt={file.name} className="max-h-full max-w-full object-contain" />;
  return (
    <div className="flex h-full max-w-full flex-col items-center justify-center gap-2 p-2">
      {firstPage.state === 'shown' ? (
        <img
          src={firstPage.url}
          alt={t('files.firstPage', { name: file.name })}
          className="min-h-0 max-w-full flex-1 object-contain"
        />
      ) : (
        <FileText aria-hidden className="size-12" />
      )}
      <p className="max-w-96">{t('files.pdf')}</p>
    </div>
  );
}
