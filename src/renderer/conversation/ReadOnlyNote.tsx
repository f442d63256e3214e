import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../contract/workstation/conversations.ts';
import { formatMoment } from '../ui/moment.ts';
import { useNow } from '../ui/use-now.ts';

/** In place of the composer: why nothing can be written, and what was written and not sent. */
export function ReadOnlyNote({
  detail,
  draft,
  myId,
  undo,
}: {
  readonly detail: ConversationDetail;
  readonly draft: string;
  readonly myId: string;
  /** Takes back the exit that is under way; null once it has gone. */
  readonly undo: ReactNode;
}) {
  const sentence = useSentence(detail, myId);
  const { t } = useTranslation('conversation');
  return (
    <div className="shrink-0 border-t border-line bg-raised px-3 py-2 text-ink-muted">
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
        <p role="status" className="min-w-36 flex-1">
          {sentence}
        </p>
        {undo}
      </div>
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

function useSentence({ conversation, writing, leaving }: ConversationDetail, myId: string): string {
  const { t, i18n } = useTranslation('conversation');
  const now = useNow();
  const { holder, ending, status, snoozedUntil, transfer } = conversation;
  if (leaving !== null) return t(`readOnly.leaving.${leaving}`);
  switch (writing) {
    case 'notMine':
      if (transfer?.to.personId === myId) return t('readOnly.offeredToMe');
      if (status === 'snoozed' && holder?.personId === myId && snoozedUntil !== null)
        return t('readOnly.snoozed', { until: formatMoment(snoozedUntil, now, i18n.language) });
      return holder ? t('readOnly.notMine', { holder: holder.name }) : t('readOnly.queued');
    case 'resolved': {
      return t(`readOnly.ended.${ending ?? 'resolved'}`);
    }
    case 'brandLost':
      return t('readOnly.brandLost');
    case 'allowed':
      return '';
    default:
      return writing satisfies never;
  }
}
