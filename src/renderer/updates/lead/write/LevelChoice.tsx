import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { UpdateLevel } from '../../../../contract/model/urgent-update.ts';
import { Choice } from '../../../ui/Choice.tsx';

const levels: readonly UpdateLevel[] = ['urgent', 'important', 'info'];

/** How loud it is, each with what it does to an agent's screen. */
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
      <div className="grid grid-cols-3 gap-1 max-[1200px]:grid-cols-1">
        {levels.map((value) => (
          <Choice
            key={value}
            type="radio"
            name={name}
            checked={level === value}
            hint={t(`write.levelHints.${value}`)}
            onChange={() => onChange(value)}
          >
            <span className="font-medium">{t(`levels.${value}`)}</span>
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
