import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportQuestion } from '../../../contract/model/knowledge-import.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Select } from '../../ui/Select.tsx';
import type { ImportModel } from './import-model.ts';

/** With more options than this, a list to choose from takes less room than a line each. */
const MOST_LINES = 20;
/** With more than this, the lines lie in two columns. */
const MOST_IN_A_COLUMN = 5;

/** What cannot be told from the file. All answers go together, so that arrow keys in them start no reading. */
export function Questions({
  model,
  questions,
}: {
  readonly model: ImportModel;
  readonly questions: readonly ImportQuestion[];
}) {
  const { t } = useTranslation('knowledge');
  const [answers, setAnswers] = useState<ReadonlyMap<ImportQuestion, string>>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // Questions come as new objects with each reading; they are the same by what they are about.
  const answerOf = (question: ImportQuestion) =>
    [...answers].find(([asked]) => asked.about === question.about && asked.column === question.column)?.[1];
  const missing = questions.filter((question) => answerOf(question) === undefined).length;
  return (
    <form
      className="border-b border-line bg-amber-soft px-3 py-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === 0) void model.answer(answers);
      }}
    >
      <h3 ref={heading} tabIndex={-1} className="font-semibold text-amber outline-none">
        {t('import.questionsTitle', { count: questions.length })}
      </h3>
      <p className="text-ink-muted">{t('import.questionsHint')}</p>
      <div className="mt-2 flex flex-col gap-2">
        {questions.map((question) => (
          <Question
            key={`${question.about} ${question.column}`}
            question={question}
            answer={answerOf(question)}
            onAnswer={(answer) =>
              setAnswers((known) => {
                const next = new Map(
                  [...known].filter(
                    ([asked]) => asked.about !== question.about || asked.column !== question.column,
                  ),
                );
                return next.set(question, answer);
              })
            }
          />
        ))}
      </div>
      <div className="mt-2.5 flex items-center gap-3">
        <Button type="submit" tone="primary" disabled={missing > 0}>
          {t('import.answer')}
        </Button>
        {missing > 0 ? (
          <span className="text-ink-muted">{t('import.answerMissing', { count: missing })}</span>
        ) : null}
      </div>
    </form>
  );
}

function Question({
  question,
  answer,
  onAnswer,
}: {
  readonly question: ImportQuestion;
  readonly answer: string | undefined;
  readonly onAnswer: (answer: string) => void;
}) {
  const name = useId();
  const { sentence, options } = question;
  if (options.length > MOST_LINES) {
    return (
      <Select
        label={sentence}
        className="max-w-xl rounded-md border border-line bg-surface p-2"
        value={answer ?? ''}
        choices={[{ value: '', label: '–' }, ...options.map((o) => ({ value: o.answer, label: o.label }))]}
        onChange={(next) => {
          if (next !== '') onAnswer(next);
        }}
      />
    );
  }
  return (
    <fieldset className="rounded-md border border-line bg-surface px-2.5 pt-1.5 pb-2">
      <legend className="sr-only">{sentence}</legend>
      <p aria-hidden className="isolate-text mb-1 font-medium">
        {sentence}
      </p>
      <div className={options.length > MOST_IN_A_COLUMN ? 'grid grid-cols-2 gap-x-3' : 'flex flex-col'}>
        {options.map((option) => (
          <Choice
            key={option.answer}
            type="radio"
            name={name}
            checked={answer === option.answer}
            onChange={() => onAnswer(option.answer)}
          >
            <span className="isolate-text break-words">{option.label}</span>
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
