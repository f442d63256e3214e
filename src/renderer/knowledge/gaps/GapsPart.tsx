import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { KnowledgeGap } from '../../../contract/model/knowledge-note.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatMoment } from '../../ui/moment.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TroubleBanner } from '../TroubleBanner.tsx';
import { useFocusAfter } from '../use-focus-after.ts';
import { type TableColumn, VirtualTable } from '../VirtualTable.tsx';
import type { GapsModel } from './gaps-model.ts';

/** What agents looked for in vain, most wanted first. */
export function GapsPart({ model, connected }: { readonly model: GapsModel; readonly connected: boolean }) {
  const { t, i18n } = useTranslation('knowledge');
  const { gaps, trouble, closing, notHere } = useStore(model.store);
  const part = useRef<HTMLDivElement>(null);
  useFocusAfter(gaps?.length, part);
  useEffect(() => {
    if (connected) void model.load();
  }, [model, connected]);

  const columns = useMemo(
    (): readonly TableColumn<KnowledgeGap>[] => [
      {
        key: 'words',
        header: t('gaps.columns.words'),
        track: 'minmax(0,3fr)',
        cell: ({ words, gapId }) => (
          <>
            <span className="isolate-text font-medium break-words">{words}</span>
            {notHere === gapId ? (
              <span role="status" className="block text-xs text-ink-muted">
                {t('gaps.notHere')}
              </span>
            ) : null}
          </>
        ),
      },
      {
        key: 'times',
        header: t('gaps.columns.times'),
        track: '3.5rem',
        end: true,
        cell: ({ times }) => times,
      },
      {
        key: 'people',
        header: t('gaps.columns.people'),
        track: '3.5rem',
        end: true,
        cell: ({ people }) => people,
      },
      {
        key: 'last',
        header: t('gaps.columns.last'),
        track: '7rem',
        cell: ({ lastAt }) => (
          <span className="figures text-ink-muted">{formatMoment(lastAt, Date.now(), i18n.language)}</span>
        ),
      },
      {
        key: 'actions',
        header: t('gaps.closeGap'),
        headerHidden: true,
        track: 'minmax(0,15rem)',
        end: true,
        cell: (gap) => (
          <span className="inline-flex flex-wrap justify-end gap-1.5">
            {gap.conversationId === null ? null : (
              <Button
                size="small"
                tone="quiet"
                aria-label={t('gaps.openLabel', { words: gap.words })}
                onClick={() => void model.openConversation(gap)}
              >
                {t('gaps.openConversation')}
              </Button>
            )}
            <Button
              size="small"
              aria-label={t('gaps.closeLabel', { words: gap.words })}
              title={t('gaps.closeHint')}
              disabled={!connected || closing === gap.gapId}
              onClick={() => void model.closeGap(gap.gapId)}
            >
              {t('gaps.closeGap')}
            </Button>
          </span>
        ),
      },
    ],
    [t, i18n.language, model, notHere, closing, connected],
  );

  if (gaps === null) {
    return trouble ? (
      <TroubleBanner trouble={trouble} onTryAgain={() => void model.load()} />
    ) : connected ? (
      <Skeleton lines={6} label={t('gaps.loading')} />
    ) : null;
  }
  return (
    <div ref={part} tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
      {trouble ? <TroubleBanner trouble={trouble} onTryAgain={() => void model.load()} /> : null}
      {gaps.length === 0 ? (
        <EmptyState title={t('gaps.empty')}>{t('gaps.emptyHint')}</EmptyState>
      ) : (
        <>
          <p className="max-w-prose px-3 py-2 text-ink-muted">{t('gaps.advice')}</p>
          <VirtualTable label={t('gaps.table')} columns={columns} rows={gaps} rowKey={({ gapId }) => gapId} />
        </>
      )}
    </div>
  );
}
