import { FileText, Image as ImageIcon } from 'lucide-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../contract/model/attachment.ts';
import { fileFacts } from './file-words.ts';
import { FilesContext } from './files-context.ts';
import { useFileImage } from './use-file-image.ts';

/** The files of a message: small pictures, and tiles for what has none. Their size never changes. */
export function MessageFiles({ files }: { readonly files: readonly Attachment[] }) {
  const { t } = useTranslation('conversation');
  return (
    <ul aria-label={t('files.ofMessage')} className="flex flex-wrap gap-1.5 not-first:mt-1.5">
      {files.map((file) => (
        <li key={file.fileId}>
          <FileTile file={file} />
        </li>
      ))}
    </ul>
  );
}

function FileTile({ file }: { readonly file: Attachment }) {
  const { t, i18n } = useTranslation('conversation');
  const context = useContext(FilesContext);
  const shown = useFileImage(context?.read ?? null, file, file.thumbnail ? 'thumbnail' : null);
  const facts = fileFacts(t, file, i18n.language);
  const isPdf = file.type === 'application/pdf';
  const Icon = isPdf ? FileText : ImageIcon;
  const picture = context !== null && file.thumbnail && shown.state === 'shown';
  const content = (
    <>
      <span className="isolate-text block w-36 truncate px-1.5 pt-0.5 text-left text-xs text-ink">
        {file.name}
      </span>
      <span className="figures block w-36 px-1.5 pb-0.5 text-left text-xs text-ink-muted">{facts}</span>
      {/* Seen first, read last. */}
      <span className="relative order-first flex h-24 w-36 items-center justify-center overflow-hidden bg-hover text-center text-xs text-ink-muted">
        {picture ? (
          <>
            <img
              src={shown.url}
              alt=""
              className={isPdf ? 'h-full object-contain' : 'size-full object-cover'}
            />
            {isPdf ? (
              <Icon aria-hidden className="absolute bottom-1 left-1 size-5 rounded-sm bg-surface p-0.5" />
            ) : null}
          </>
        ) : (
          <span className="flex flex-col items-center gap-1 p-1">
            <Icon aria-hidden className="size-6" />
            {context !== null && file.thumbnail && shown.state !== 'loading'
              ? t(shown.state === 'notFetched' ? 'files.notHere' : 'files.gone')
              : null}
          </span>
        )}
      </span>
    </>
  );
  const look = 'flex flex-col overflow-hidden rounded-md border border-line bg-surface';
  if (context === null) return <span className={look}>{content}</span>;
  return (
    <button
      type="button"
      title={file.name}
      onClick={() => context.open(file.fileId)}
      className={`${look} hover:border-line-strong`}
    >
      <span className="sr-only">{t('files.open')}</span>
      {content}
    </button>
  );
}
