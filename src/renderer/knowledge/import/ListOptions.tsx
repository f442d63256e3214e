import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../contract/model/brand.ts';
import type { ImportState } from '../../../contract/model/knowledge-import.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { ImportModel } from './import-model.ts';
import { USUAL_JUMP_PERCENT } from './publish-form.ts';

const currencies = ['EUR', 'NOK', 'SEK', 'DKK', 'PLN', 'RUB', 'GBP', 'USD', 'CHF', 'CZK'];
const encodings = [
  'utf-8',
  'utf-16le',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'iso-8859-2',
  'iso-8859-15',
  'koi8-r',
  'macintosh',
];

/** What holds for every row, and what becomes of rows that the file does not list. */
export function ListOptions({
  model,
  read,
  brand,
}: {
  readonly model: ImportModel;
  readonly read: ImportState;
  readonly brand: Brand;
}) {
  const { t } = useTranslation('knowledge');
  const missingName = useId();
  const { mapping, sheets, format, questions } = read;
  const asksForSheet = questions.some(({ about }) => about === 'sheet');
  const removes = mapping.removeMissing === true;
  const same = (value: string) => ({ value, label: value });
  return (
    <section aria-label={t('import.options.title')} className="px-3 py-3">
      <h3 className="font-medium">{t('import.options.title')}</h3>
      <div className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] items-start gap-3">
        {sheets.length > 1 && !asksForSheet ? (
          <Select
            label={t('import.options.sheet')}
            value={mapping.sheet ?? sheets[0] ?? ''}
            choices={sheets.map(same)}
            onChange={(sheet) => void model.decide({ sheet })}
          />
        ) : null}
        <Select
          label={t('import.options.currency')}
          value={mapping.currency ?? brand.currency}
          choices={[
            ...new Set([brand.currency, ...(mapping.currency ? [mapping.currency] : []), ...currencies]),
          ].map(same)}
          onChange={(currency) => void model.decide({ currency })}
        />
        <Select
          label={t('import.options.tax')}
          value={mapping.tax ?? 'found'}
          choices={[
            ...(mapping.tax ? [] : [{ value: 'found' as const, label: t('import.options.taxFound') }]),
            { value: 'included', label: t('import.options.taxes.included') },
            { value: 'excluded', label: t('import.options.taxes.excluded') },
          ]}
          onChange={(tax) => {
            if (tax !== 'found') void model.decide({ tax });
          }}
        />
        <WhenLeft
          label={t('import.options.unit')}
          value={mapping.unit ?? ''}
          maxLength={30}
          onDone={(unit) => void model.decide({ unit })}
        />
        <WhenLeft
          label={t('import.options.jump')}
          value={String(mapping.jumpPercent ?? USUAL_JUMP_PERCENT)}
          inputMode="numeric"
          problemOf={(text) => (isPercent(text) ? undefined : t('import.options.jumpProblem'))}
          onDone={(text) => void model.decide({ jumpPercent: Number(text) })}
        />
        {format === 'csv' && mapping.encoding !== undefined ? (
          <Select
            label={t('import.options.encoding')}
            value={mapping.encoding}
            choices={[...new Set([mapping.encoding, ...encodings])].map(same)}
            onChange={(encoding) => void model.decide({ encoding })}
          />
        ) : null}
      </div>
      <fieldset className="mt-3">
        <legend className="text-ink-muted">{t('import.options.missing')}</legend>
        <Choice
          type="radio"
          name={missingName}
          checked={!removes}
          onChange={() => void model.decide({ removeMissing: false })}
        >
          {t('import.options.missingKeep')}
        </Choice>
        <Choice
          type="radio"
          name={missingName}
          checked={removes}
          onChange={() => void model.decide({ removeMissing: true })}
          hint={t('import.options.missingHint')}
        >
          {t('import.options.missingRemove')}
        </Choice>
      </fieldset>
    </section>
  );
}

function isPercent(text: string): boolean {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= 1000;
}

/** A field whose text counts when somebody leaves it or presses Enter: each letter would start a reading. */
function WhenLeft({
  label,
  value,
  onDone,
  problemOf = () => undefined,
  ...rest
}: {
  readonly label: string;
  readonly value: string;
  readonly onDone: (text: string) => void;
  readonly problemOf?: (text: string) => string | undefined;
  readonly inputMode?: 'numeric';
  readonly maxLength?: number;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value;
  const problem = problemOf(text);
  const done = () => {
    if (problem !== undefined) return;
    setTyped(null);
    if (text !== value) onDone(text);
  };
  return (
    <TextField
      label={label}
      value={text}
      problem={problem}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={done}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') done();
      }}
      {...rest}
    />
  );
}
