import { X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import type { ConversationId } from '../../../contract/model/ids.ts';
import { Badge } from '../../ui/Badge.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { CorrectionsList } from '../corrections/CorrectionsList.tsx';
import { sweepItems } from '../corrections/corrections-model.ts';
import type { UpdatesModel } from '../updates-model.ts';
import type { LeadModel, LeadSection } from './lead-model.ts';
import { SentPart } from './sent/SentPart.tsx';
import { WritePart } from './write/WritePart.tsx';

export interface LeadViewProps {
  readonly model: LeadModel;
  readonly updates: UpdatesModel;
  /** Those the person leads. */
  readonly brands: readonly Brand[];
  readonly connected: boolean;
  /** How updates come from Slack. */
  readonly slack: ReactNode;
  readonly onOpenConversation: (conversationId: ConversationId) => void;
  readonly onClose: () => void;
  readonly closeKeys: readonly string[];
}

/** A lead may read every conversation of their brands. */
const everyOne = () => true;

const sections: readonly LeadSection[] = ['write', 'sent', 'corrections', 'slack'];

/** A team lead's desk for urgent updates, of all the brands they lead at once. */
export function LeadView({
  model,
  updates,
  brands,
  connected,
  slack,
  onOpenConversation,
  onClose,
  closeKeys,
}: LeadViewProps) {
  const { t } = useTranslation('updateDesk');
  const section = useStore(model.store, (state) => state.section);
  const toCorrect = useStore(model.corrections.store, (state) => sweepItems(state)?.length ?? 0);
  const heading = useRef<HTMLHeadingElement>(null);
  const brandIds = useMemo(() => brands.map(({ brandId }) => brandId), [brands]);
  // Whoever opens it is taken there, and told where they are.
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => model.corrections.setBrands(brandIds), [model, brandIds]);

  return (
    <section aria-label={t('title')} className="flex h-full min-w-0 flex-col bg-surface">
      <header className="flex min-h-12 shrink-0 items-center gap-3 bg-raised px-3 py-1.5">
        <h2 ref={heading} tabIndex={-1} className="text-base font-semibold outline-none">
          {t('title')}
        </h2>
        <p role="status" className="min-w-0 flex-1 text-amber">
          {connected || brands.length === 0 ? '' : t('offline')}
        </p>
        <IconButton label={t('close')} keys={closeKeys} icon={<X aria-hidden />} onClick={onClose} />
      </header>
      {brands.length === 0 ? (
        <EmptyState title={t('noBrands')}>{t('noBrandsHint')}</EmptyState>
      ) : (
        <Tabs
          label={t('sections.label')}
          value={section}
          onChange={model.showSection}
          tabs={sections.map((value) => ({
            value,
            label: t(`sections.${value}`),
            ...(value === 'corrections' && toCorrect > 0 ? { badge: <Badge>{toCorrect}</Badge> } : {}),
          }))}
        >
          {section === 'write' ? (
            <WritePart
              model={model.write}
              lookup={model.lookup}
              brands={brands}
              connected={connected}
              takesFocus={model.takesFocus}
            />
          ) : section === 'sent' ? (
            <SentPart model={model} updates={updates} brands={brands} />
          ) : section === 'slack' ? (
            slack
          ) : (
            <CorrectionsList
              model={model.corrections}
              brands={brands}
              canOpen={everyOne}
              onOpenConversation={onOpenConversation}
            />
          )}
        </Tabs>
      )}
    </section>
  );
}
