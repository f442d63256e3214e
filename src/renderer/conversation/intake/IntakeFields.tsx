import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeField, IntakeValues } from '../../../contract/model/intake-form.ts';
import { FieldNotes } from '../../ui/FieldNotes.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { IntakeProblems } from './intake-values.ts';

/** `city` and the like are plain text; a browser's own check would answer in its own words. */
const inputs: Readonly<Partial<Record<IntakeField['type'], ComponentProps<'input'>>>> = {
  email: { inputMode: 'email' },
  phone: { inputMode: 'tel' },
  date: { type: 'date' },
};

/** What a brand's form asks for, each with what is the matter with it below. */
export function IntakeFields({
  fields,
  values,
  problems,
  onChange,
  onBlur,
  onSubmit,
}: {
  readonly fields: readonly IntakeField[];
  readonly values: IntakeValues;
  readonly problems: IntakeProblems;
  readonly onChange: (fieldId: string, value: string) => void;
  readonly onBlur: (fieldId: string) => void;
  readonly onSubmit: () => void;
}) {
  const { t } = useTranslation('conversation');
  return fields.map((field) => {
    const { fieldId, type, required, options } = field;
    const why = problems[fieldId];
    const problem = why && t(`intake.why.${why}`, { example: field.example ?? '' });
    const label = t(required ? 'resolve.required' : 'resolve.optional', { label: field.label });
    const shared = {
      'data-field': fieldId,
      'aria-required': required,
      value: values[fieldId] ?? '',
      onBlur: () => onBlur(fieldId),
    };
    const hint = [field.hint, field.example && t('intake.example', { example: field.example })]
      .filter(Boolean)
      .join(' ');
    const notes = { hint: hint === '' ? undefined : hint, problem };
    if (type === 'choice' && options) {
      const id = `intake-${fieldId}`;
      return (
        <div key={fieldId} className="flex flex-col gap-1">
          <Select
            {...shared}
            label={label}
            onChange={(chosen) => onChange(fieldId, chosen)}
            choices={[
              { value: '', label: t('resolve.choose') },
              ...options.map((option) => ({ value: option, label: option })),
            ]}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
          />
          <FieldNotes id={id} {...notes} />
        </div>
      );
    }
    if (type === 'longText')
      return (
        <TextArea
          key={fieldId}
          {...shared}
          {...notes}
          className="col-span-full"
          label={label}
          maxLength={4_000}
          onChange={(event) => onChange(fieldId, event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            onSubmit();
          }}
        />
      );
    return (
      <TextField
        key={fieldId}
        {...shared}
        {...notes}
        {...inputs[type]}
        label={label}
        maxLength={4_000}
        autoComplete="off"
        onChange={(event) => onChange(fieldId, event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onSubmit();
        }}
      />
    );
  });
}
