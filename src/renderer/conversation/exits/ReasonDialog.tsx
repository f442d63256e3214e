import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/TextArea.tsx';
import { shownHandling } from '../brand-handling.ts';
import { ExitFrame } from './ExitFrame.tsx';
import type { ExitDialogProps } from './exit-dialog.ts';
import { NumberedList } from './NumberedList.tsx';
import { useLeaving } from './use-leaving.ts';

const NO_REASON = '';

/** Why it goes to the brand's own team, with a note for them. */
export function EscalateDialog({ model, detail, brand, open, onClose }: ExitDialogProps) {
  const { t } = useTranslation('conversation');
  const [chosen, setChosen] = useState(0);
  const [note, setNote] = useState('');
  const leaving = useLeaving(onClose);
  const list = useRef<HTMLDivElement>(null);
  const noteArea = useRef<HTMLDivElement>(null);
  const { escalationReasons: reasons, internalQueueName } = shownHandling(brand);

  const escalate = () => {
    const reason = reasons[chosen];
    if (reason)
      void leaving.run(() => model.leave({ kind: 'escalate', reason: reason.code, note: note.trim() }));
  };
  return (
    <ExitFrame
      open={open}
      onClose={onClose}
      title={t('escalate.title', { customer: detail.conversation.customer.name })}
      description={t('escalate.description', {
        brand: brand.name,
        queue: internalQueueName ?? t('escalate.internalTeam'),
      })}
      confirm={t('escalate.confirm')}
      busy={leaving.busy}
      refused={leaving.words}
      onConfirm={escalate}
      initialFocus={list}
    >
      <NumberedList
        label={t('escalate.reason')}
        choices={reasons.map(({ code, label }) => ({ value: code, label }))}
        chosen={chosen}
        onChoose={setChosen}
        onConfirm={(index) => {
          setChosen(index);
          noteArea.current?.querySelector('textarea')?.focus();
        }}
        open={open}
        list={list}
      />
      <div ref={noteArea} className="mt-3">
        <TextArea
          label={t('escalate.note')}
          hint={t('escalate.noteHint')}
          value={note}
          maxLength={1000}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            escalate();
          }}
        />
      </div>
    </ExitFrame>
  );
}

/** Back into its queue for somebody else; a reason may be given. */
export function SkipDialog({ model, detail, brand, open, onClose }: ExitDialogProps) {
  const { t } = useTranslation('conversation');
  const [chosen, setChosen] = useState(0);
  const leaving = useLeaving(onClose);
  const list = useRef<HTMLDivElement>(null);
  const choices = [
    { value: NO_REASON, label: t('skip.noReason') },
    ...shownHandling(brand).skipReasons.map(({ code, label }) => ({ value: code, label })),
  ];
  const skip = (index: number) => {
    const choice = choices[index];
    if (!choice) return;
    setChosen(index);
    const reason = choice.value === NO_REASON ? null : choice.value;
    void leaving.run(() => model.leave({ kind: 'skip', reason }));
  };
  return (
    <ExitFrame
      open={open}
      onClose={onClose}
      title={t('skip.title', { customer: detail.conversation.customer.name })}
      description={t('skip.description')}
      confirm={t('skip.confirm')}
      busy={leaving.busy}
      refused={leaving.words}
      onConfirm={() => skip(chosen)}
      initialFocus={list}
    >
      <NumberedList
        label={t('skip.reason')}
        choices={choices}
        chosen={chosen}
        onChoose={setChosen}
        onConfirm={skip}
        open={open}
        list={list}
      />
    </ExitFrame>
  );
}
