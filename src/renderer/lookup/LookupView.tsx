import { useStore } from 'zustand';
import type { BrandStatus } from '../../contract/workstation/status.ts';
import { ArticleReader } from './article/ArticleReader.tsx';
import { ChangesPanel } from './changes/ChangesPanel.tsx';
import type { LookupKeys } from './lookup-keys.ts';
import type { LookupModel } from './lookup-model.ts';
import type { LookupView as View } from './model/lookup-state.ts';
import { PriceDetailView } from './price/PriceDetailView.tsx';

interface LookupViewProps {
  readonly model: LookupModel;
  readonly view: View;
  /** Of the brand at the head of the panel; null while all brands are searched. */
  readonly status: BrandStatus | null;
  readonly brands: readonly BrandStatus[];
  readonly keys: LookupKeys;
}

/** The thing that is looked at closely. */
export function LookupView({ model, view, status, brands, keys }: LookupViewProps) {
  const focusedBrand = useStore(model.store, ({ focus }) => focus?.brandId ?? null);
  const ofView = brands.find((each) => each.brand.brandId === view.brandId) ?? null;
  const brand = ofView?.brand ?? null;
  const common = {
    model,
    keys,
    brand: status?.brand.brandId === view.brandId ? null : brand,
    timeZone: brand?.timeZone ?? 'UTC',
    /** Nothing is written into another brand's conversation. */
    canInsert: focusedBrand === view.brandId,
  };
  switch (view.kind) {
    case 'price':
      return <PriceDetailView {...common} view={view} />;
    case 'article':
      // Another article begins at its top, with its own place to find in.
      return <ArticleReader key={view.articleId} {...common} view={view} />;
    case 'changes':
      return <ChangesPanel {...common} view={view} status={ofView} />;
    default:
      return view satisfies never;
  }
}
