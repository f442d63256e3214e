import { Check, ChevronDown, X } from 'lucide-react';
import { memo } from 'react';
import type { LookupFilters, LookupResult } from '../../../contract/workstation/lookup.ts';
import { classNames } from '../../ui/class-names.ts';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import type { LookupKeys } from '../lookup-keys.ts';
import type { LookupModel } from '../lookup-model.ts';
import type { LookupAnswer } from '../model/lookup-state.ts';
import { useWords } from '../words.ts';

type Categories = LookupResult['categories'];

/** From this width of the panel on, that many category chips have room beside the others. */
const ROOM = ['', 'hidden @min-[380px]:block', 'hidden @min-[470px]:block', 'hidden @min-[560px]:block'];

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
  const result = answer?.kind === 'results' ? answer.results[0] : undefined;
  const categories = isMine ? NO_CATEGORIES : (result?.categories ?? NO_CATEGORIES);
  return (
    // biome-ignore lint/a11y/useSemanticElements: switches of a search, not a form's fieldset
    <div
      role="group"
      aria-label={t('filters')}
      className="@container flex h-8 shrink-0 items-center gap-1 overflow-hidden border-b border-line px-2"
    >
      <Toggle model={model} name="inStock" pressed={filters.inStock === true} keys={keys.inStock} />
      <Toggle model={model} name="campaign" pressed={filters.campaign === true} keys={keys.campaign} />
      {result?.understood.priceRange == null ? null : (
        <Tooltip label={t('clearRange')} keys={keys.clearRange}>
          <button
            type="button"
            onClick={model.clearRange}
            className="figures flex h-6 shrink-0 items-center gap-1 rounded-full border border-accent bg-selected px-2 text-xs whitespace-nowrap text-ink"
          >
            {result.understood.priceRange}
            <X aria-hidden className="size-3" />
            <span className="sr-only">{t('clearRange')}</span>
          </button>
        </Tooltip>
      )}
      <CategoryChips model={model} filters={filters} categories={categories} />
    </div>
  );
});

const NO_CATEGORIES: Categories = [];

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

const CHIP =
  'block h-6 max-w-full truncate rounded-full border border-line-strong px-2 text-xs whitespace-nowrap text-ink-muted hover:bg-hover aria-pressed:border-accent aria-pressed:bg-selected aria-pressed:text-ink forced-colors:aria-pressed:outline-2';

interface CategoryChipsProps {
  readonly model: LookupModel;
  readonly filters: LookupFilters;
  readonly categories: Categories;
}

const isSame = (one: Categories, other: Categories) =>
  one === other ||
  (one.length === other.length &&
    one.every(({ category, count }, at) => {
      const beside = other[at];
      return category === beside?.category && count === beside.count;
    }));

const CategoryChips = memo(ShownCategories, (before, now) => {
  const isSameModel = before.model === now.model && before.filters === now.filters;
  return isSameModel && isSame(before.categories, now.categories);
});

function ShownCategories({ model, filters, categories }: CategoryChipsProps) {
  const t = useWords();
  const chosen = filters.category;
  const choose = (category: string) => {
    const { category: _chosen, ...others } = filters;
    model.setFilters(category === chosen ? others : { ...others, category });
  };
  // The chosen one stays in sight whatever is found.
  const chips = [
    ...(chosen === undefined ? [] : [chosen]),
    ...categories.map(({ category }) => category).filter((category) => category !== chosen),
  ].slice(0, ROOM.length);
  if (chips.length === 0) return null;
  return (
    <>
      <span className="flex min-w-0 flex-1 gap-1">
        {chips.map((category, index) => (
          <span key={category} className={classNames('min-w-0', ROOM[index])}>
            <button
              type="button"
              aria-pressed={category === chosen}
              title={category}
              onClick={() => choose(category)}
              className={CHIP}
            >
              {category}
            </button>
          </span>
        ))}
      </span>
      <Menu
        trigger={
          <button
            type="button"
            className="flex h-6 shrink-0 items-center gap-0.5 rounded-md px-1 text-xs text-ink-muted hover:bg-hover hover:text-ink"
          >
            {t('categories')}
            <ChevronDown aria-hidden className="size-3.5" />
          </button>
        }
      >
        {categories.map(({ category, count }) => (
          <MenuItem
            key={category}
            icon={category === chosen ? <Check /> : null}
            onSelect={() => choose(category)}
          >
            <span className="flex justify-between gap-4">
              {category} <span className="figures text-ink-faint">{count}</span>
            </span>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
