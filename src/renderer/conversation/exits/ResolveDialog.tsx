import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Disposition } from '../../../contract/model/brand.ts';
import { wrapUpProblem } from '../../../conversation-rules/wrap-up.ts';
import { Banner } from '../../ui/Banner.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TagPicker } from '../tags/TagPicker.tsx';
import { ExitFrame } from './ExitFrame.tsx';
import type { ExitDialogProps } from './exit-dialog.ts';
import { NumberedList } from './NumberedList.tsx';
import { useLeaving } from './use-leaving.ts';
import { WrapUpFields } from './WrapUpFields.tsx';

/**
 * Asks how the conversation ended and what the brand wants to know about it. A number chooses; where nothing more is
 * asked it resolves at once. Begins empty each time: what was said of one customer is nobody else's.
 */
export function ResolveDialog({ model, detail, brand, open, onClose }: ExitDialogProps) {
  const { t } = useTranslation('conversation');
  const { conversation } = detail;
  const hasDraft = useStore(model.store, (state) => state.draft.trim() !== '');
  const [chosen, setChosen] = useState(0);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [tags, setTags] = useState<readonly string[]>(conversation.tags);
  const [note, setNote] = useState('');
  const leaving = useLeaving(onClose);
  const list = useRef<HTMLDivElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const { dispositions, handling } = brand;
  const disposition = dispositions[chosen];

  const focusField = (fieldId: string) =>
    fields.current?.querySelector<HTMLElement>(`[data-field="${fieldId}"]`)?.focus();
  const showProblems = (found: Readonly<Record<string, string>>) => {
    setProblems(found);
    const [first] = Object.keys(found);
    if (first !== undefined) requestAnimationFrame(() => focusField(first));
  };

  const resolve = async (index: number) => {
    const way = dispositions[index];
    if (!way || leaving.busy) return;
    const given = valuesOf(way, values);
    const found = problemsOf(way, given, (why) => t(`resolve.field.${why}`));
    if (Object.keys(found).length > 0) {
      showProblems(found);
      return;
    }
    const refusal = await leaving.run(() =>
      model.wrapUp({ exit: { kind: 'resolve', disposition: way.code, fields: given }, tags, note }),
    );
    const field = refusal?.code === 'fieldMissing' ? refusal.detail?.field : undefined;
    if (field !== undefined) showProblems({ [field]: t('resolve.field.missing') });
  };
  const choose = (index: number) => {
    setChosen(index);
    setProblems({});
  };
  const confirm = (index: number) => {
    choose(index);
    const [first] = dispositions[index]?.fields ?? [];
    // There is something to fill in; the fields appear with the next frame.
    if (first && index !== chosen) requestAnimationFrame(() => focusField(first.fieldId));
    else void resolve(index);
  };

  return (
    <ExitFrame
      open={open}
      onClose={onClose}
      title={t('resolve.title', { customer: conversation.customer.name })}
      description={t('resolve.description', { brand: brand.name })}
      confirm={t('resolve.confirm')}
      busy={leaving.busy}
      refused={leaving.words}
      onConfirm={() => void resolve(chosen)}
      initialFocus={list}
    >
      <NumberedList
        label={t('resolve.outcome')}
        choices={dispositions.map(({ code, label }) => ({ value: code, label }))}
        chosen={chosen}
        onChoose={choose}
        onConfirm={confirm}
        open={open}
        list={list}
      />
      <div ref={fields} className="mt-3 flex flex-col gap-3">
        <WrapUpFields
          fields={disposition?.fields ?? []}
          values={values}
          problems={problems}
          onChange={(fieldId, value) => {
            setValues({ ...values, [fieldId]: value });
            const { [fieldId]: _, ...others } = problems;
            setProblems(others);
          }}
          onSubmit={() => void resolve(chosen)}
        />
        {handling?.tags?.length ? (
          <TagPicker choices={handling.tags} chosen={tags} onChange={setTags} />
        ) : null}
        <TextArea
          label={t('resolve.note')}
          hint={t('resolve.noteHint')}
          value={note}
          maxLength={1000}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void resolve(chosen);
          }}
        />
        {hasDraft ? <Banner tone="amber">{t('resolve.draftKept')}</Banner> : null}
      </div>
    </ExitFrame>
  );
}

/** Only what belongs to this way of ending: another one's fields may have been filled in before. */
function valuesOf(way: Disposition, values: Readonly<Record<string, string>>): Record<string, string> {
  const filled = (way.fields ?? []).map(({ fieldId }) => [fieldId, values[fieldId]?.trim() ?? ''] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== ''));
}

function problemsOf(
  way: Disposition,
  given: Readonly<Record<string, string>>,
  words: (why: 'missing' | 'notAnOption' | 'unknown') => string,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const field of way.fields ?? []) {
    const value = given[field.fieldId];
    const problem = wrapUpProblem(
      { ...way, fields: [field] },
      value === undefined ? {} : { [field.fieldId]: value },
    );
    if (problem) found[field.fieldId] = words(problem.why);
  }
  return found;
}
