import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import type { IntakeForm, IntakeValues } from '../../../contract/model/intake-form.ts';
import type { BesideModel, OpenedIntake, SubmitOutcome } from '../beside/beside-model.ts';
import { createDraftSaver, type DraftSaveState } from '../draft-saver.ts';
import {
  givenValues,
  type IntakeProblems,
  type IntakeWhy,
  leftOverValues,
  problemOf,
  problemsOf,
} from './intake-values.ts';

type SubmitRefusal = Extract<SubmitOutcome, { ok: false }>['code'];
type Opened = Extract<OpenedIntake, { ok: true }>['value'];

/** A form being filled in: what stands in it, what is the matter with it, and handing it in. */
export function useIntake({
  model,
  form,
  brand,
  onDone,
  focusField,
}: {
  readonly model: BesideModel;
  readonly form: IntakeForm;
  readonly brand: Brand;
  readonly onDone: () => void;
  readonly focusField: (fieldId: string) => void;
}) {
  const { formId } = form;
  /** What is shown and told hangs on it; the brand may publish another while the form is filled in. */
  const definition = JSON.stringify([form, brand.handling?.promises, brand.handling?.calendar]);
  const knowledge = useStore(model.store, (state) => state.knowledge);
  const [firstDefinition] = useState(definition);
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});
  const [opened, setOpened] = useState<Opened | null>(null);
  const [values, setValues] = useState<IntakeValues>({});
  const [problems, setProblems] = useState<IntakeProblems>({});
  const [consent, setConsent] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SubmitRefusal | Extract<OpenedIntake, { ok: false }>['code'] | null>(
    null,
  );
  const [draftSave, setDraftSave] = useState<DraftSaveState>({ state: 'saved' });
  const [ids] = useState(model.newIntake);
  const [saver] = useState(() =>
    createDraftSaver((draft: IntakeValues) => model.saveIntakeDraft(formId, draft), setDraftSave),
  );

  useEffect(() => {
    const [{ fields }] = JSON.parse(definition) as [IntakeForm];
    setLabels((known) => ({
      ...known,
      ...Object.fromEntries(fields.map(({ fieldId, label }) => [fieldId, label])),
    }));
  }, [definition]);

  useEffect(() => {
    // Asked anew for each definition and pack: what the customer is told and by when may be another.
    void definition;
    void knowledge;
    let gone = false;
    void model.openIntake(formId).then((outcome) => {
      if (gone) return;
      if (!outcome.ok) setRefusal(outcome.code);
      else {
        setOpened(outcome.value);
        setRefusal((now) => (now === 'formUnknown' || now === 'confirmationMissing' ? null : now));
        // Whoever typed at once keeps what they typed.
        setValues((now) => ({ ...outcome.value.values, ...now }));
      }
    });
    return () => {
      gone = true;
    };
  }, [model, formId, definition, knowledge]);

  useEffect(() => {
    window.addEventListener('pagehide', saver.saveNow);
    return () => window.removeEventListener('pagehide', saver.saveNow);
  }, [saver]);

  const showProblems = (found: IntakeProblems) => {
    setProblems(found);
    const [first] = Object.keys(found);
    if (first !== undefined) requestAnimationFrame(() => focusField(first));
  };

  return {
    ...{ opened, values, problems, consent, busy, refusal, draftSave },
    hasChanged: definition !== firstDefinition,
    leftOver: leftOverValues(form, values).map(([fieldId, value]) => ({
      fieldId,
      label: labels[fieldId] ?? fieldId,
      value,
    })),
    setConsent: (given: boolean) => {
      setConsent(given);
      setRefusal(null);
    },
    change: (fieldId: string, value: string) => {
      const next = { ...values, [fieldId]: value };
      setValues(next);
      saver.save(next);
      const { [fieldId]: _, ...others } = problems;
      setProblems(others);
    },
    /** What is still empty is said when the form is handed in. */
    check: (fieldId: string) => {
      if ((values[fieldId] ?? '').trim() === '') return;
      const why = problemOf(form, fieldId, values, brand);
      if (why !== null) setProblems({ ...problems, [fieldId]: why });
    },
    submit: async (needsConsent: boolean): Promise<void> => {
      if (busy || !opened) return;
      const found = problemsOf(form, values, brand);
      if (Object.keys(found).length > 0) {
        showProblems(found);
        return;
      }
      if (needsConsent && !consent) {
        setRefusal('consentMissing');
        focusField('consent');
        return;
      }
      setBusy(true);
      setRefusal(null);
      await saver.settle();
      const outcome = await model.submitIntake({
        ...ids,
        formId,
        values: givenValues(form, values),
        consent: consent || !needsConsent,
      });
      setBusy(false);
      if (outcome.ok) {
        onDone();
        return;
      }
      saver.save(values);
      const { code, detail } = outcome;
      if (code === 'fieldInvalid' && detail?.field !== undefined)
        showProblems({ [detail.field]: whyOf(detail.why) });
      else setRefusal(code);
    },
  };
}

const whys: Readonly<Record<IntakeWhy, true>> = {
  missing: true,
  notAnOption: true,
  unknown: true,
  notAName: true,
  notAnEmail: true,
  notAPhone: true,
  notADate: true,
  pattern: true,
  tooLong: true,
};

function whyOf(why: string | undefined): IntakeWhy {
  const isWhy = (text: string): text is IntakeWhy => Object.hasOwn(whys, text);
  return why !== undefined && isWhy(why) ? why : 'missing';
}
