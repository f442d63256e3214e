import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../../contract/model/brand.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { formatMoney } from '../../../ui/money.ts';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { placeOf } from '../../../ui/zoned-time.ts';
import { focusField } from './focus-field.ts';
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
  outdated,
  onRemove,
}: {
  readonly model: WriteModel;
  readonly lookup: LookupClient;
  readonly brand: Brand;
  readonly fact: FactForm;
  readonly problems: readonly FormProblem[];
  /** The central service knows the item otherwise by now. */
  readonly outdated: boolean;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation('updateDesk');
  const { key, type, target } = fact;
  const { brandId } = brand;
  const whole = useRef<HTMLFieldSetElement>(null);
  const choose = (taken: Parameters<typeof model.chooseTarget>[2], body?: string) => {
    model.chooseTarget(brandId, key, taken, body);
    focusField(() => whole.current);
  };
  const problem = (...codes: readonly string[]) => {
    const found = problemOf(problems, codes, { fact: key });
    return found ? t(`problems.${found}`) : undefined;
  };
  return (
    <fieldset
      ref={whole}
      className={classNames(
        'flex min-w-0 flex-col gap-2 rounded-md border bg-raised p-2',
        outdated ? 'border-red' : 'border-transparent',
      )}
    >
      <legend className="sr-only">{t(`facts.legend.${type}`)}</legend>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          {target === null ? (
            <TargetPicker
              lookup={lookup}
              brandId={brandId}
              type={type}
              problem={problem('noTarget')}
              onTake={(taken) => choose(taken.target, taken.body)}
            />
          ) : (
            <div className="flex min-h-7 flex-wrap items-center gap-x-2">
              <span className="text-ink-muted">{t(`facts.legend.${type}`)}</span>
              <span dir="auto" className="isolate-text font-medium">
                {target.title}
              </span>
              {target.price ? (
                <span className="figures text-ink-muted">
                  {t('facts.now', { price: formatMoney(target.price, brand.locale) })}
                </span>
              ) : null}
            </div>
          )}
        </div>
        {target === null ? null : (
          <Button
            size="small"
            className="mt-0.5"
            aria-label={t('facts.chooseAnother', { title: target.title })}
            onClick={() => choose(null)}
          >
            {t('facts.change')}
          </Button>
        )}
        <IconButton label={t('facts.remove')} icon={<Trash2 aria-hidden />} onClick={onRemove} />
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
