import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';

/**
 * Whether one of the references is no longer what the brand's pack says, and nobody has confirmed it. A pack that is
 * not on this machine proves nothing.
 */
export type ReferenceJudge = (brandId: BrandId, references: readonly KnowledgeReference[]) => boolean;

/** What an event may carry beside its message; more than any honest answer holds. */
const MOST_REFERENCES = 50;
const MOST_CHARS = 60_000;

/**
 * Those of the references whose text still stands in the text; others were edited away. Of the same text taken from
 * the same row twice, the later one counts.
 */
export function referencesIn(text: string, references: readonly KnowledgeReference[]): KnowledgeReference[] {
  const latest = new Map<string, KnowledgeReference>();
  for (const reference of references) {
    if (reference.text.trim() === '' || !text.includes(reference.text)) continue;
    const key = JSON.stringify([reference.kind, reference.id, reference.text]);
    latest.delete(key);
    latest.set(key, reference);
  }
  let chars = 0;
  return [...latest.values()].slice(-MOST_REFERENCES).filter((reference) => {
    chars += reference.text.length;
    return chars <= MOST_CHARS;
  });
}
