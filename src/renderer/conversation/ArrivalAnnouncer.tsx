import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ConversationModel } from './conversation-model.ts';
import { newestIncoming } from './message-list.ts';

/** Reads arriving messages of the focused pane to screen readers, politely; other panes stay silent. */
export function ArrivalAnnouncer({
  model,
  active,
}: {
  readonly model: ConversationModel;
  readonly active: boolean;
}) {
  const { t } = useTranslation('conversation');
  const newest = useStore(model.store, (state) => newestIncoming(state.messages));
  const open = useStore(model.store, (state) => state.phase === 'open');
  const [spoken, setSpoken] = useState('');
  const lastId = useRef<string | null | undefined>(undefined);

  useEffect(() => {
    if (!open) return;
    const id = newest?.messageId ?? null;
    const arrived = lastId.current !== undefined && lastId.current !== id;
    lastId.current = id;
    if (!arrived || !active || !newest) return;
    const names = newest.files?.map(({ name }) => name) ?? [];
    const text = [newest.text, ...names].filter((each) => each !== '').join(', ');
    setSpoken(t('announce', { author: newest.authorName, text: text.slice(0, 300) }));
  }, [newest, open, active, t]);

  return (
    <div aria-live="polite" className="sr-only">
      {spoken}
    </div>
  );
}
