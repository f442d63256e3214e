import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownHandling } from '../brand-handling.ts';
import { ExitFrame } from '../exits/ExitFrame.tsx';
import type { ExitDialogProps } from '../exits/exit-dialog.ts';
import { useLeaving } from '../exits/use-leaving.ts';
import { TagPicker } from './TagPicker.tsx';

/** The tags of one conversation, out of the brand's list. */
export function TagsDialog({ model, detail, brand, open, onClose }: ExitDialogProps) {
  const { t } = useTranslation('conversation');
  const [tags, setTags] = useState<readonly string[]>(detail.conversation.tags);
  const saving = useLeaving(onClose);
  const field = useRef<HTMLInputElement>(null);
  const save = () => void saving.run(() => model.setTags(tags));
  const choices = shownHandling(brand).tags;
  return (
    <ExitFrame
      open={open}
      onClose={onClose}
      title={t('tags.title', { customer: detail.conversation.customer.name })}
      description={choices.length === 0 ? t('tags.brandHasNone', { brand: brand.name }) : undefined}
      confirm={t('tags.save')}
      busy={saving.busy}
      refused={saving.words}
      onConfirm={save}
      initialFocus={field}
    >
      <TagPicker choices={choices} chosen={tags} onChange={setTags} onSubmit={save} field={field} />
    </ExitFrame>
  );
}
