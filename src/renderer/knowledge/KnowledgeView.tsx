import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { BrandStatus } from '../../contract/workstation/status.ts';
import { Badge } from '../ui/Badge.tsx';
import { Banner } from '../ui/Banner.tsx';
import { BrandStripe } from '../ui/BrandStripe.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { BrandChooser } from './BrandChooser.tsx';
import { GapsPart } from './gaps/GapsPart.tsx';
import { HistoryPart } from './history/HistoryPart.tsx';
import { ImportPart } from './import/ImportPart.tsx';
import type { BrandKnowledge, KnowledgeModel, KnowledgeSection } from './knowledge-model.ts';
import { VerificationPart } from './verification/VerificationPart.tsx';

export interface KnowledgeViewProps {
  readonly model: KnowledgeModel;
  /** Those the person leads. */
  readonly brands: readonly BrandStatus[];
  readonly connected: boolean;
  readonly onClose: () => void;
  readonly closeKeys: readonly string[];
}

/** The knowledge of one brand at a time, its name, mark and colour always in sight. */
export function KnowledgeView({ model, brands, connected, onClose, closeKeys }: KnowledgeViewProps) {
  const { t } = useTranslation('knowledge');
  const chosen = useStore(model.store, ({ brandId }) => brandId);
  const heading = useRef<HTMLHeadingElement>(null);
  const status = brands.find(({ brand }) => brand.brandId === chosen) ?? brands[0];
  // Whoever opens it is taken there, and told where they are.
  useEffect(() => heading.current?.focus(), []);

  return (
    <section
      aria-label={status ? t('of', { brand: status.brand.name }) : t('title')}
      className="relative flex h-full min-w-0 flex-col bg-surface pl-1"
    >
      {status ? <BrandStripe brand={status.brand} /> : null}
      <header className="flex min-h-12 shrink-0 items-center gap-3 bg-raised px-3 py-1.5">
        {status ? (
          <BrandChooser
            brand={status.brand}
            brands={brands.map(({ brand }) => brand)}
            onChoose={model.chooseBrand}
          />
        ) : null}
        <h2 ref={heading} tabIndex={-1} className="text-ink-muted outline-none">
          <span className="sr-only">{status ? t('of', { brand: status.brand.name }) : t('title')}</span>
          <span aria-hidden>{t('title')}</span>
        </h2>
        <span className="flex-1" />
        <IconButton label={t('close')} keys={closeKeys} icon={<X aria-hidden />} onClick={onClose} />
      </header>
      {status ? (
        <BrandParts
          key={status.brand.brandId}
          knowledge={model.of(status.brand.brandId)}
          model={model}
          status={status}
          connected={connected}
        />
      ) : (
        <EmptyState title={t('noBrands')}>{t('noBrandsHint')}</EmptyState>
      )}
    </section>
  );
}

function BrandParts({
  knowledge,
  model,
  status,
  connected,
}: {
  readonly knowledge: BrandKnowledge;
  readonly model: KnowledgeModel;
  readonly status: BrandStatus;
  readonly connected: boolean;
}) {
  const { t } = useTranslation('knowledge');
  const section = useStore(model.store, (state) => state.section);
  const gaps = useStore(knowledge.gaps.store, (state) => state.gaps?.length ?? 0);
  const { brand, packVersion } = status;
  const parts: readonly KnowledgeSection[] = ['import', 'history', 'verification', 'gaps'];
  return (
    <>
      {connected ? null : <Banner tone="amber">{t('offline')}</Banner>}
      <Tabs
        label={t('sections.label')}
        value={section}
        onChange={model.showSection}
        tabs={parts.map((value) => ({
          value,
          label: t(`sections.${value}`),
          ...(value === 'gaps' && gaps > 0 ? { badge: <Badge>{gaps}</Badge> } : {}),
        }))}
      >
        {section === 'import' ? (
          <ImportPart
            model={knowledge.import}
            brand={brand}
            connected={connected}
            onShowHistory={() => model.showSection('history')}
          />
        ) : section === 'history' ? (
          <HistoryPart
            model={knowledge.history}
            brand={brand}
            packVersion={packVersion}
            connected={connected}
          />
        ) : section === 'verification' ? (
          <VerificationPart model={knowledge.verification} packVersion={packVersion} connected={connected} />
        ) : (
          <GapsPart model={knowledge.gaps} connected={connected} />
        )}
      </Tabs>
    </>
  );
}
