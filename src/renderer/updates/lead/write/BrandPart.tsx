import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../../contract/model/brand.ts';
import { BrandMark } from '../../../ui/BrandMark.tsx';
import { BrandStripe } from '../../../ui/BrandStripe.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import type { LeadTrouble } from '../lead-trouble.ts';
import { FactEditor } from './FactEditor.tsx';
import { focusField } from './focus-field.ts';
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
  trouble,
  several,
}: {
  readonly model: WriteModel;
  readonly lookup: LookupClient;
  readonly brand: Brand;
  readonly part: BrandForm;
  readonly problems: readonly FormProblem[];
  /** Why it was not sent; may be about one of these facts. */
  readonly trouble: LeadTrouble | null;
  /** Other brands get it too, so that this one may want other words. */
  readonly several: boolean;
}) {
  const { t } = useTranslation('updateDesk');
  const { brandId } = brand;
  const whole = useRef<HTMLElement>(null);
  const outdated =
    trouble?.code === 'factOutdated' && trouble.detail.brandId === brandId
      ? part.facts[Number(trouble.detail.fact)]?.key
      : undefined;
  const tooLong = problemOf(problems, ['brandTextTooLong'], { brandId });
  return (
    <section
      ref={whole}
      aria-label={t('write.ofBrand', { brand: brand.name })}
      className="relative flex flex-col gap-2 rounded-md border border-line py-2 pr-2 pl-4"
    >
      <BrandStripe brand={brand} />
      <header className="flex min-h-6 items-center gap-2">
        <BrandMark brand={brand} size="small" />
        <h3 className="min-w-0 flex-1 truncate font-medium">{brand.name}</h3>
        {several ? (
          <Button
            size="small"
            onClick={() => {
              model.setBrandText(brandId, part.text === null ? '' : null);
              if (part.text === null) focusField(() => whole.current, 'textarea');
            }}
          >
            {part.text === null ? t('write.ownText') : t('write.commonText')}
          </Button>
        ) : null}
      </header>
      {several && part.text !== null ? (
        <TextArea
          label={t('write.ownTextLabel', { brand: brand.name })}
          hint={t('write.ownTextHint')}
          problem={tooLong ? t(`problems.${tooLong}`) : undefined}
          value={part.text}
          onChange={(event) => model.setBrandText(brandId, event.target.value)}
        />
      ) : null}
      {part.facts.map((fact) => (
        <FactEditor
          key={fact.key}
          model={model}
          lookup={lookup}
          brand={brand}
          fact={fact}
          problems={problems}
          outdated={fact.key === outdated}
          onRemove={() => {
            model.removeFact(brandId, fact.key);
            focusField(() => whole.current, '[data-add-fact]');
          }}
        />
      ))}
      {part.facts.length >= MOST_FACTS ? null : (
        <div className="flex flex-wrap items-center gap-1.5">
          <span className="text-ink-muted">{t('write.addFact')}</span>
          {factTypes.map((type) => (
            <Button
              key={type}
              size="small"
              data-add-fact
              onClick={() => {
                model.addFact(brandId, type);
                focusField(() => [...(whole.current?.querySelectorAll('fieldset') ?? [])].at(-1));
              }}
            >
              {t(`facts.add.${type}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
