import { useTranslation } from 'react-i18next';
import type { UpdateView } from '../../contract/workstation/updates.ts';
import { FactLine } from './FactLine.tsx';
import type { UpdateBrand } from './update-brand.ts';

/** The facts of an update; nothing when it has none. */
export function UpdateFacts({
  view,
  brand,
}: {
  readonly view: UpdateView;
  readonly brand: UpdateBrand | undefined;
}) {
  const { t } = useTranslation('updates');
  const { facts } = view.update;
  if (facts.length === 0) return null;
  return (
    <ul aria-label={t('facts')} className="flex flex-col gap-1">
      {facts.map((fact) => (
        <li key={fact.type === 'textReplaced' ? fact.id : `${fact.type}-${fact.priceItemId}`}>
          <FactLine fact={fact} locale={brand?.locale ?? 'en'} />
        </li>
      ))}
    </ul>
  );
}
