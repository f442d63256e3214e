import type { MatchReason } from '../../../contract/workstation/lookup.ts';
import { useWords } from '../words.ts';

/** A quiet word for hits that do not hold what was typed; nothing for those that do. */
export function WhyFound({ why }: { readonly why: MatchReason }) {
  const t = useWords();
  if (why === 'literal' || why === 'sku') return null;
  return <span className="text-ink-faint italic">{t(`why.${why}`)}</span>;
}
