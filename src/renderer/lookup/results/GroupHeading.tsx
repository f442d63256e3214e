import { type ReactNode, useMemo } from 'react';
import type { Brand } from '../../../contract/model/brand.ts';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { BrandStripe } from '../../ui/BrandStripe.tsx';
import type { LookupGroup } from '../model/lookup-entries.ts';
import { useWords } from '../words.ts';

interface GroupHeadingProps {
  readonly group: LookupGroup;
  /** Given where several brands are searched: each group then says whose it is. */
  readonly brand: Brand | null;
  readonly isFirstOfBrand: boolean;
  readonly children: ReactNode;
}

/** A group of lines under its name, which stays in sight while they scroll. */
export function GroupHeading({ group, brand, isFirstOfBrand, children }: GroupHeadingProps) {
  const t = useWords();
  const number = group.hasMore ? t('atLeast', { number: group.count }) : String(group.count);
  const name = t(`group.${group.name}`);
  const label = useMemo(
    () =>
      brand === null
        ? t('groupName', { name, number })
        : t('groupNameOfBrand', { brand: brand.name, name, number }),
    [t, brand, name, number],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not a form's fieldset
    <div role="group" aria-label={label} className="relative">
      {brand === null ? null : <BrandStripe brand={brand} width="thin" />}
      <div
        aria-hidden
        className="sticky top-0 z-10 flex items-center gap-1.5 border-b border-line bg-raised px-3 py-1 text-xs font-medium text-ink-muted"
      >
        {brand === null ? null : <BrandMark brand={brand} size="small" />}
        {brand !== null && isFirstOfBrand ? (
          <span className="truncate font-semibold text-ink">{brand.name}</span>
        ) : null}
        <span className="flex-1 truncate tracking-wide uppercase">{name}</span>
        <span className="figures">{number}</span>
      </div>
      {children}
    </div>
  );
}
