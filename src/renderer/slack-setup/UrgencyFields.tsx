import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { MappingForm, MappingProblem } from './mapping-form.ts';

/** What makes a post urgent: who writes it, and the signs it carries. */
export function UrgencyFields({
  form,
  onChange,
}: {
  readonly form: MappingForm;
  readonly onChange: (part: Partial<MappingForm>) => void;
}) {
  const { t } = useTranslation('slack');
  const { always } = form;
  const problem = (field: MappingProblem) =>
    form.problems.includes(field) ? t(`mapping.problems.${field}`) : undefined;
  return (
    <fieldset className="border-t border-line pt-2">
      <legend className="float-left mb-2 w-full font-medium">{t('mapping.urgentWhen')}</legend>
      <div className="clear-both grid grid-cols-2 items-start gap-x-4 gap-y-2 max-[700px]:grid-cols-1">
        <TextField
          label={t('mapping.authors')}
          hint={t('mapping.authorsHint')}
          problem={problem('authors')}
          value={form.authors}
          onChange={(event) => onChange({ authors: event.target.value })}
        />
        <div className="flex flex-col gap-1 pt-5">
          <Choice checked={always} onChange={(event) => onChange({ always: event.target.checked })}>
            {t('mapping.always')}
          </Choice>
          <Choice
            checked={form.callsEverybody && !always}
            disabled={always}
            onChange={(event) => onChange({ callsEverybody: event.target.checked })}
          >
            {t('mapping.callsEverybody')}
          </Choice>
        </div>
        <TextField
          label={t('mapping.keywords')}
          hint={t('mapping.listHint')}
          problem={problem('keywords')}
          disabled={always}
          value={form.keywords}
          onChange={(event) => onChange({ keywords: event.target.value })}
        />
        <TextField
          label={t('mapping.emoji')}
          hint={t('mapping.emojiHint')}
          problem={problem('emoji')}
          disabled={always}
          value={form.emoji}
          onChange={(event) => onChange({ emoji: event.target.value })}
        />
      </div>
    </fieldset>
  );
}
