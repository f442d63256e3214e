import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ConversationKind } from '../../../contract/model/conversation.ts';
import type { BrandId } from '../../../contract/model/ids.ts';
import type { Queue } from '../../../contract/workstation/queue.ts';
import type { QueueFilters } from '../../../contract/workstation/settings.ts';
import { Badge } from '../../ui/Badge.tsx';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import type { QueueBrand } from '../QueueLine.tsx';
import type { FiltersModel } from './filters-model.ts';
import { lineFiltersSet, tagsOf } from './queue-filters.ts';

const kinds: readonly ConversationKind[] = ['chat', 'comment', 'email'];

export interface FilterBrand extends QueueBrand {
  readonly brandId: BrandId;
}

interface FilterChoiceProps {
  readonly model: FiltersModel;
  readonly filters: QueueFilters;
  readonly queue: Queue;
  readonly brands: readonly FilterBrand[];
  readonly trigger: ReactElement<Record<string, unknown>>;
}

/** My queues, with how many wait in each, and brand, kind and tag. Takes effect at once. */
export function FilterChoice({ model, filters, queue, brands, trigger }: FilterChoiceProps) {
  const { t } = useTranslation('queue');
  const open = useStore(model.store, (state) => state.open);
  const named = <Value extends string>(values: readonly Value[], words: (value: Value) => string) => [
    { value: '', label: t('filters.any') },
    ...values.map((value) => ({ value: value as string, label: words(value) })),
  ];
  return (
    <Popover
      trigger={trigger}
      title={t('filters.title')}
      description={t('filters.hint')}
      open={open}
      onOpenChange={model.setOpen}
    >
      <div className="flex flex-col gap-3 px-3 pb-3">
        <QueueChoice model={model} filters={filters} queue={queue} brands={brands} />
        <Select
          label={t('filters.brandId')}
          value={filters.brandId ?? ''}
          onChange={(value) =>
            model.change({ brandId: brands.find(({ brandId }) => brandId === value)?.brandId ?? null })
          }
          choices={named(
            brands.map(({ brandId }) => brandId),
            (value) => brands.find(({ brandId }) => brandId === value)?.name ?? value,
          )}
        />
        <div className="grid grid-cols-2 gap-2">
          <Select
            label={t('filters.kind')}
            value={filters.kind ?? ''}
            onChange={(value) => model.change({ kind: kinds.find((kind) => kind === value) ?? null })}
            choices={named(kinds, (kind) => t(kind))}
          />
          <Select
            label={t('filters.tag')}
            value={filters.tag ?? ''}
            onChange={(value) => model.change({ tag: value === '' ? null : value })}
            choices={named(tagsOf(queue, filters), (tag) => tag)}
          />
        </div>
        <Button disabled={lineFiltersSet(filters).length === 0} onClick={model.showAll}>
          {t('filters.showAll')}
        </Button>
      </div>
    </Popover>
  );
}

function QueueChoice({ model, filters, queue, brands }: Omit<FilterChoiceProps, 'trigger'>) {
  const { t } = useTranslation('queue');
  const chosen = filters.queue;
  return (
    <fieldset>
      <legend className="pb-1 text-sm text-ink-muted">{t('filters.queues')}</legend>
      <div className="max-h-40 overflow-y-auto rounded-md border border-line p-1">
        <Choice
          type="radio"
          name="queue"
          checked={chosen === null}
          onChange={() => model.change({ queue: null })}
          className={chosen === null ? 'bg-selected font-medium' : ''}
        >
          {t('filters.allQueues')}
        </Choice>
        {queue.queues.map(({ brandId, queue: { queueId, name } }) => {
          const brand = brands.find((one) => one.brandId === brandId);
          const isChosen = chosen?.brandId === brandId && chosen.queueId === queueId;
          const waiting = queue.waiting.filter(
            (card) => card.brandId === brandId && card.queueId === queueId,
          );
          return (
            <Choice
              key={`${brandId} ${queueId}`}
              type="radio"
              name="queue"
              checked={isChosen}
              onChange={() => model.change({ queue: { brandId, queueId } })}
              className={classNames(isChosen && 'bg-selected font-medium')}
            >
              <span className="inline-flex items-center gap-2">
                {brand ? <BrandMark brand={brand} size="small" /> : null}
                <span>{t('filters.queueName', { brand: brand?.name ?? brandId, queue: name })}</span>
                <Badge label={t('waitingCount', { count: waiting.length })}>{waiting.length}</Badge>
              </span>
            </Choice>
          );
        })}
      </div>
    </fieldset>
  );
}
