import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../../contract/model/brand.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { formatMoney } from '../../../ui/money.ts';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { placeOf } from '../../../ui/zoned-time.ts';
import { problemOf } from './problem-of.ts';
import type { FormProblem } from './read-form.ts';
import { TargetPicker } from './TargetPicker.tsx';
import type { LookupClient } from './target-finder.ts';
import type { FactForm } from './write-form.ts';
import type { WriteModel } from './write-model.ts';

/** One thing that is otherwise from now on: which, and how it is. */
export function FactEditor({
  model,
  lookup,
  brand,
  fact,
  problems,
}: {
  readonly model: WriteModel;
  readonly lookup: LookupClient;
  readonly brand: Brand;
  readonly fact: FactForm;
  readonly problems: readonly FormProblem[];
}) {
  const { t } = useTranslation('updateDesk');
  const { key, type, target } = fact;
  const { brandId } = brand;
  const problem = (...codes: readonly string[]) => {
    const found = problemOf(problems, codes, { fact: key });
    return found ? t(`problems.${found}`) : undefined;
  };
  return (
    <fieldset className="flex flex-col gap-2 rounded-md bg-raised p-2">
      <legend className="sr-only">{t(`facts.legend.${type}`)}</legend>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          {target === null ? (
            <TargetPicker
              lookup={lookup}
              brandId={brandId}
              type={type}
              problem={problem('noTarget')}
              onTake={(taken) => model.chooseTarget(brandId, key, taken.target, taken.body)}
            />
          ) : (
            <div className="flex flex-wrap items-baseline gap-x-2">
              <span className="text-ink-muted">{t(`facts.legend.${type}`)}</span>
              <span dir="auto" className="isolate-text font-medium">
                {target.title}
              </span>
              {target.price ? (
                <span className="figures text-ink-muted">
                  {t('facts.now', { price: formatMoney(target.price, brand.locale) })}
                </span>
              ) : null}
              <Button
                size="small"
                tone="quiet"
                aria-label={t('facts.chooseAnother', { title: target.title })}
                onClick={() => model.chooseTarget(brandId, key, null)}
              >
                {t('facts.change')}
              </Button>
            </div>
          )}
        </div>
        <IconButton
          label={t('facts.remove')}
          icon={<Trash2 aria-hidden />}
          onClick={() => model.removeFact(brandId, key)}
        />
      </div>
      {target === null ? null : type === 'priceChanged' ? (
        <div className="flex flex-wrap gap-3">
          <TextField
            className="w-40"
            label={t('facts.to', { currency: brand.currency })}
            inputMode="decimal"
            autoComplete="off"
            problem={problem('notAnAmount', 'samePrice', 'masked')}
            value={fact.to}
            onChange={(event) => model.changeFact(brandId, key, { to: event.target.value })}
          />
          <TextField
            className="w-64"
            type="datetime-local"
            label={t('facts.at', { place: placeOf(brand.timeZone) })}
            hint={t('facts.atHint')}
            problem={problem('notAMoment')}
            value={fact.at}
            onChange={(event) => model.changeFact(brandId, key, { at: event.target.value.slice(0, 16) })}
          />
        </div>
      ) : type === 'itemUnavailable' ? (
        <TextField
          className="w-64"
          type="datetime-local"
          label={t('facts.until', { place: placeOf(brand.timeZone) })}
          hint={t('facts.untilHint')}
          problem={problem('notAMoment')}
          value={fact.until}
          onChange={(event) => model.changeFact(brandId, key, { until: event.target.value.slice(0, 16) })}
        />
      ) : (
        <TextArea
          label={t('facts.body')}
          problem={problem('noBody')}
          value={fact.body}
          onChange={(event) => model.changeFact(brandId, key, { body: event.target.value })}
        />
      )}
    </fieldset>
  );
}
