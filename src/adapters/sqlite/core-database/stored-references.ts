import * as z from 'zod';
import { KnowledgeReference } from '../../../contract/model/brand-pack.ts';

const References = z.array(KnowledgeReference);

/** References are few and only ever read with the text they belong to, so they are JSON beside it. */
export function referencesToColumn(references: readonly KnowledgeReference[] | undefined): string | null {
  return references && references.length > 0 ? JSON.stringify(references) : null;
}

export function columnToReferences(column: string | null): readonly KnowledgeReference[] {
  if (column === null) return [];
  const read = References.safeParse(JSON.parse(column));
  return read.success ? read.data : [];
}
