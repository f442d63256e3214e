import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { UpdateId } from '../../../contract/model/ids.ts';
import { Banner } from '../../ui/Banner.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { listed } from './list-model.ts';
import { steadyViews } from './steady-views.ts';
import { UpdateCard } from './UpdateCard.tsx';
import type { UpdatesPanelProps } from './UpdatesPanel.tsx';

type UpdatesListProps = Pick<UpdatesPanelProps, 'model' | 'list' | 'brands' | 'windowActive' | 'connected'>;

/** Unread first; looked through by words and brand, on this machine alone. */
export function UpdatesList({ model, list, brands, windowActive, connected }: UpdatesListProps) {
  const { t } = useTranslation('updates');
  const { text, brandId, found, problem, opened } = useStore(list.store);
  const recent = useStore(model.store, (state) => state.known?.recent);
  const lost = useStore(model.store, (state) => state.link === 'lost');
  const order = useRef<readonly UpdateId[]>([]);
  const shown = useMemo(() => {
    const views = listed({ text, brandId, found }, recent);
    return views && steadyViews(order.current, views);
  }, [text, brandId, found, recent]);
  useEffect(() => {
    order.current = shown?.map(({ update }) => update.updateId) ?? [];
  }, [shown]);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (opened) scroller.current?.querySelector('[data-opened]')?.scrollIntoView({ block: 'nearest' });
  }, [opened]);

  return (
    <>
      <div className="flex shrink-0 items-end gap-2 border-b border-line px-3 py-2">
        <TextField
          className="min-w-0 flex-1"
          label={t('list.search')}
          labelHidden
          placeholder={t('list.search')}
          type="search"
          value={text}
          onChange={(event) => list.setText(event.target.value)}
        />
        {brands.length > 1 ? (
          <Select
            label={t('list.brand')}
            labelHidden
            className="w-36"
            value={brandId ?? ''}
            onChange={(value) => list.setBrand(value === '' ? null : value)}
            choices={[
              { value: '' as const, label: t('list.allBrands') },
              ...brands.map((brand) => ({ value: brand.brandId, label: brand.name })),
            ]}
          />
        ) : null}
      </div>
      {lost || problem ? (
        <Banner tone="red">{t('list.lost')}</Banner>
      ) : connected ? null : (
        <Banner>{t('list.offline')}</Banner>
      )}
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
        {shown === null ? (
          <Skeleton label={t('list.loading')} lines={6} />
        ) : shown.length === 0 ? (
          text.trim() === '' ? (
            <EmptyState title={t('list.empty')}>{t('list.emptyHint')}</EmptyState>
          ) : (
            <EmptyState title={t('list.nothing', { text: text.trim() })}>{t('list.nothingHint')}</EmptyState>
          )
        ) : (
          <ul>
            {shown.map((view) => {
              const isOpened = opened === view.update.updateId;
              return (
                <li key={view.update.updateId} data-opened={isOpened || undefined}>
                  <UpdateCard
                    view={view}
                    brand={brands.find((brand) => brand.brandId === view.update.brandId)}
                    opened={isOpened}
                    windowActive={windowActive}
                    model={model}
                    onToggle={() => list.toggle(view)}
                  />
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </>
  );
}
