import { ArrowLeft, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import { Banner } from '../../ui/Banner.tsx';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { formatMoment } from '../../ui/moment.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { FilesModel } from '../files/files-model.ts';
import { HistoryList } from './HistoryList.tsx';
import type { HistoryModel } from './history-model.ts';
import { PastFiles } from './PastFiles.tsx';
import { PastTranscript } from './PastTranscript.tsx';

/**
 * In place of the messages: what this customer wrote to this brand before, and nothing of any other brand. Escape goes
 * back, first to the list, then to the conversation.
 */
export function HistoryPanel({
  model,
  brand,
  customerName,
  readFile,
  onClose,
}: {
  readonly model: HistoryModel;
  readonly brand: Brand;
  readonly customerName: string;
  readonly readFile: FilesModel['read'];
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation('conversation');
  const { list, reading } = useStore(model.store);
  const now = useNow();
  const panel = useRef<HTMLElement>(null);
  const isReading = reading !== null;
  const isThere = reading ? reading.transcript.state !== 'loading' : list.state === 'there';

  // It was asked for by a key, and so was each step in it.
  useEffect(() => {
    const target = isThere ? '[data-history-focus]' : 'h3';
    panel.current?.querySelector<HTMLElement>(target)?.focus();
  }, [isReading, isThere]);

  const back = () => (reading ? model.backToList() : onClose());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    back();
  };
  const shown = (
    <section
      ref={panel}
      aria-label={t('history.region', { customer: customerName, brand: brand.name })}
      onKeyDown={onKeyDown}
      className="absolute inset-0 z-20 flex flex-col bg-surface"
    >
      <div className="flex min-h-9 shrink-0 items-center gap-2 border-b border-line bg-raised px-2">
        <IconButton
          label={t(reading ? 'history.backToList' : 'history.backToConversation')}
          keys={['Esc']}
          icon={<ArrowLeft aria-hidden />}
          onClick={back}
        />
        <BrandMark brand={brand} size="small" />
        <h3 tabIndex={-1} className="min-w-0 flex-1 truncate text-sm font-semibold outline-none">
          {reading
            ? t('history.past', { at: formatMoment(reading.card.createdAt, now, i18n.language) })
            : t('history.title', { customer: customerName })}
        </h3>
        {reading ? <span className="text-xs text-ink-muted">{t('history.readOnly')}</span> : null}
        <IconButton label={t('history.backToConversation')} icon={<X aria-hidden />} onClick={onClose} />
      </div>
      {list.state === 'there' && list.offline ? <Banner tone="amber">{t('history.offline')}</Banner> : null}
      {reading ? (
        <PastTranscript transcript={reading.transcript} brand={brand} kind={reading.card.kind} />
      ) : list.state === 'loading' ? (
        <Skeleton label={t('history.loading')} lines={4} />
      ) : list.state === 'failed' ? (
        <Banner tone="red">{t(`history.failed.${list.code}`)}</Banner>
      ) : (
        <HistoryList model={model} conversations={list.conversations} brand={brand} />
      )}
    </section>
  );
  if (!reading) return shown;
  // Around it, so that the Escape that closes a file does not also lead back to the list.
  return (
    <PastFiles reading={reading} readFile={readFile}>
      {shown}
    </PastFiles>
  );
}
