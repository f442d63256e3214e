import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../contract/workstation/conversations.ts';

/** In place of the composer: why nothing can be written, and what was written and not sent. */
export function ReadOnlyNote({
  detail,
  draft,
}: {
  readonly detail: ConversationDetail;
  readonly draft: string;
}) {
  const { t } = useTranslation('conversation');
  const { conversation, writing, resolving } = detail;
  const holder = conversation.holder?.name;
  const sentence = () => {
    if (resolving) return t('readOnly.resolving');
    switch (writing) {
      case 'notMine':
        return holder ? t('readOnly.notMine', { holder }) : t('readOnly.queued');
      case 'resolved':
        return t('readOnly.resolved');
      case 'brandLost':
        return t('readOnly.brandLost');
      case 'allowed':
        return '';
      default:
        return writing satisfies never;
    }
  };
  return (
    <div role="status" className="shrink-0 border-t border-line bg-raised px-3 py-2.5 text-ink-muted">
      <p>{sentence()}</p>
      {draft === '' ? null : (
        <p className="mt-1.5 max-h-32 overflow-y-auto select-text">
          {t('readOnly.unsentDraft')}{' '}
          <span dir="auto" className="isolate-text whitespace-pre-wrap text-ink">
            {draft}
          </span>
        </p>
      )}
    </div>
  );
}
