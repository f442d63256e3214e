import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../../contract/model/brand.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { BrandPart } from './BrandPart.tsx';
import { BrandPicker } from './BrandPicker.tsx';
import { ExpirySelect } from './ExpirySelect.tsx';
import { focusField } from './focus-field.ts';
import { LevelChoice } from './LevelChoice.tsx';
import { PreviewPart } from './PreviewPart.tsx';
import { problemOf } from './problem-of.ts';
import type { LookupClient } from './target-finder.ts';
import { WriteFooter } from './WriteFooter.tsx';
import type { WriteModel } from './write-model.ts';

/** Left what is said, right whom it reaches and how it will look there. */
export function WritePart({
  model,
  lookup,
  brands,
  connected,
  takesFocus,
}: {
  readonly model: WriteModel;
  readonly lookup: LookupClient;
  readonly brands: readonly Brand[];
  readonly connected: boolean;
  /** True once after something was brought here to be revised. */
  readonly takesFocus: () => boolean;
}) {
  const { t } = useTranslation('updateDesk');
  const { form, revising, problems, showsProblems, trouble } = useStore(model.store);
  const whole = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus()) whole.current?.querySelector('textarea')?.focus();
  }, [takesFocus]);
  const led = brands.map(({ brandId }) => brandId).join(' ');
  // With other brands, or a connection, it would do something else.
  useEffect(() => void model.lookAgain(), [model, led, connected]);
  const shown = showsProblems ? problems : [];
  const problem = (codes: readonly string[]) => {
    const found = problemOf(shown, codes);
    return found ? t(`problems.${found}`) : undefined;
  };
  const send = async () => {
    await model.publish();
    if (model.store.getState().problems.length > 0)
      focusField(() => whole.current, '[aria-invalid="true"], [data-invalid] input');
  };
  const several = form.brands.length > 1;

  return (
    <form
      ref={whole}
      className="grid min-h-0 flex-1 grid-cols-[minmax(0,3fr)_minmax(260px,2fr)] overflow-hidden max-[1000px]:grid-cols-1 max-[1000px]:overflow-y-auto"
      aria-label={revising ? t('write.reviseLabel') : t('write.label')}
      // Enter in a field never sends: agents of many brands would be stopped by half a sentence.
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="flex min-h-0 flex-col border-r border-line">
        <div className="min-h-0 flex-1 overflow-y-auto max-[1000px]:overflow-visible">
          <div className="flex max-w-[48rem] flex-col gap-4 p-3">
            {revising ? <p className="text-ink-muted">{t('write.revising')}</p> : null}
            <LevelChoice level={form.level} onChange={(level) => model.set({ level })} />
            <BrandPicker
              brands={brands}
              chosen={form.brands.map(({ brandId }) => brandId)}
              fixed={revising !== null}
              problem={problem(['noBrand'])}
              onChange={model.chooseBrands}
            />
            <TextArea
              label={t('write.text')}
              hint={several ? t('write.textOfAll') : t('write.textHint')}
              problem={problem(['noText', 'textTooLong'])}
              value={form.text}
              onChange={(event) => model.set({ text: event.target.value })}
            />
            {form.brands.map((part) => {
              const brand = brands.find(({ brandId }) => brandId === part.brandId);
              return brand ? (
                <BrandPart
                  key={brand.brandId}
                  model={model}
                  lookup={lookup}
                  brand={brand}
                  part={part}
                  problems={shown}
                  trouble={trouble}
                  several={several}
                />
              ) : null;
            })}
            <TextField
              label={t('write.keywords')}
              hint={t('write.keywordsHint')}
              problem={problem(['keywordTooShort', 'tooManyKeywords'])}
              value={form.keywords}
              onChange={(event) => model.set({ keywords: event.target.value })}
            />
            <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
              <ExpirySelect form={form} onChange={(expiry) => model.set({ expiry })} />
              <Choice
                className="mt-5"
                checked={form.acknowledge || form.level === 'urgent'}
                disabled={form.level === 'urgent'}
                hint={form.level === 'urgent' ? t('write.acknowledgeAlways') : undefined}
                onChange={(event) => model.set({ acknowledge: event.target.checked })}
              >
                {t('write.acknowledge')}
              </Choice>
            </div>
          </div>
        </div>
        <WriteFooter model={model} brands={brands} connected={connected} onSend={() => void send()} />
      </div>
      <PreviewPart model={model} brands={brands} connected={connected} />
    </form>
  );
}
