import type { VerificationState } from '../../../contract/model/brand-pack.ts';
import { classNames } from '../../ui/class-names.ts';
import { useWords } from '../words.ts';

const tones: Record<VerificationState, string> = {
  verified: 'text-ink-faint',
  due: 'text-amber',
  expired: 'font-medium text-red',
};

/** Whether somebody has lately confirmed that a text is still true. */
export function VerificationMark({ state }: { readonly state: VerificationState }) {
  const t = useWords();
  return (
    <span className={classNames('shrink-0 text-xs', tones[state])}>
      <span className="sr-only">{t('verification.label')} </span>
      {t(`verification.${state}`)}
    </span>
  );
}
