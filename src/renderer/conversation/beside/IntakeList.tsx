import { useTranslation } from 'react-i18next';
import type { SubmittedIntake } from '../../../contract/model/conversation-beside.ts';
import { formatMoment } from '../../ui/moment.ts';
import { useNow } from '../../ui/use-now.ts';

const tones = { waiting: 'text-ink-muted', sent: 'text-green', failed: 'font-semibold text-red' };

/** The forms that were handed in, and whether the brand has them. */
export function IntakeList({ intakes }: { readonly intakes: readonly SubmittedIntake[] }) {
  const { t, i18n } = useTranslation('conversation');
  const now = useNow();
  if (intakes.length === 0) return <p className="px-1 text-xs text-ink-faint">{t('intake.none')}</p>;
  return (
    <ul aria-label={t('intake.title')} className="flex flex-col gap-1">
      {intakes.map(({ intakeId, title, by, at, state }) => (
        <li key={intakeId} className="px-1">
          <span className="block truncate">{title}</span>
          <span className="block text-xs">
            <span className={tones[state]}>{t(`intake.states.${state}`)}</span>
            <span className="figures text-ink-faint">
              {' · '}
              {by.name}, {formatMoment(at, now, i18n.language)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
