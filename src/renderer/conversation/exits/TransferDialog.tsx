import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { shownHandling } from '../brand-handling.ts';
import { ExitFrame } from './ExitFrame.tsx';
import type { ExitDialogProps } from './exit-dialog.ts';
import { ReceiverLine } from './ReceiverLine.tsx';
import { filterReceivers, receiversOf } from './receivers.ts';
import { useColleagues } from './use-colleagues.ts';
import { useLeaving } from './use-leaving.ts';

/** Offers the conversation to a colleague, or moves it to another queue of its brand. */
export function TransferDialog({ model, detail, brand, open, onClose, myId }: ExitDialogProps) {
  const { t } = useTranslation('conversation');
  const { conversation } = detail;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const [note, setNote] = useState('');
  // One offer, however often its key is pressed.
  const [transferId] = useState(model.exits.newTransferId);
  const leaving = useLeaving(onClose);
  const field = useRef<HTMLInputElement>(null);
  const notePart = useRef<HTMLDivElement>(null);
  const colleagues = useColleagues(model.exits, brand.brandId);
  const all = receiversOf(colleagues?.ok ? colleagues.value : [], shownHandling(brand).queues, {
    myId,
    queueId: conversation.queueId,
  });
  const receivers = filterReceivers(all, typed);
  const receiver = receivers[Math.min(chosen, receivers.length - 1)];

  const transfer = () => {
    if (!receiver) {
      field.current?.focus();
      return;
    }
    const words = note.trim();
    void leaving.run(() =>
      receiver.kind === 'queue'
        ? model.exits.moveToQueue(receiver.queue.queueId, words)
        : model.exits.offerTransfer(transferId, receiver.colleague.personId, words),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && receivers.length > 0) {
      event.preventDefault();
      setChosen((Math.min(chosen, receivers.length - 1) + step + receivers.length) % receivers.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      notePart.current?.querySelector('textarea')?.focus();
    }
  };

  return (
    <ExitFrame
      open={open}
      onClose={onClose}
      title={t('transfer.title', { customer: conversation.customer.name })}
      description={t('transfer.description')}
      confirm={
        receiver
          ? t(receiver.kind === 'queue' ? 'transfer.move' : 'transfer.offer', { name: receiver.name })
          : t('transfer.confirm')
      }
      busy={leaving.busy || !receiver}
      refused={leaving.words}
      onConfirm={transfer}
      initialFocus={field}
    >
      <TextField
        ref={field}
        label={t('transfer.to')}
        placeholder={t('transfer.filter')}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={receiver ? `${id}-${receiver.id}` : undefined}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
          leaving.clear();
        }}
        onKeyDown={onKeyDown}
      />
      {colleagues === null ? <Skeleton label={t('transfer.loading')} lines={3} /> : null}
      {colleagues?.ok === false ? (
        <div className="mt-2">
          <Banner tone="amber">{t(`transfer.unknown.${colleagues.code}`)}</Banner>
        </div>
      ) : null}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('transfer.to')}
        className="mt-1.5 flex h-52 flex-col gap-0.5 overflow-y-auto rounded-md border border-line p-0.5"
      >
        {receivers.map((line, index) => (
          <ReceiverLine
            key={line.id}
            id={`${id}-${line.id}`}
            receiver={line}
            queueId={conversation.queueId}
            chosen={line === receiver}
            onChoose={() => setChosen(index)}
          />
        ))}
      </div>
      {receivers.length === 0 && colleagues !== null ? (
        <p role="status" className="mt-1 text-xs text-ink-muted">
          {t('transfer.nobody')}
        </p>
      ) : null}
      <div ref={notePart} className="mt-3">
        <TextArea
          label={t('transfer.note')}
          hint={t('transfer.noteHint')}
          value={note}
          maxLength={1000}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            transfer();
          }}
        />
      </div>
    </ExitFrame>
  );
}
