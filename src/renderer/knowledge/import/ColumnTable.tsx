import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn } from '../../../contract/model/knowledge-import.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Select } from '../../ui/Select.tsx';
import {
  columnRoles,
  dateStyles,
  exampleOf,
  numberStyleKey,
  numberStyles,
  parseNumberStyle,
} from './import-mapping.ts';
import type { ImportModel } from './import-model.ts';

const tones = { sure: 'neutral', likely: 'neutral', asked: 'amber' } as const;
const SHOWN_SAMPLES = 3;
const head = 'px-2 py-1 text-start font-normal';

/** Every column of the file: what stands in it, how that was understood, and both to be changed. */
export function ColumnTable({
  model,
  columns,
}: {
  readonly model: ImportModel;
  readonly columns: readonly ImportColumn[];
}) {
  const { t } = useTranslation('knowledge');
  return (
    <table className="w-full table-fixed border-b border-line">
      <caption className="sr-only">{t('import.columns.table')}</caption>
      <colgroup>
        <col className="w-[22%]" />
        <col />
        <col className="w-40" />
        <col className="w-36" />
      </colgroup>
      <thead className="bg-raised text-xs text-ink-muted">
        <tr>
          <th scope="col" className={head}>
            {t('import.columns.header')}
          </th>
          <th scope="col" className={head}>
            {t('import.columns.samples')}
            <ArrowRight aria-hidden className="mx-1 inline size-3" />
            {t('import.columns.understood')}
          </th>
          <th scope="col" className={head}>
            {t('import.columns.role')}
          </th>
          <th scope="col" className={head}>
            {t('import.columns.style')}
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <ColumnRow key={column.index} model={model} column={column} />
        ))}
      </tbody>
    </table>
  );
}

function ColumnRow({ model, column }: { readonly model: ImportModel; readonly column: ImportColumn }) {
  const { t } = useTranslation('knowledge');
  const { header, index, role, confidence } = column;
  const name = header === '' ? t('import.columns.noHeader', { number: index + 1 }) : header;
  return (
    <tr className={role === 'ignore' ? 'border-t border-line text-ink-muted' : 'border-t border-line'}>
      <th scope="row" className="px-2 py-1 text-start align-top font-medium">
        <span className="isolate-text block break-words">{name}</span>
        {confidence === 'sure' || role === 'ignore' ? null : (
          <Badge tone={tones[confidence]}>{t(`import.columns.confidence.${confidence}`)}</Badge>
        )}
      </th>
      <td className="px-2 py-1 align-top">
        <Samples column={column} />
      </td>
      <td className="px-2 py-1 align-top">
        <Select
          label={t('import.columns.roleOf', { header: name })}
          labelHidden
          value={role}
          choices={columnRoles.map((value) => ({ value, label: t(`import.roles.${value}`) }))}
          onChange={(next) => void model.decideColumn(header, { role: next })}
        />
      </td>
      <td className="px-2 py-1 align-top">
        <StyleSelect model={model} column={column} name={name} />
      </td>
    </tr>
  );
}

function Samples({ column }: { readonly column: ImportColumn }) {
  const { t } = useTranslation('knowledge');
  const { samples, understood, role } = column;
  if (samples.length === 0) return <span className="text-ink-faint">{t('import.columns.noSamples')}</span>;
  return (
    <ul>
      {samples.slice(0, SHOWN_SAMPLES).map((sample, at) => (
        // The same value may stand in the column twice.
        <li key={at} className="flex min-w-0 items-baseline gap-1.5">
          <span className="isolate-text truncate" title={sample}>
            {sample}
          </span>
          {role !== 'ignore' && understood[at] === '' ? (
            <span className="shrink-0 text-red">{t('import.columns.notUnderstood')}</span>
          ) : role !== 'ignore' && understood[at] !== undefined && understood[at] !== sample ? (
            <>
              <ArrowRight
                aria-label={t('import.columns.understood')}
                className="size-3 shrink-0 self-center text-ink-faint"
              />
              <span className="figures truncate font-medium">{understood[at]}</span>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function StyleSelect({
  model,
  column,
  name,
}: {
  readonly model: ImportModel;
  readonly column: ImportColumn;
  readonly name: string;
}) {
  const { t } = useTranslation('knowledge');
  const { header, numberStyle, dateStyle } = column;
  if (dateStyle !== null) {
    return (
      <Select
        label={t('import.columns.datesOf', { header: name })}
        labelHidden
        value={dateStyle}
        choices={dateStyles.map((value) => ({ value, label: t(`import.dateStyles.${value}`) }))}
        onChange={(next) => void model.decideColumn(header, { dateStyle: next })}
      />
    );
  }
  if (numberStyle === null) return null;
  return (
    <Select
      label={t('import.columns.numbersOf', { header: name })}
      labelHidden
      value={numberStyleKey(numberStyle)}
      choices={numberStyles.map((style) => ({ value: numberStyleKey(style), label: exampleOf(style) }))}
      onChange={(next) => {
        const style = parseNumberStyle(next);
        if (style) void model.decideColumn(header, { numberStyle: style });
      }}
    />
  );
}
