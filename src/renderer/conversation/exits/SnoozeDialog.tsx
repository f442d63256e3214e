import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/TextField.tsx';
import { useNow } from '../../ui/use-now.ts';
import { formatInZone, localTimeIn, momentInZone, placeOf } from '../../ui/zoned-time.ts';
import { ExitFrame } from './ExitFrame.tsx';
import type { ExitDialogProps } from './exit-dialog.ts';
import { NumberedList } from './NumberedList.tsx';
import { snoozeTimes } from './snooze-times.ts';
import { useLeaving } from './use-leaving.ts';

/** Until when it is put aside: a few usual moments by number, or any moment, on the brand's clocks. */
export function SnoozeDialog({ model, detail, brand, open, onClose }: ExitDialogProps) {
  const { t, i18n } = useTranslation('conversation');
  const now = useNow();
  const { timeZone } = brand;
  const [chosen, setChosen] = useState(0);
  const [other, setOther] = useState('');
  const [problem, setProblem] = useState<string>();
  const leaving = useLeaving(onClose);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const times = snoozeTimes(now, timeZone);

  const snooze = (until: number) => void leaving.run(() => model.leave({ kind: 'snooze', until }));
  const snoozeByField = () => {
    const until = momentInZone(other, timeZone);
    if (until === null || until <= now) {
      setProblem(t(until === null ? 'snooze.noMoment' : 'snooze.past'));
      field.current?.focus();
      return;
    }
    snooze(until);
  };
  const confirm = (index: number) => {
    const time = times[index];
    if (!time) return;
    setChosen(index);
    snooze(time.at);
  };
  return (
    <ExitFrame
      open={open}
      onClose={onClose}
      title={t('snooze.title', { customer: detail.conversation.customer.name })}
      description={t('snooze.description')}
      confirm={t('snooze.confirm')}
      busy={leaving.busy}
      refused={leaving.words}
      onConfirm={() => (other === '' ? confirm(chosen) : snoozeByField())}
      initialFocus={list}
    >
      <NumberedList
        label={t('snooze.until')}
        choices={times.map(({ choice, at }) => ({
          value: choice,
          label: t(`snooze.choices.${choice}`),
          hint: formatInZone(at, timeZone, i18n.language),
        }))}
        chosen={chosen}
        onChoose={setChosen}
        onConfirm={confirm}
        open={open}
        list={list}
      />
      <TextField
        ref={field}
        className="mt-3"
        type="datetime-local"
        label={t('snooze.other', { place: placeOf(timeZone) })}
        min={localTimeIn(now, timeZone)}
        value={other}
        problem={problem}
        onChange={(event) => {
          setOther(event.target.value);
          setProblem(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          snoozeByField();
        }}
      />
    </ExitFrame>
  );
}
