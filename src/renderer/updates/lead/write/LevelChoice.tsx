import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { UpdateLevel } from '../../../../contract/model/urgent-update.ts';
import { Choice } from '../../../ui/Choice.tsx';

const levels: readonly UpdateLevel[] = ['urgent', 'important', 'info'];

/** How loud it is, and what that does to an agent's screen. */
export function LevelChoice({
  level,
  onChange,
}: {
  readonly level: UpdateLevel;
  readonly onChange: (level: UpdateLevel) => void;
}) {
  const { t } = useTranslation('updateDesk');
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-ink-muted">{t('write.level')}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {levels.map((value) => (
          <Choice
            key={value}
            type="radio"
            name={name}
            aria-describedby={`${name}-does`}
            checked={level === value}
            onChange={() => onChange(value)}
          >
            <span className="font-medium">{t(`levels.${value}`)}</span>
          </Choice>
        ))}
      </div>
      <p id={`${name}-does`} className="mt-0.5 px-1 text-xs text-ink-faint">
        {t(`write.levelHints.${level}`)}
      </p>
    </fieldset>
  );
}
