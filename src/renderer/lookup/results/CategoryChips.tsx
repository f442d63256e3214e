import { memo } from 'react';
import { classNames } from '../../ui/class-names.ts';
import type { LookupModel } from '../lookup-model.ts';
import { CategoryMenu } from './CategoryMenu.tsx';
import type { Categories } from './categories-of.ts';
import { CHIP } from './chip.ts';

/** From this width of the panel on, that many chips have room beside the others. */
const ROOM = ['', 'hidden @min-[380px]:block', 'hidden @min-[470px]:block', 'hidden @min-[560px]:block'];

interface CategoryChipsProps {
  readonly model: LookupModel;
  readonly chosen: string | undefined;
  readonly found: Categories;
}

/** The categories with most of what was found, and a menu of all. */
export function CategoryChips({ model, chosen, found }: CategoryChipsProps) {
  // The chosen one stays in sight whatever is found.
  const chips = [
    ...(chosen === undefined ? [] : [chosen]),
    ...found.map(({ category }) => category).filter((category) => category !== chosen),
  ].slice(0, ROOM.length);
  return (
    <>
      <span className="flex min-w-0 flex-1 gap-1">
        {chips.map((category, index) => (
          <Chip
            key={category}
            model={model}
            category={category}
            isChosen={category === chosen}
            place={index}
          />
        ))}
      </span>
      {/* Always made, as making it is more than the first key press may cost. */}
      <span hidden={chips.length === 0} className="shrink-0">
        <CategoryMenu model={model} />
      </span>
    </>
  );
}

interface ChipProps {
  readonly model: LookupModel;
  readonly category: string;
  readonly isChosen: boolean;
  readonly place: number;
}

const Chip = memo(function Chip({ model, category, isChosen, place }: ChipProps) {
  return (
    <span className={classNames('min-w-0', ROOM[place])}>
      <button
        type="button"
        aria-pressed={isChosen}
        title={category}
        onClick={() => model.toggleCategory(category)}
        className={CHIP}
      >
        {category}
      </button>
    </span>
  );
});
