import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Queue } from '../../../contract/workstation/queue.ts';
import type { QueueFilters } from '../../../contract/workstation/settings.ts';
import { Button } from '../../ui/Button.tsx';
import type { FilterBrand } from './FilterChoice.tsx';
import type { FiltersModel } from './filters-model.ts';
import { type LineFilter, lineFiltersSet } from './queue-filters.ts';

/** What is filtered by, each to take out again, and the one way back to all. Nothing where nothing is. */
export function FilterChips({
  model,
  filters,
  brands,
  queues,
}: {
  readonly model: FiltersModel;
  readonly filters: QueueFilters;
  readonly brands: readonly FilterBrand[];
  readonly queues: Queue['queues'];
}) {
  const { t } = useTranslation('queue');
  const set = lineFiltersSet(filters);
  if (set.length === 0) return null;
  const brandName = (brandId: string) => brands.find((brand) => brand.brandId === brandId)?.name ?? brandId;
  const words = (name: LineFilter): string => {
    const { queue, brandId, kind, tag } = filters;
    switch (name) {
      case 'queue': {
        const found = queues.find(
          (one) => one.brandId === queue?.brandId && one.queue.queueId === queue.queueId,
        );
        return t('filters.queueName', {
          brand: brandName(queue?.brandId ?? ''),
          queue: found?.queue.name ?? '',
        });
      }
      case 'brandId':
        return brandName(brandId ?? '');
      case 'kind':
        return kind === null ? '' : t(kind);
      case 'tag':
        return tag ?? '';
      default:
        return name satisfies never;
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not a form's fieldset
    <div role="group" aria-label={t('filters.active')} className="flex flex-wrap gap-1 px-2 pb-1">
      {set.map((name) => (
        <Button
          key={name}
          size="small"
          className="max-w-full bg-selected"
          title={t('filters.remove', { filter: words(name) })}
          onClick={() => model.change({ [name]: null })}
        >
          <span className="truncate">{words(name)}</span>
          <X aria-hidden className="size-3 shrink-0" />
          <span className="sr-only">{t('filters.removeShort')}</span>
        </Button>
      ))}
      <Button size="small" tone="quiet" className="text-accent" onClick={model.showAll}>
        {t('filters.showAll')}
      </Button>
    </div>
  );
}
