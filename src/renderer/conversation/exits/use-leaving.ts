import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from './exit-words.ts';
import type { Refusal } from './exits-model.ts';

/** What an exit's dialog keeps while it asks: whether it waits for an answer, and why it was refused. */
export function useLeaving(onDone: () => void) {
  const { t } = useTranslation('conversation');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return {
    busy,
    refusal,
    words: refusal ? refusalWords(t, refusal) : null,
    clear: () => setRefusal(null),
    /** Asks once at a time; closes the dialog when it was done. */
    run: async (ask: () => Promise<{ readonly ok: true } | Refusal>): Promise<Refusal | null> => {
      if (busy) return null;
      setBusy(true);
      setRefusal(null);
      const outcome = await ask();
      setBusy(false);
      if (outcome.ok) {
        onDone();
        return null;
      }
      setRefusal(outcome);
      return outcome;
    },
  };
}
