import { Paperclip } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton.tsx';

/** What the file dialog offers at first; what a file really is tells its content. */
const ACCEPTED = 'image/jpeg,image/png,image/webp,image/gif,application/pdf';

/** Opens the dialog of the operating system. `input` lets a key do the same. */
export function AttachButton({
  input,
  keys,
  disabled,
  onAdd,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly keys: readonly string[];
  readonly disabled: boolean;
  readonly onAdd: (files: readonly File[]) => void;
}) {
  const { t } = useTranslation('conversation');
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        hidden
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again after it was taken out.
          currentTarget.value = '';
          if (files.length > 0) onAdd(files);
        }}
      />
      <IconButton
        label={t('files.attach')}
        keys={keys}
        icon={<Paperclip />}
        disabled={disabled}
        onClick={() => input.current?.click()}
      />
    </>
  );
}
