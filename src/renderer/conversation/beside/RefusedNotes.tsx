import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../contract/model/brand.ts';
import type { RefusedNote } from '../../../contract/workstation/conversations.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

/** What was noted here and shown, and then not taken in by the central service: what, why, and the way on. */
export function RefusedNotes({
  notes,
  brand,
  onIntake,
}: {
  readonly notes: readonly RefusedNote[];
  readonly brand: Brand;
  /** Null where no form can be handed in now. */
  readonly onIntake: (() => void) | null;
}) {
  const { t } = useTranslation('conversation');
  return notes.map(({ kind, formId, contact, problem }) => {
    const form = brand.handling?.intakeForms?.find((candidate) => candidate.formId === formId);
    const given = contact ? Object.values(contact).filter(Boolean).join(', ') : '';
    return (
      <Banner
        key={`${kind} ${formId}`}
        tone="amber"
        actions={
          kind === 'intakeSubmitted' && onIntake ? (
            <Button size="small" onClick={onIntake}>
              {t('intake.open')}
            </Button>
          ) : null
        }
      >
        {t('beside.refused', {
          what: t(`beside.refusedThings.${kind}`, { form: form?.title ?? formId ?? '' }),
          why: t(`withdrawnWhy.${problem}`),
        })}
        {given === '' ? null : (
          <span className="isolate-text block">{t('beside.refusedContact', { given })}</span>
        )}
      </Banner>
    );
  });
}
