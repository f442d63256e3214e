import { useTranslation } from 'react-i18next';
import type { WrapUpField } from '../../../contract/model/brand.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** What the brand wants to know about a conversation that ended so. Enter in a field goes on to resolve. */
export function WrapUpFields({
  fields,
  values,
  problems,
  onChange,
  onSubmit,
}: {
  readonly fields: readonly WrapUpField[];
  readonly values: Readonly<Record<string, string>>;
  /** By `fieldId`. */
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (fieldId: string, value: string) => void;
  readonly onSubmit: () => void;
}) {
  const { t } = useTranslation('conversation');
  return fields.map(({ fieldId, label, required, options }) => {
    const value = values[fieldId] ?? '';
    const problem = problems[fieldId];
    const name = t(required ? 'resolve.required' : 'resolve.optional', { label });
    if (options) {
      const choices = [
        { value: '', label: t('resolve.choose') },
        ...options.map((option) => ({ value: option, label: option })),
      ];
      return (
        <div key={fieldId} className="flex flex-col gap-1">
          <Select
            label={name}
            value={value}
            onChange={(chosen) => onChange(fieldId, chosen)}
            choices={choices}
            data-field={fieldId}
            aria-required={required}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `problem-${fieldId}` : undefined}
          />
          {problem ? (
            <p id={`problem-${fieldId}`} role="alert" className="text-xs text-red">
              {problem}
            </p>
          ) : null}
        </div>
      );
    }
    return (
      <TextField
        key={fieldId}
        label={name}
        value={value}
        maxLength={500}
        autoComplete="off"
        data-field={fieldId}
        aria-required={required}
        problem={problem}
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
