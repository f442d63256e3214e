import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** From how many tags on one is found faster by its name. */
const FILTER_FROM = 9;
/** The contract: no conversation has more. */
const MOST = 20;

/** The brand's tags to tick. With many, typing narrows them down and Enter ticks the first. */
export function TagPicker({
  choices,
  chosen,
  onChange,
  onSubmit,
  field,
}: {
  readonly choices: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** Enter in an empty field. */
  readonly onSubmit?: () => void;
  readonly field?: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation('conversation');
  const id = useId();
  const [typed, setTyped] = useState('');
  // What the brand has dropped since can still be taken off.
  const all = [...choices, ...chosen.filter((tag) => !choices.includes(tag))];
  const found = all.filter((tag) => tag.toLowerCase().includes(typed.trim().toLowerCase()));
  const hasField = onSubmit !== undefined || all.length >= FILTER_FROM;

  const toggle = (tag: string) => {
    if (chosen.includes(tag)) onChange(chosen.filter((other) => other !== tag));
    else if (chosen.length < MOST) onChange([...chosen, tag]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const [first] = found;
    if (typed.trim() === '') onSubmit?.();
    else if (first !== undefined) {
      toggle(first);
      setTyped('');
    }
  };
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm text-ink-muted">{t('tags.label')}</legend>
      {hasField ? (
        <TextField
          ref={field}
          label={t('tags.find')}
          labelHidden
          placeholder={t('tags.find')}
          hint={t('tags.keys')}
          autoComplete="off"
          aria-controls={id}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
      ) : null}
      <div id={id} className="flex max-h-40 flex-wrap gap-x-3 gap-y-0.5 overflow-y-auto">
        {found.map((tag) => (
          <Choice key={tag} checked={chosen.includes(tag)} onChange={() => toggle(tag)}>
            {tag}
          </Choice>
        ))}
      </div>
      {found.length === 0 ? <p className="text-xs text-ink-muted">{t('tags.none')}</p> : null}
    </fieldset>
  );
}
