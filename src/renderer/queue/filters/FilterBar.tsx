import { ListFilter, Search, Users } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { QueueFilters } from '../../../contract/workstation/settings.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import type { FiltersModel } from './filters-model.ts';
import { lineFiltersSet } from './queue-filters.ts';

const states = ['open', 'closed', 'all'] as const;

interface FilterBarProps {
  readonly model: FiltersModel;
  /** As they are in force. */
  readonly filters: QueueFilters;
  readonly seesOthers: boolean;
  readonly searchKeys: readonly string[];
  readonly onSearch: () => void;
  /** The choice of brand, kind, tag and queue around its button. */
  readonly choose: (trigger: ReactElement<Record<string, unknown>>) => ReactElement;
}

/** Which lists are shown, and the way to the filters and to what is finished. */
export function FilterBar({ model, filters, seesOthers, searchKeys, onSearch, choose }: FilterBarProps) {
  const { t } = useTranslation('queue');
  const open = useStore(model.store, (state) => state.open);
  const isFiltered = lineFiltersSet(filters).length > 0;
  return (
    <div className="flex flex-wrap items-center gap-1 px-2 pt-1.5 pb-1">
      <SegmentedControl
        label={t('filters.state')}
        value={filters.state}
        onChange={(state) => model.change({ state })}
        segments={states.map((value) => ({ value, label: t(`filters.${value}`) }))}
      />
      {seesOthers ? (
        <IconButton
          label={t('filters.everyone')}
          icon={<Users aria-hidden />}
          aria-pressed={filters.whose === 'everyone'}
          className="aria-pressed:bg-selected aria-pressed:text-accent forced-colors:aria-pressed:outline"
          onClick={() => model.change({ whose: filters.whose === 'everyone' ? 'mine' : 'everyone' })}
        />
      ) : null}
      <span className="ml-auto inline-flex">
        {choose(
          <IconButton
            label={t('filters.choose')}
            keys={['F']}
            icon={<ListFilter aria-hidden />}
            aria-expanded={open}
            className={isFiltered ? 'bg-selected text-accent' : ''}
          />,
        )}
        <IconButton
          label={t('finished.open')}
          keys={searchKeys}
          icon={<Search aria-hidden />}
          onClick={onSearch}
        />
      </span>
    </div>
  );
}
