import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import type { Confirmation, ImportReport, ImportState } from '../../../contract/model/knowledge-import.ts';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { ImportModel } from './import-model.ts';
import { PublishMoment } from './PublishMoment.tsx';
import { missingFor, USUAL_JUMP_PERCENT } from './publish-form.ts';

/** The last step: a second yes where something could go badly wrong, why, when, and the button that does it. */
export function PublishPage({
  model,
  read,
  brand,
  connected,
}: {
  readonly model: ImportModel;
  readonly read: ImportState;
  readonly brand: Brand;
  readonly connected: boolean;
}) {
  const { t } = useTranslation('knowledge');
  const { form, publishing, readingAgain, trouble } = useStore(model.store);
  const { report } = read;
  const missing = missingFor(form, report);
  const isOutdated = trouble?.kind === 'packChanged';
  return (
    <form
      aria-label={t('import.publish.title', { brand: brand.name })}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto"
      onSubmit={(event) => {
        event.preventDefault();
        void model.publish();
      }}
    >
      <div className="flex w-full max-w-2xl flex-col gap-4 p-4">
        <div>
          <h3 className="flex items-center gap-2 text-base font-semibold">
            <BrandMark brand={brand} />
            {t('import.publish.title', { brand: brand.name })}
          </h3>
          {report ? (
            <p className="figures mt-1 text-ink-muted">
              {t('import.publish.what', {
                added: report.added,
                changed: report.changed,
                removed: report.removed,
              })}
            </p>
          ) : null}
        </div>
        {report ? <Confirmations model={model} report={report} read={read} /> : null}
        {report && report.refused > 0 ? <RefusedRows model={model} report={report} /> : null}
        <TextField
          label={t('import.publish.reason')}
          hint={t('import.publish.reasonHint')}
          maxLength={500}
          value={form.reason}
          onChange={(event) => model.changeForm({ reason: event.target.value })}
        />
        <PublishMoment model={model} brand={brand} />
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            tone="primary"
            disabled={missing !== null || publishing || readingAgain || isOutdated || !connected}
          >
            {publishing
              ? t('import.publish.publishing')
              : t(form.when === 'now' ? 'import.publish.publishNow' : 'import.publish.publishLater', {
                  brand: brand.name,
                })}
          </Button>
          {missing ? <span className="text-ink-muted">{t(`import.publish.missing.${missing}`)}</span> : null}
        </div>
      </div>
    </form>
  );
}

function Confirmations({
  model,
  report,
  read,
}: {
  readonly model: ImportModel;
  readonly report: ImportReport;
  readonly read: ImportState;
}) {
  const { t } = useTranslation('knowledge');
  const confirmed = useStore(model.store, ({ form }) => form.confirmed);
  if (report.confirm.length === 0) return null;
  const sentenceOf = (name: Confirmation) =>
    name === 'priceJumps'
      ? t('import.publish.confirmJumps', {
          count: report.jumps,
          percent: read.mapping.jumpPercent ?? USUAL_JUMP_PERCENT,
        })
      : t('import.publish.confirmRemoval', { count: report.removed });
  return (
    <fieldset className="rounded-md border border-amber bg-amber-soft p-2.5">
      <legend className="sr-only">{t('import.publish.confirmTitle')}</legend>
      <p aria-hidden className="mb-1 font-semibold text-amber">
        {t('import.publish.confirmTitle')}
      </p>
      {report.confirm.map((name) => (
        <div key={name} className="flex items-start gap-2">
          <Choice
            className="min-w-0 flex-1"
            checked={confirmed.includes(name)}
            onChange={(event) => model.confirm(name, event.target.checked)}
          >
            {sentenceOf(name)}
          </Choice>
          <Button
            size="small"
            onClick={() => {
              model.showSection(name === 'priceJumps' ? 'jumps' : 'removed');
              model.show('report');
            }}
          >
            {t('import.publish.look')}
          </Button>
        </div>
      ))}
    </fieldset>
  );
}

function RefusedRows({ model, report }: { readonly model: ImportModel; readonly report: ImportReport }) {
  const { t } = useTranslation('knowledge');
  const name = useId();
  const refused = useStore(model.store, ({ form }) => form.refused);
  return (
    <fieldset>
      <legend className="font-medium">{t('import.publish.refusedTitle', { count: report.refused })}</legend>
      <Choice
        type="radio"
        name={name}
        checked={refused === 'leaveOut'}
        onChange={() => model.changeForm({ refused: 'leaveOut' })}
        hint={t('import.publish.leaveOutHint')}
      >
        {t('import.publish.leaveOut')}
      </Choice>
      <Choice
        type="radio"
        name={name}
        checked={refused === 'stop'}
        onChange={() => model.changeForm({ refused: 'stop' })}
      >
        {t('import.publish.stop')}
      </Choice>
    </fieldset>
  );
}
