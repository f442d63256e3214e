import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What can be put into the reply, at the foot of what is looked at; why nothing can, where it is another brand's. */
export function InsertBar({
  canInsert,
  children,
}: {
  readonly canInsert: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('lookup');
  return (
    <div className="shrink-0 border-t border-line bg-surface px-3 py-2">
      {canInsert ? null : <p className="mb-1.5 text-xs text-ink-muted">{t('insertElsewhere')}</p>}
      <div className="flex flex-wrap gap-2">{children}</div>
    </div>
  );
}
