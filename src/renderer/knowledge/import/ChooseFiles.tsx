import { FileUp } from 'lucide-react';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { formatBytes } from '../format.ts';
import { droppedFiles, importFileOf } from './browser-files.ts';
import { bytesOf, type ImportFile, problemOf } from './import-files.ts';
import type { ImportModel } from './import-model.ts';

const subjects = ['prices', 'articles', 'responses'] as const;
const LISTED = 5;

/** Takes files or a folder, says what it takes them for, and begins. */
export function ChooseFiles({
  model,
  brand,
  connected,
}: {
  readonly model: ImportModel;
  readonly brand: Brand;
  readonly connected: boolean;
}) {
  const { t } = useTranslation('knowledge');
  const { files, subject } = useStore(model.store);
  const [dropping, setDropping] = useState(false);
  const begin = useRef<HTMLButtonElement>(null);

  const take = (taken: readonly ImportFile[]) => {
    model.choose(taken);
    // Enter then goes on.
    requestAnimationFrame(() => begin.current?.focus());
  };
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setDropping(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    void droppedFiles(event.dataTransfer).then(take, () => take([]));
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto p-4">
      <section
        aria-label={t('import.drop')}
        onDragOver={onDragOver}
        onDragLeave={() => setDropping(false)}
        onDrop={onDrop}
        className={classNames(
          'flex flex-col items-center gap-2 rounded-lg border-2 border-dashed p-6 text-center',
          files.length === 0 && 'min-h-60 flex-1 justify-center',
          dropping ? 'border-accent bg-selected' : 'border-line-strong',
        )}
      >
        <FileUp aria-hidden className="size-6 text-ink-muted" />
        <p className="font-medium">{dropping ? t('import.dropNow') : t('import.drop')}</p>
        <p className="max-w-xl text-ink-muted">{t('import.dropHint')}</p>
        <div className="mt-1 flex gap-2">
          <FileButton label={t('import.chooseFiles')} onFiles={take} />
          <FileButton label={t('import.chooseFolder')} folder onFiles={take} />
        </div>
      </section>
      {files.length === 0 ? null : (
        <div className="mx-auto mt-4 flex w-full max-w-xl flex-col gap-3">
          <FileSummary files={files} />
          <div className="flex flex-col items-start gap-1">
            <span className="text-ink-muted">{t('import.subject')}</span>
            <SegmentedControl
              label={t('import.subject')}
              value={subject}
              onChange={model.setSubject}
              segments={subjects.map((value) => ({ value, label: t(`import.subjects.${value}`) }))}
            />
            <span className="text-xs text-ink-faint">{t('import.subjectGuessed')}</span>
          </div>
          <Button
            ref={begin}
            tone="primary"
            className="self-start"
            disabled={!connected || problemOf(files) !== null}
            onClick={() => void model.begin()}
          >
            {t('import.begin', { brand: brand.name })}
          </Button>
        </div>
      )}
    </div>
  );
}

function FileSummary({ files }: { readonly files: readonly ImportFile[] }) {
  const { t, i18n } = useTranslation('knowledge');
  const size = formatBytes(bytesOf(files), i18n.language);
  return (
    <div>
      <p className="figures font-medium">{t('import.chosen', { count: files.length, size })}</p>
      <ul className="text-ink-muted">
        {files.slice(0, LISTED).map(({ path }) => (
          <li key={path} className="isolate-text truncate">
            {path}
          </li>
        ))}
        {files.length > LISTED ? <li>{t('import.moreFiles', { count: files.length - LISTED })}</li> : null}
      </ul>
    </div>
  );
}

/** The browser's own chooser behind one of our buttons. */
function FileButton({
  label,
  folder = false,
  onFiles,
}: {
  readonly label: string;
  readonly folder?: boolean;
  readonly onFiles: (files: readonly ImportFile[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])].map((file) => importFileOf(file));
    // Choosing the same file again must be noticed too: it may have been mended.
    event.target.value = '';
    if (chosen.length > 0) onFiles(chosen);
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        multiple
        aria-label={label}
        tabIndex={-1}
        className="hidden"
        onChange={onChange}
        {...(folder ? { webkitdirectory: '' } : {})}
      />
    </>
  );
}
