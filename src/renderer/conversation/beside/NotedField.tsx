import { useState } from 'react';
import { TextField } from '../../ui/TextField.tsx';

/** A field that is noted when it is left or with Enter. What could not be noted stays in it. */
export function NotedField({
  label,
  saved,
  disabled,
  maxLength,
  hint,
  onNote,
}: {
  readonly label: string;
  readonly saved: string;
  readonly disabled: boolean;
  readonly maxLength: number;
  readonly hint?: string;
  /** False when it was not noted. */
  readonly onNote: (value: string) => Promise<boolean>;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const note = async () => {
    if (typed === null) return;
    if (typed.trim() === saved || (await onNote(typed))) setTyped((now) => (now === typed ? null : now));
  };
  return (
    <TextField
      label={label}
      value={typed ?? saved}
      disabled={disabled}
      maxLength={maxLength}
      autoComplete="off"
      hint={hint}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void note()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void note();
      }}
    />
  );
}
