import { X } from 'lucide-react';
import { memo } from 'react';
import type { LookupFilters } from '../../../contract/workstation/lookup.ts';
import { classNames } from '../../ui/class-names.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';
import type { LookupKeys } from '../lookup-keys.ts';
import type { LookupModel } from '../lookup-model.ts';
import type { LookupAnswer } from '../model/lookup-state.ts';
import { useWords } from '../words.ts';
import { CategoryChips } from './CategoryChips.tsx';
import { categoriesOf, NO_CATEGORIES } from './categories-of.ts';
import { CHIP } from './chip.ts';

interface FilterRowProps {
  readonly model: LookupModel;
  readonly filters: LookupFilters;
  readonly answer: LookupAnswer | null;
  /** Categories differ from brand to brand: across all of them they are not offered. */
  readonly isMine: boolean;
  readonly keys: LookupKeys;
}

/** What narrows the prices down. Always of one line, so that nothing below it moves. */
export const FilterRow = memo(function FilterRow({ model, filters, answer, isMine, keys }: FilterRowProps) {
  const t = useWords();
  const range = answer?.kind === 'results' ? (answer.results[0]?.understood.priceRange ?? null) : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: switches of a search, not a form's fieldset
    <div
      role="group"
      aria-label={t('filters')}
      className="@container flex h-8 shrink-0 items-center gap-1 overflow-hidden border-b border-line px-2"
    >
      <Toggle model={model} name="inStock" pressed={filters.inStock === true} keys={keys.inStock} />
      <Toggle model={model} name="campaign" pressed={filters.campaign === true} keys={keys.campaign} />
      {range === null ? null : (
        <Tooltip label={t('clearRange')} keys={keys.clearRange}>
          <button
            type="button"
            onClick={model.clearRange}
            className="figures flex h-6 shrink-0 items-center gap-1 rounded-full border border-accent bg-selected px-2 text-xs whitespace-nowrap text-ink"
          >
            {range}
            <X aria-hidden className="size-3" />
            <span className="sr-only">{t('clearRange')}</span>
          </button>
        </Tooltip>
      )}
      <CategoryChips
        model={model}
        chosen={filters.category}
        found={isMine ? NO_CATEGORIES : categoriesOf(answer)}
      />
    </div>
  );
});

interface ToggleProps {
  readonly model: LookupModel;
  readonly name: 'inStock' | 'campaign';
  readonly pressed: boolean;
  readonly keys: readonly string[];
}

const Toggle = memo(function Toggle({ model, name, pressed, keys }: ToggleProps) {
  const t = useWords();
  const label = t(name === 'inStock' ? 'filterInStock' : 'filterCampaign');
  return (
    <Tooltip label={label} keys={keys}>
      <button
        type="button"
        aria-pressed={pressed}
        onClick={() => model.toggleFilter(name)}
        className={classNames(CHIP, 'shrink-0')}
      >
        {label}
      </button>
    </Tooltip>
  );
});
