import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../../contract/model/brand.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { BrandMark } from '../../../ui/BrandMark.tsx';
import { BrandStripe } from '../../../ui/BrandStripe.tsx';
import { FactLine } from '../../FactLine.tsx';
import { PlainText } from '../../PlainText.tsx';
import { levelTone } from '../level-tone.ts';
import { readFact } from './read-form.ts';
import type { WriteForm } from './write-form.ts';

/** The update as each brand's agents will read it. Facts that are not complete yet are left out. */
export function AgentsView({
  form,
  brands,
  now,
}: {
  readonly form: WriteForm;
  readonly brands: readonly Brand[];
  readonly now: number;
}) {
  const { t } = useTranslation('updateDesk');
  if (form.brands.length === 0) return <p className="text-ink-muted">{t('preview.noBrand')}</p>;
  return (
    <div className="flex flex-col gap-2">
      {form.brands.map((part) => {
        const brand = brands.find(({ brandId }) => brandId === part.brandId);
        if (!brand) return null;
        const complete = part.facts.flatMap((fact) => {
          const read = readFact(fact, brand, now);
          return 'fact' in read ? [read.fact] : [];
        });
        return (
          <article
            key={brand.brandId}
            className="relative flex flex-col gap-1.5 rounded-md border border-line py-2 pr-3 pl-4"
          >
            <BrandStripe brand={brand} />
            <header className="flex items-center gap-2">
              <BrandMark brand={brand} size="small" />
              <span className="font-medium">{brand.name}</span>
              <Badge tone={levelTone(form.level)}>{t(`levels.${form.level}`)}</Badge>
            </header>
            <div className="text-base">
              <PlainText text={part.text?.trim() || form.text || '…'} />
            </div>
            {complete.map((fact) => (
              <FactLine
                key={fact.type === 'textReplaced' ? fact.id : `${fact.type} ${fact.priceItemId}`}
                fact={fact}
                locale={brand.locale}
              />
            ))}
          </article>
        );
      })}
    </div>
  );
}
