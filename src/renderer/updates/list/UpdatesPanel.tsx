import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Badge } from '../../ui/Badge.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import type { UpdateBrand } from '../update-brand.ts';
import { countsOf } from '../update-selections.ts';
import type { UpdatesModel } from '../updates-model.ts';
import type { ListModel } from './list-model.ts';
import { UpdatesList } from './UpdatesList.tsx';

export interface UpdatesPanelProps {
  readonly model: UpdatesModel;
  readonly list: ListModel;
  readonly brands: readonly UpdateBrand[];
  readonly windowActive: boolean;
  readonly connected: boolean;
  /** The work list of answers to correct. */
  readonly corrections: ReactNode;
  readonly onClose: () => void;
}

/** All updates, and what of one's own answers is to be corrected; opened by the agent, closed with Escape. */
export function UpdatesPanel({ corrections, onClose, ...props }: UpdatesPanelProps) {
  const { t } = useTranslation('updates');
  const { model, list } = props;
  const section = useStore(list.store, (state) => state.section);
  const toCorrect = useStore(model.store, (state) => state.known?.toCorrect ?? 0);
  const unread = useStore(model.store, (state) => countsOf(state.known).unread);
  const requests = useStore(list.store, (state) => state.focusRequests);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (requests === 0) return;
    const places = focusPlaces.map((place) => panel.current?.querySelector<HTMLElement>(place));
    places.find((place) => place != null)?.focus();
  }, [requests]);
  return (
    <section ref={panel} aria-label={t('list.title')} className="flex h-full flex-col bg-surface text-sm">
      <div className="flex h-9 shrink-0 items-center justify-between bg-raised pr-1 pl-3">
        <h2 className="font-semibold">{t('list.title')}</h2>
        <IconButton label={t('list.close')} keys={closeKeys} icon={<X aria-hidden />} onClick={onClose} />
      </div>
      <Tabs
        label={t('list.title')}
        value={section}
        onChange={list.setSection}
        size="small"
        tabs={[
          {
            value: 'updates',
            label: t('list.tabs.updates'),
            badge: unread > 0 ? <Badge tone="accent">{unread}</Badge> : null,
          },
          {
            value: 'corrections',
            label: t('list.tabs.corrections'),
            badge: toCorrect > 0 ? <Badge tone="amber">{toCorrect}</Badge> : null,
          },
        ]}
      >
        {section === 'updates' ? <UpdatesList {...props} /> : corrections}
      </Tabs>
    </section>
  );
}

/** Where the keyboard goes: to what is open, else to where one writes. */
const focusPlaces = ['h3 [aria-expanded="true"]', 'input', 'textarea', '[role="tab"][aria-selected="true"]'];
const closeKeys = ['Esc'];
