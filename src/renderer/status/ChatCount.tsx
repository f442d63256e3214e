import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { Tooltip } from '../ui/Tooltip.tsx';

/** How many conversations the agent holds of those they may hold. */
export function ChatCount({ held, capacity }: { readonly held: number; readonly capacity: number }) {
  const { t } = useTranslation('status');
  return (
    <Tooltip label={t('chatsHint', { count: held, capacity })}>
      <span className={classNames('figures whitespace-nowrap', held >= capacity && 'font-medium text-amber')}>
        {t('chats', { held, capacity })}
      </span>
    </Tooltip>
  );
}
