import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../../contract/model/brand.ts';
import { BrandMark } from '../../../ui/BrandMark.tsx';
import { BrandStripe } from '../../../ui/BrandStripe.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { FactEditor } from './FactEditor.tsx';
import { problemOf } from './problem-of.ts';
import type { FormProblem } from './read-form.ts';
import type { LookupClient } from './target-finder.ts';
import type { BrandForm, FactType } from './write-form.ts';
import type { WriteModel } from './write-model.ts';

const factTypes: readonly FactType[] = ['priceChanged', 'itemUnavailable', 'textReplaced'];
const MOST_FACTS = 20;

/** What is particular to one brand: its facts, and the text in its own words. */
export function BrandPart({
  model,
  lookup,
  brand,
  part,
  problems,
  several,
}: {
  readonly model: WriteModel;
  readonly lookup: LookupClient;
  readonly brand: Brand;
  readonly part: BrandForm;
  readonly problems: readonly FormProblem[];
  /** Other brands get it too, so that this one may want other words. */
  readonly several: boolean;
}) {
  const { t } = useTranslation('updateDesk');
  const { brandId } = brand;
  const tooLong = problemOf(problems, ['brandTextTooLong'], { brandId });
  return (
    <section
      aria-label={t('write.ofBrand', { brand: brand.name })}
      className="relative flex flex-col gap-2 rounded-md border border-line py-2 pr-2 pl-4"
    >
      <BrandStripe brand={brand} />
      <h3 className="flex items-center gap-2 font-medium">
        <BrandMark brand={brand} size="small" />
        {brand.name}
      </h3>
      {several ? (
        part.text === null ? (
          <Button
            size="small"
            tone="quiet"
            className="-ml-2 self-start"
            onClick={() => model.setBrandText(brandId, '')}
          >
            {t('write.ownText')}
          </Button>
        ) : (
          <div className="flex items-start gap-2">
            <TextArea
              className="flex-1"
              label={t('write.ownTextLabel', { brand: brand.name })}
              hint={t('write.ownTextHint')}
              problem={tooLong ? t(`problems.${tooLong}`) : undefined}
              value={part.text}
              onChange={(event) => model.setBrandText(brandId, event.target.value)}
            />
            <Button
              size="small"
              tone="quiet"
              className="mt-6"
              onClick={() => model.setBrandText(brandId, null)}
            >
              {t('write.commonText')}
            </Button>
          </div>
        )
      ) : null}
      {part.facts.map((fact) => (
        <FactEditor
          key={fact.key}
          model={model}
          lookup={lookup}
          brand={brand}
          fact={fact}
          problems={problems}
        />
      ))}
      {part.facts.length >= MOST_FACTS ? null : (
        <div className="flex flex-wrap items-center gap-1.5">
          <span className="text-ink-muted">{t('write.addFact')}</span>
          {factTypes.map((type) => (
            <Button key={type} size="small" onClick={() => model.addFact(brandId, type)}>
              {t(`facts.add.${type}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
