import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import { type Change, directionOf } from './filter-changes.ts';
import { useFieldNames } from './use-field-names.ts';

interface ChangeLineProps {
  readonly change: Change;
  readonly onOpen: () => void;
}

/** What happened to one item, article or response. */
export function ChangeLine({ change, onOpen }: ChangeLineProps) {
  const canOpen = change.what !== 'removed' && change.kind !== 'cannedResponse';
  return (
    <li className="flex min-h-7 items-start gap-2 py-1">
      <span className="min-w-0 flex-1">
        {canOpen ? (
          <button type="button" onClick={onOpen} className="block text-left break-words hover:underline">
            {change.title}
          </button>
        ) : (
          <span className="block break-words">{change.title}</span>
        )}
        {change.sku === null ? null : <span className="block text-xs text-ink-muted">{change.sku}</span>}
      </span>
      <WhatHappened change={change} />
    </li>
  );
}

function WhatHappened({ change }: { readonly change: Change }) {
  const { t } = useTranslation('lookup');
  const fieldNames = useFieldNames();
  const { what, fields, priceBeforeText, priceAfterText } = change;
  const direction = directionOf(change);
  if (direction !== null) {
    const Arrow = direction === 'up' ? ArrowUp : ArrowDown;
    return (
      <span className="figures shrink-0 text-right text-xs">
        <span className="flex items-center justify-end gap-0.5 text-sm font-medium">
          <Arrow
            aria-hidden
            className={classNames('size-3.5', direction === 'up' ? 'text-red' : 'text-green')}
          />
          <span className="sr-only">{t(`direction.${direction}`)} </span>
          {priceAfterText}
        </span>
        <s className="text-ink-muted">{priceBeforeText}</s>
      </span>
    );
  }
  return (
    <span className="max-w-[45%] shrink-0 text-right text-xs text-ink-muted">
      {what === 'changed' ? (
        fieldNames(fields)
      ) : (
        <>
          <span className={what === 'added' ? 'text-green' : 'text-red'}>{t(`what.${what}`)}</span>
          {what === 'added' && priceAfterText !== null ? (
            <span className="figures block text-sm text-ink">{priceAfterText}</span>
          ) : null}
        </>
      )}
    </span>
  );
}
