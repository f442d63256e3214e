import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInZone, placeOf } from '../../ui/zoned-time.ts';
import type { PromiseWords } from '../beside/beside-model.ts';
import { ExitFrame } from '../exits/ExitFrame.tsx';
import type { ExitDialogProps } from '../exits/exit-dialog.ts';
import { NumberedList } from '../exits/NumberedList.tsx';

/** The brand's promises as they would be told now, with their deadlines; the chosen one goes into the composer. */
export function PromiseDialog({
  model,
  detail,
  brand,
  open,
  onClose,
  onInsert,
}: ExitDialogProps & { readonly onInsert: (text: string) => boolean }) {
  const { t, i18n } = useTranslation('conversation');
  const { beside } = model;
  const rules = brand.handling?.promises ?? [];
  const [chosen, setChosen] = useState(0);
  const [words, setWords] = useState<ReadonlyMap<string, PromiseWords>>(new Map());
  const [refused, setRefused] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const codes = rules.map(({ code }) => code).join(' ');

  useEffect(() => {
    let gone = false;
    const asked = codes.split(' ').filter(Boolean);
    void Promise.all(asked.map(async (code) => [code, await beside.promiseInWords(code)] as const)).then(
      (told) => {
        if (!gone) setWords(new Map(told));
      },
    );
    return () => {
      gone = true;
    };
  }, [beside, codes]);

  const wordsAt = (index: number) => words.get(rules[index]?.code ?? '');
  const insert = (index: number) => {
    setChosen(index);
    const told = wordsAt(index);
    if (!told) return;
    if (!told.ok) setRefused(t(`promises.refused.${told.code}`));
    else {
      onClose();
      if (!onInsert(told.value.text)) beside.setProblem('notInserted');
    }
  };
  const shown = wordsAt(chosen);
  return (
    <ExitFrame
      open={open}
      onClose={onClose}
      title={t('promises.choose', { customer: detail.conversation.customer.name })}
      description={
        rules.length === 0
          ? t('promises.brandHasNone', { brand: brand.name })
          : t('promises.description', { place: placeOf(brand.timeZone) })
      }
      confirm={t('promises.insertNow')}
      busy={!shown}
      refused={refused}
      onConfirm={() => insert(chosen)}
      initialFocus={list}
    >
      <NumberedList
        label={t('promises.title')}
        choices={rules.map(({ code, label }) => {
          const told = words.get(code);
          return {
            value: code,
            label,
            ...(told?.ok
              ? {
                  hint: t('promises.until', {
                    when: formatInZone(told.value.dueAt, brand.timeZone, i18n.language),
                  }),
                }
              : {}),
          };
        })}
        chosen={chosen}
        onChoose={setChosen}
        onConfirm={insert}
        open={open}
        list={list}
      />
      <p
        lang={brand.locale}
        aria-live="polite"
        className="mt-3 min-h-14 rounded-md border border-line bg-raised px-3 py-2 text-base empty:invisible"
      >
        {shown?.ok ? shown.value.text : ''}
      </p>
    </ExitFrame>
  );
}
