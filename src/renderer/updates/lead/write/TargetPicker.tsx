import { Combobox } from '@base-ui/react/combobox';
import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { BrandId } from '../../../../contract/model/ids.ts';
import { classNames } from '../../../ui/class-names.ts';
import { createTargetFinder, type LookupClient, type TargetHit } from './target-finder.ts';
import type { FactTarget, FactType } from './write-form.ts';

/** Finds the item or text by typing, in the brand's knowledge on this machine. */
export function TargetPicker({
  lookup,
  brandId,
  type,
  problem,
  onTake,
}: {
  readonly lookup: LookupClient;
  readonly brandId: BrandId;
  readonly type: FactType;
  readonly problem: string | undefined;
  readonly onTake: (taken: { readonly target: FactTarget; readonly body: string }) => void;
}) {
  const { t } = useTranslation('updateDesk');
  const finder = useMemo(() => createTargetFinder(lookup, brandId, type), [lookup, brandId, type]);
  const { text, hits, failed } = useStore(finder.store);
  const [gone, setGone] = useState(false);
  const [open, setOpen] = useState(false);
  const id = useId();
  useEffect(() => setGone(false), [text]);
  const take = async (hit: TargetHit | null) => {
    if (hit === null) return;
    const taken = await finder.take(hit);
    if (taken) onTake(taken);
    else setGone(true);
  };
  const trouble = gone ? t('facts.gone') : failed ? t('facts.notSearched') : problem;
  return (
    <Combobox.Root<TargetHit>
      items={hits ?? []}
      filter={null}
      value={null}
      inputValue={text}
      onInputValueChange={(value) => void finder.setText(value)}
      onValueChange={(hit) => void take(hit)}
      itemToStringLabel={({ title }) => title}
      autoHighlight
      open={open}
      onOpenChange={setOpen}
    >
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="text-sm text-ink-muted">
          {t(`facts.find.${type}`)}
        </label>
        <Combobox.Input
          id={id}
          placeholder={t('facts.findPlaceholder')}
          onKeyDown={(event) => {
            // The list closes, and what was typed goes; the desk stays.
            if (event.key !== 'Escape' || (!open && text === '')) return;
            event.preventDefault();
            setOpen(false);
            void finder.setText('');
          }}
          aria-invalid={trouble ? true : undefined}
          aria-describedby={trouble ? `${id}-problem` : undefined}
          className={classNames(
            'h-8 w-full rounded-md border bg-surface px-2.5 text-sm text-ink',
            trouble ? 'border-red' : 'border-line-strong',
          )}
        />
        {trouble ? (
          <div id={`${id}-problem`} role="alert" className="text-xs text-red">
            {trouble}
          </div>
        ) : null}
      </div>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} align="start" className="z-40">
          <Combobox.Popup className="max-h-72 w-(--anchor-width) min-w-72 overflow-y-auto rounded-lg border border-line bg-surface p-1 text-sm text-ink shadow-pop">
            <Combobox.Empty className="p-2 text-ink-muted empty:hidden">
              {text.trim() === '' || hits === null ? null : t('facts.nothing')}
            </Combobox.Empty>
            <Combobox.List>
              {(hit: TargetHit) => (
                <Combobox.Item
                  key={`${hit.kind} ${hit.id}`}
                  value={hit}
                  className="flex min-h-7 flex-wrap items-baseline gap-x-2 rounded-md px-2 py-1 data-highlighted:bg-selected"
                >
                  <span dir="auto" className="isolate-text min-w-0 flex-auto">
                    {hit.title}
                  </span>
                  <span className="figures shrink-0 text-xs text-ink-muted">{hit.detail}</span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
