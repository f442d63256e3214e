import { Check, ChevronDown } from 'lucide-react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import type { LookupModel } from '../lookup-model.ts';
import { type Board, boardKeyOf, emptyBoard, type LookupState } from '../model/lookup-state.ts';
import { useWords } from '../words.ts';
import { categoriesOf } from './categories-of.ts';

/** All categories of what was found, read only while it is open: a menu is too much to render at every key press. */
export const CategoryMenu = memo(function CategoryMenu({ model }: { readonly model: LookupModel }) {
  const t = useWords();
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex h-6 items-center gap-0.5 rounded-md px-1 text-xs text-ink-muted hover:bg-hover hover:text-ink"
        >
          {t('categories')}
          <ChevronDown aria-hidden className="size-3.5" />
        </button>
      }
    >
      <CategoryItems model={model} />
    </Menu>
  );
});

function CategoryItems({ model }: { readonly model: LookupModel }) {
  const answer = useStore(model.store, (state) => boardOnScreen(state).answer);
  const chosen = useStore(model.store, (state) => boardOnScreen(state).filters.category);
  return categoriesOf(answer).map(({ category, count }) => (
    <MenuItem
      key={category}
      icon={category === chosen ? <Check /> : null}
      onSelect={() => model.toggleCategory(category)}
    >
      <span className="flex justify-between gap-4">
        {category} <span className="figures text-ink-faint">{count}</span>
      </span>
    </MenuItem>
  ));
}

function boardOnScreen(state: LookupState): Board {
  const key = boardKeyOf(state);
  return (key === null ? undefined : state.boards[key]) ?? emptyBoard;
}
