import { Pin } from 'lucide-react';
import { useWords } from '../words.ts';

/** Beside the name of what the agent has pinned. */
export function PinSign() {
  const t = useWords();
  return (
    <>
      <Pin aria-hidden className="mr-1 inline size-3 shrink-0 align-[-1px] text-accent" />
      <span className="sr-only">{t('pinned')} </span>
    </>
  );
}
