import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../contract/model/brand.ts';
import type { IntakeForm } from '../../../contract/model/intake-form.ts';
import { isHandedInAgain } from '../../../conversation-rules/refused-forms.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { formatInZone, placeOf } from '../../ui/zoned-time.ts';
import { ExitFrame } from '../exits/ExitFrame.tsx';
import type { ExitDialogProps } from '../exits/exit-dialog.ts';
import { useKeysBeforeFocus } from '../use-keys-before-focus.ts';
import { IntakeFields } from './IntakeFields.tsx';
import { asksConsent } from './intake-values.ts';
import { useIntake } from './use-intake.ts';

/** What is pressed before a field has the focus is meant for none. */
function noKey(): void {}

/** One form: filled in from what is known, checked as it is filled in, and what the customer will be told. */
export function IntakeFormDialog({
  model,
  detail,
  brand,
  open,
  onClose,
  form,
}: ExitDialogProps & { readonly form: IntakeForm }) {
  const { t } = useTranslation('conversation');
  const { conversation } = detail;
  const body = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLElement>(null);
  const needsConsent = asksConsent(form, conversation);
  const intake = useIntake({
    model: model.beside,
    form,
    brand,
    onDone: onClose,
    focusField: (fieldId) => body.current?.querySelector<HTMLElement>(`[data-field="${fieldId}"]`)?.focus(),
  });
  const submit = () => void intake.submit(needsConsent);
  const { opened, refusal, draftSave } = intake;
  useKeysBeforeFocus(open, body, noKey);
  return (
    <ExitFrame
      open={open}
      onClose={onClose}
      title={t('intake.of', { form: form.title, customer: conversation.customer.name })}
      description={form.hint}
      confirm={t('intake.submit')}
      busy={intake.busy || opened === null}
      refused={refusal === null ? null : t(`intake.refused.${refusal}`)}
      onConfirm={submit}
      initialFocus={first}
      width="wide"
    >
      <div
        ref={(element) => {
          body.current = element;
          first.current = element?.querySelector<HTMLElement>('[data-field]') ?? null;
        }}
        className="flex flex-col gap-3"
      >
        {intake.hasChanged && refusal !== 'formUnknown' ? (
          <Banner tone="amber">{t('intake.changed')}</Banner>
        ) : null}
        <div className="grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
          <IntakeFields
            fields={form.fields}
            values={intake.values}
            problems={intake.problems}
            onChange={intake.change}
            onBlur={intake.check}
            onSubmit={submit}
          />
        </div>
        <LeftOver values={intake.leftOver} />
        {needsConsent ? (
          <Choice
            data-field="consent"
            checked={intake.consent}
            onChange={(event) => intake.setConsent(event.target.checked)}
            hint={t('intake.consentHint')}
          >
            {t('intake.consent')}
          </Choice>
        ) : null}
        {opened ? (
          <Told
            form={form}
            brand={brand}
            confirmation={opened.confirmation}
            dueAt={opened.dueAt}
            again={isHandedInAgain(conversation, form.formId)}
          />
        ) : refusal === null ? (
          <Skeleton label={t('loading')} lines={2} />
        ) : null}
        <p role="status" className="text-xs text-ink-faint">
          {draftSave.state === 'unsaved' ? (
            <span className="text-amber">{t('intake.notSaved')}</span>
          ) : (
            t('intake.saved')
          )}
        </p>
      </div>
    </ExitFrame>
  );
}

/** What was filled in before the brand took its field away: kept to be copied, and not handed in. */
function LeftOver({
  values,
}: {
  readonly values: readonly { readonly fieldId: string; readonly label: string; readonly value: string }[];
}): ReactNode {
  const { t } = useTranslation('conversation');
  if (values.length === 0) return null;
  return (
    <section className="rounded-md border border-line px-3 py-2">
      <p className="text-xs text-ink-muted">{t('intake.leftOver')}</p>
      <dl className="mt-1">
        {values.map(({ fieldId, label, value }) => (
          <div key={fieldId}>
            <dt className="text-xs text-ink-muted">{label}</dt>
            <dd dir="auto" className="isolate-text whitespace-pre-wrap select-text">
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Where it goes, what the customer is told in the same step, and by when somebody must have answered. */
function Told({
  form,
  brand,
  confirmation,
  dueAt,
  again,
}: {
  readonly form: IntakeForm;
  readonly brand: Brand;
  readonly confirmation: string | null;
  readonly dueAt: number | null;
  /** It was handed in before, and refused. */
  readonly again: boolean;
}): ReactNode {
  const { t, i18n } = useTranslation('conversation');
  const promise = brand.handling?.promises?.find(({ code }) => code === form.promise);
  return (
    <>
      <div className="rounded-md border border-line bg-raised px-3 py-2">
        <p className="text-xs text-ink-muted">
          {t(confirmation === null ? (again ? 'intake.toldBefore' : 'intake.tellsNothing') : 'intake.tells')}
        </p>
        {confirmation === null ? null : (
          <p lang={brand.locale} dir="auto" className="isolate-text mt-1 whitespace-pre-wrap">
            {confirmation}
          </p>
        )}
      </div>
      {dueAt === null ? null : (
        <Banner>
          {t('intake.deadline', {
            what: promise?.label ?? '',
            when: formatInZone(dueAt, brand.timeZone, i18n.language),
            place: placeOf(brand.timeZone),
          })}
        </Banner>
      )}
      <p className="text-xs text-ink-muted">
        {t('intake.goesTo', { mailbox: form.destination.mailbox, subject: form.destination.subject })}
      </p>
    </>
  );
}
