import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';

/** The contract's most; the oldest are forgotten first. */
const MOST = 50;

/** The references with a newly inserted one; the same insertion again replaces the one before. */
export function withReference(
  references: readonly KnowledgeReference[],
  added: KnowledgeReference,
): readonly KnowledgeReference[] {
  const others = references.filter(
    ({ kind, id, text }) => kind !== added.kind || id !== added.id || text !== added.text,
  );
  return [...others, added].slice(-MOST);
}

/** Those of two lists, each insertion once. */
export function joinReferences(
  first: readonly KnowledgeReference[],
  second: readonly KnowledgeReference[],
): readonly KnowledgeReference[] {
  return second.reduce(withReference, first);
}

/** Those whose text still stands in the draft. Gives back the same list when nothing is gone. */
export function referencesIn(
  draft: string,
  references: readonly KnowledgeReference[],
): readonly KnowledgeReference[] {
  const kept = references.filter(({ text }) => standsIn(draft, text));
  return kept.length === references.length ? references : kept;
}

/** A word or number that goes on before or after is another one: `9,00 kr` does not stand in `449,00 kr`. */
function standsIn(draft: string, text: string): boolean {
  if (text === '') return false;
  for (let at = draft.indexOf(text); at !== -1; at = draft.indexOf(text, at + 1)) {
    const end = at + text.length;
    if (!joins(draft.slice(0, at), text) && !joins(text, draft.slice(end))) return true;
  }
  return false;
}

/** Whether the texts run together into one word, or one number with its thousands apart. */
function joins(before: string, after: string): boolean {
  if (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return true;
  return /\p{N}[.,'’\u00a0\u202f]$/u.test(before) && /^\p{N}/u.test(after);
}
