import { ArrowLeft } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ConversationCard } from '../../../contract/workstation/queue.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { FilterBrand } from '../filters/FilterChoice.tsx';
import { FinishedLine } from './FinishedLine.tsx';
import type { FinishedModel } from './finished-model.ts';

interface FinishedSearchProps {
  readonly model: FinishedModel;
  readonly brands: readonly FilterBrand[];
  readonly reopenKeys: readonly string[];
  readonly onOpen: (card: ConversationCard) => void;
  readonly onReopen: (card: ConversationCard) => void;
  readonly onClose: () => void;
}

/** In the agent's finished conversations, over the lists of the column. The field keeps the keyboard. */
export function FinishedSearch({
  model,
  brands,
  reopenKeys,
  onOpen,
  onReopen,
  onClose,
}: FinishedSearchProps) {
  const { t } = useTranslation('queue');
  const { text, brandId, hits, active, focusRequests } = useStore(model.store);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const hit = hits[active];
  useEffect(() => {
    if (focusRequests === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [focusRequests]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !actOnKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const actOnKey = (event: KeyboardEvent): boolean => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowDown' && !event.altKey) model.move(active + 1);
    else if (event.key === 'ArrowUp' && !event.altKey) model.move(active - 1);
    else if (event.key === 'Enter' && hit) (event.altKey ? onReopen : onOpen)(hit.card);
    else return false;
    return true;
  };

  return (
    <section aria-label={t('finished.title')} className="flex h-full min-h-0 flex-col">
      <div className="flex items-center gap-1 px-2 pt-1.5">
        <IconButton label={t('finished.back')} icon={<ArrowLeft aria-hidden />} onClick={onClose} />
        <h2 className="text-xs font-semibold tracking-wide text-ink-muted uppercase">
          {t('finished.title')}
        </h2>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the field inside */}
      <div className="flex flex-col gap-1.5 px-2 py-1.5" onKeyDown={onKeyDown}>
        <TextField
          ref={field}
          label={t('finished.label')}
          labelHidden
          type="search"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-activedescendant={hit ? `${listId}-${active}` : undefined}
          placeholder={t('finished.placeholder')}
          maxLength={200}
          value={text}
          onChange={(event) => model.type(event.target.value)}
        />
        <Select
          label={t('filters.brandId')}
          labelHidden
          value={brandId ?? ''}
          onChange={(value) =>
            model.setBrand(brands.find((brand) => brand.brandId === value)?.brandId ?? null)
          }
          choices={[
            { value: '', label: t('finished.allBrands') },
            ...brands.map((brand) => ({ value: brand.brandId as string, label: brand.name })),
          ]}
        />
      </div>
      <Announced model={model} />
      <Nothing model={model} />
      <div
        id={listId}
        role="listbox"
        aria-label={t('finished.results')}
        className="min-h-0 flex-1 overflow-y-auto"
      >
        {hits.map((found, place) => (
          <FinishedLine
            key={`${found.card.conversationId} ${found.at}`}
            id={`${listId}-${place}`}
            hit={found}
            brand={brands.find((brand) => brand.brandId === found.card.brandId)}
            active={place === active}
            onChoose={() => {
              model.move(place);
              onOpen(found.card);
            }}
          />
        ))}
      </div>
      {hit ? (
        <div className="flex items-center justify-end gap-2 border-t border-line px-2 py-1.5">
          <span className="flex-1 text-xs text-ink-faint">{t('finished.readOnly')}</span>
          <Button size="small" onClick={() => onReopen(hit.card)}>
            {t('reopening.short')}
            <span className="sr-only">{hit.card.customerName}</span>
            <Kbd keys={[reopenKeys.join('+')]} />
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Nothing({ model }: { readonly model: FinishedModel }) {
  const { t } = useTranslation('queue');
  const { hits, searched, failed } = useStore(model.store);
  if (failed) {
    return (
      <Banner
        tone="amber"
        actions={
          <Button size="small" onClick={() => void model.refresh()}>
            {t('finished.again')}
          </Button>
        }
      >
        {t('finished.failed')}
      </Banner>
    );
  }
  if (hits.length > 0) return null;
  return searched === null ? (
    <EmptyState title={t('finished.emptyTitle')}>{t('finished.emptyHint')}</EmptyState>
  ) : (
    <EmptyState title={t('finished.noneTitle')}>{t('finished.noneHint')}</EmptyState>
  );
}

/** How many were found, aloud, when that is known. */
function Announced({ model }: { readonly model: FinishedModel }) {
  const { t } = useTranslation('queue');
  const count = useStore(model.store, (state) => (state.searched === null ? null : state.hits.length));
  return (
    <span role="status" className="sr-only">
      {count === null ? '' : t('finished.found', { count })}
    </span>
  );
}
