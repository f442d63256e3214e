import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import { Button } from '../../ui/Button.tsx';
import { formatMoment } from '../../ui/moment.ts';
import { Select } from '../../ui/Select.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import type { ComparedWith, HistoryModel } from './history-model.ts';

/** The chosen version beside another one, and the way back to it. */
export function VersionDifference({
  model,
  brand,
  connected,
}: {
  readonly model: HistoryModel;
  readonly brand: Brand;
  readonly connected: boolean;
}) {
  const { t, i18n } = useTranslation('knowledge');
  const { publications, chosen, comparedWith, difference } = useStore(model.store);
  const versions = publications ?? [];
  const present = versions[0]?.version ?? null;
  if (chosen === null || present === null) return null;
  const others = versions.filter(({ version }) => version !== chosen);
  const choices: { readonly value: string; readonly label: string }[] = [
    { value: 'before', label: t('history.compareBefore') },
    ...(chosen === present
      ? []
      : [{ value: 'present', label: t('history.comparePresent', { version: present }) }]),
    ...others.map(({ version, publishedAt }) => ({
      value: String(version),
      label: t('history.compareVersion', {
        version,
        when: formatMoment(publishedAt, Date.now(), i18n.language),
      }),
    })),
  ];
  const isOffered = choices.some(({ value }) => value === String(comparedWith));
  return (
    <section
      aria-label={t('history.version', { version: chosen })}
      className="flex min-h-0 min-w-0 flex-1 flex-col"
    >
      <div className="flex shrink-0 flex-wrap items-end gap-x-3 gap-y-1.5 border-b border-line px-3 py-2">
        <h3 className="figures self-center font-semibold">
          {difference
            ? t('history.difference', { from: difference.from, to: difference.to })
            : t('history.version', { version: chosen })}
        </h3>
        <span className="flex-1" />
        <Select
          label={t('history.compareLabel')}
          labelHidden
          title={t('history.compareLabel')}
          className="w-60"
          value={isOffered ? String(comparedWith) : 'before'}
          choices={choices}
          onChange={(value) => model.compareWith(toComparedWith(value))}
        />
        {chosen === present ? null : (
          <Button disabled={!connected} onClick={() => model.askRollBack(chosen)}>
            {t('history.rollBack', { version: chosen })}
          </Button>
        )}
      </div>
      {difference ? (
        <ChangeTable
          key={`${difference.from}-${difference.to}`}
          difference={difference}
          locale={brand.locale}
        />
      ) : null}
    </section>
  );
}

function toComparedWith(value: string): ComparedWith {
  return value === 'before' || value === 'present' ? value : Number(value);
}
