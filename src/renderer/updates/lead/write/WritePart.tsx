import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../../contract/model/brand.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { LeadTroubleBanner } from '../LeadTroubleBanner.tsx';
import { BrandPart } from './BrandPart.tsx';
import { BrandPicker } from './BrandPicker.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { PreviewPart } from './PreviewPart.tsx';
import { problemOf } from './problem-of.ts';
import type { LookupClient } from './target-finder.ts';
import type { Expiry } from './write-form.ts';
import type { WriteModel } from './write-model.ts';

const expiries: readonly Expiry[] = ['hour', 'shift', 'day', 'week', 'never'];

/** Left what is said, right whom it reaches and how it will look there. */
export function WritePart({
  model,
  lookup,
  brands,
  connected,
}: {
  readonly model: WriteModel;
  readonly lookup: LookupClient;
  readonly brands: readonly Brand[];
  readonly connected: boolean;
}) {
  const { t } = useTranslation('updateDesk');
  const { form, revising, problems, showsProblems, publishing, trouble, preview } = useStore(model.store);
  const shown = showsProblems ? problems : [];
  const problem = (codes: readonly string[]) => {
    const found = problemOf(shown, codes);
    return found ? t(`problems.${found}`) : undefined;
  };
  const chosen = form.brands.flatMap(
    ({ brandId }) => brands.find((brand) => brand.brandId === brandId) ?? [],
  );
  const brandProblem = problem(['noBrand']);

  return (
    <form
      className="grid min-h-0 flex-1 grid-cols-[minmax(0,3fr)_minmax(260px,2fr)] overflow-hidden max-[1000px]:grid-cols-1 max-[1000px]:overflow-y-auto"
      aria-label={revising ? t('write.reviseLabel') : t('write.label')}
      onSubmit={(event) => {
        event.preventDefault();
        void model.publish();
      }}
    >
      <div className="flex min-h-0 flex-col overflow-y-auto border-r border-line max-[1000px]:overflow-visible">
        <div className="flex max-w-[44rem] flex-col gap-4 p-3">
          {revising ? <p className="text-ink-muted">{t('write.revising')}</p> : null}
          <LevelChoice level={form.level} onChange={(level) => model.set({ level })} />
          <BrandPicker
            brands={brands}
            chosen={form.brands.map(({ brandId }) => brandId)}
            fixed={revising !== null}
            problem={brandProblem}
            onChange={model.chooseBrands}
          />
          <TextArea
            label={t('write.text')}
            hint={form.brands.length > 1 ? t('write.textOfAll') : t('write.textHint')}
            problem={problem(['noText', 'textTooLong'])}
            value={form.text}
            onChange={(event) => model.set({ text: event.target.value })}
          />
          {chosen.map((brand) => {
            const part = form.brands.find(({ brandId }) => brandId === brand.brandId);
            return part ? (
              <BrandPart
                key={brand.brandId}
                model={model}
                lookup={lookup}
                brand={brand}
                part={part}
                problems={shown}
                several={chosen.length > 1}
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
          <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
            <Select
              className="w-56"
              label={t('write.expiry')}
              value={form.expiry}
              onChange={(expiry) => model.set({ expiry })}
              choices={expiries.map((value) => ({ value, label: t(`write.expiries.${value}`) }))}
            />
            <Choice
              checked={form.acknowledge || form.level === 'urgent'}
              disabled={form.level === 'urgent'}
              hint={form.level === 'urgent' ? t('write.acknowledgeAlways') : undefined}
              onChange={(event) => model.set({ acknowledge: event.target.checked })}
            >
              {t('write.acknowledge')}
            </Choice>
          </div>
        </div>
        <div className="sticky bottom-0 mt-auto flex flex-col border-t border-line bg-raised">
          {trouble ? (
            <LeadTroubleBanner
              trouble={trouble}
              brandName={(id) => brands.find(({ brandId }) => brandId === id)?.name ?? id}
              onTryAgain={() => void model.publish()}
            />
          ) : null}
          <div className="flex items-center gap-2 px-3 py-2">
            <span role="status" className="min-w-0 flex-1 text-xs text-ink-muted">
              {showsProblems && problems.length > 0
                ? t('write.problems', { count: problems.length })
                : preview
                  ? t('write.reaches', { count: preview.agents, online: preview.agentsOnline })
                  : ''}
            </span>
            <Button tone="quiet" onClick={() => void model.startOver()}>
              {revising ? t('write.dropRevision') : t('write.startOver')}
            </Button>
            <Button type="submit" tone="primary" disabled={!connected || publishing}>
              {revising ? t('write.publishRevision') : t(`write.publish.${form.level}`)}
            </Button>
          </div>
        </div>
      </div>
      <PreviewPart model={model} brands={brands} connected={connected} />
    </form>
  );
}
