import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { TextField } from '../ui/TextField.tsx';
import { filterShortcuts, type ShortcutLine } from './filter-shortcuts.ts';

interface ShortcutsDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly shortcuts: readonly ShortcutLine[];
}

/** All keys, searchable by what they do or by the key itself. */
export function ShortcutsDialog({ open, onOpenChange, shortcuts }: ShortcutsDialogProps) {
  const { t } = useTranslation('help');
  const search = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      description={t('description')}
      closeLabel={t('close')}
      width="wide"
      initialFocus={search}
    >
      <SearchableShortcuts search={search} shortcuts={shortcuts} />
    </Dialog>
  );
}

interface SearchableShortcutsProps {
  readonly search: React.RefObject<HTMLInputElement | null>;
  readonly shortcuts: readonly ShortcutLine[];
}

/** Mounted while the dialog is open, so that it opens with all keys each time. */
function SearchableShortcuts({ search, shortcuts }: SearchableShortcutsProps) {
  const { t } = useTranslation('help');
  const [text, setText] = useState('');
  const groups = filterShortcuts(shortcuts, text);
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <>
      <TextField
        ref={search}
        type="search"
        label={t('search')}
        labelHidden
        placeholder={t('search')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="sticky top-0 bg-surface pt-1 pb-2"
      />
      <div className="gap-6 sm:columns-2">
        {groups.map(({ group, lines }) => (
          <section key={group} className="mb-3 break-inside-avoid">
            <h3 className="mb-1 text-xs font-medium tracking-wide text-ink-muted uppercase">{group}</h3>
            <dl>
              {lines.map(({ id, label, keys }) => (
                <div
                  key={id}
                  className="flex min-h-7 items-center justify-between gap-3 border-t border-line"
                >
                  <dt className="min-w-0 py-1">{label}</dt>
                  <dd className="shrink-0">
                    <Kbd keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {count === 0 ? <p className="text-ink-muted">{t('none', { text })}</p> : null}
      <div role="status" className="sr-only">
        {t('found', { count })}
      </div>
    </>
  );
}
