import { FileText, Image as ImageIcon, RotateCw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Attachment } from '../../../contract/model/attachment.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { fileFacts } from './file-words.ts';
import { canTryAgain, type FileOnItsWay, type FilesModel } from './files-model.ts';
import { useFileImage } from './use-file-image.ts';

/** What goes along with the reply, what is on its way into it, and what was not taken and why. */
export function DraftFiles({ model, locked }: { readonly model: FilesModel; readonly locked: boolean }) {
  const { t, i18n } = useTranslation('conversation');
  const inDraft = useStore(model.store, (state) => state.inDraft);
  const onTheirWay = useStore(model.store, (state) => state.onTheirWay);
  if (inDraft.length + onTheirWay.length === 0) return null;
  return (
    <ul
      aria-label={t('files.inDraft')}
      className="flex max-h-[30cqh] flex-wrap items-start gap-1.5 overflow-y-auto px-2 pb-1.5"
    >
      {inDraft.map((file) => (
        <li key={file.fileId}>
          <Chip
            name={file.name}
            picture={<SmallPicture model={model} file={file} />}
            onRemove={locked ? null : () => void model.remove(file.fileId)}
          >
            <span className="figures text-ink-muted">{fileFacts(t, file, i18n.language)}</span>
          </Chip>
        </li>
      ))}
      {onTheirWay.map((file) => (
        <li key={file.fileId} className={file.problem ? 'w-full' : ''}>
          {file.problem ? <NotTaken model={model} file={file} /> : <OnItsWay model={model} file={file} />}
        </li>
      ))}
    </ul>
  );
}

/** What it is can be told in a glance; it is looked at in the log, once it was sent. */
function SmallPicture({ model, file }: { readonly model: FilesModel; readonly file: Attachment }) {
  const shown = useFileImage(model.read, file, file.thumbnail ? 'thumbnail' : null);
  const isPdf = file.type === 'application/pdf';
  const Icon = isPdf ? FileText : ImageIcon;
  const icon = <Icon aria-hidden className="size-3.5 shrink-0 text-ink-muted" />;
  if (shown.state !== 'shown') return icon;
  return (
    <>
      {isPdf ? icon : null}
      <img src={shown.url} alt="" className="size-6 shrink-0 rounded-sm object-cover object-top" />
    </>
  );
}

function OnItsWay({ model, file }: { readonly model: FilesModel; readonly file: FileOnItsWay }) {
  const { t } = useTranslation('conversation');
  const { name, progress } = file;
  return (
    <Chip
      name={name}
      picture={<ImageIcon aria-hidden className="size-3.5 shrink-0 text-ink-muted" />}
      onRemove={() => void model.remove(file.fileId)}
    >
      <span className="w-16">
        <ProgressBar
          value={progress}
          label={t(progress === null ? 'files.looking' : 'files.handing', { name })}
        />
      </span>
    </Chip>
  );
}

function NotTaken({ model, file }: { readonly model: FilesModel; readonly file: FileOnItsWay }) {
  const { t } = useTranslation('conversation');
  const { fileId, name, problem } = file;
  if (!problem) return null;
  return (
    <div className="flex items-start gap-1.5 rounded-md border border-amber bg-amber-soft px-2 py-1 text-sm text-ink">
      <p role="alert" className="isolate-text min-w-0 flex-1 wrap-anywhere">
        {t(`files.problem.${problem}`, { name })}
      </p>
      {canTryAgain(problem) ? (
        <Button size="small" onClick={() => model.tryAgain(fileId)}>
          <RotateCw aria-hidden className="size-3.5" />
          {t('files.tryAgain')}
        </Button>
      ) : null}
      <IconButton
        label={t('files.remove', { name })}
        icon={<X />}
        onClick={() => void model.remove(fileId)}
      />
    </div>
  );
}

function Chip({
  name,
  picture,
  onRemove,
  children,
}: {
  readonly name: string;
  readonly picture: ReactNode;
  readonly onRemove: (() => void) | null;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('conversation');
  return (
    <span className="flex items-center gap-1.5 rounded-md border border-line bg-raised pl-1.5 text-xs">
      {picture}
      <span title={name} className="isolate-text max-w-48 truncate">
        {name}
      </span>
      {children}
      <IconButton
        label={t('files.remove', { name })}
        icon={<X />}
        disabled={onRemove === null}
        onClick={() => onRemove?.()}
      />
    </span>
  );
}
