import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeForm } from '../../../contract/model/intake-form.ts';
import { ExitFrame } from '../exits/ExitFrame.tsx';
import type { ExitDialogProps } from '../exits/exit-dialog.ts';
import { NumberedList } from '../exits/NumberedList.tsx';
import { IntakeFormDialog } from './IntakeFormDialog.tsx';

/** Which of the brand's forms, then the form itself. Where there is one only, nothing is asked. */
export function IntakeDialog(props: ExitDialogProps) {
  const { t } = useTranslation('conversation');
  const { detail, brand, open, onClose } = props;
  const forms = brand.handling?.intakeForms ?? [];
  const [opened, setOpened] = useState<IntakeForm | null>(forms.length === 1 ? (forms[0] ?? null) : null);
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  // As the brand has it now; one that it has just taken away stays, since somebody is filling it in.
  const form = opened && (forms.find(({ formId }) => formId === opened.formId) ?? opened);
  if (form) return <IntakeFormDialog {...props} form={form} />;
  const choose = (index: number) => setOpened(forms[index] ?? null);
  return (
    <ExitFrame
      open={open}
      onClose={onClose}
      title={t('intake.choose', { customer: detail.conversation.customer.name })}
      description={forms.length === 0 ? t('intake.brandHasNone', { brand: brand.name }) : undefined}
      confirm={t('intake.next')}
      busy={forms.length === 0}
      refused={null}
      onConfirm={() => choose(chosen)}
      initialFocus={list}
    >
      <NumberedList
        label={t('intake.title')}
        choices={forms.map(({ formId, title }) => ({ value: formId, label: title }))}
        chosen={chosen}
        onChoose={setChosen}
        onConfirm={choose}
        open={open}
        list={list}
      />
      <p className="mt-2 min-h-9 px-2 text-xs text-ink-muted">{forms[chosen]?.hint}</p>
    </ExitFrame>
  );
}
