import { isIn } from './bitset.ts';
import { DOCUMENT_FLAGS } from './search-document.ts';
import type { DocumentFilter } from './search-question.ts';
import type { SetMember } from './segment-set.ts';

/** Tells of each document of a segment whether it may be found, its category aside. */
export function createDocumentFilter(
  { segment, dead }: SetMember,
  filter: DocumentFilter | null,
): (document: number) => boolean {
  const { flags, amounts } = segment.documents;
  const amount = filter?.amount ?? null;
  const wanted = filter?.flags ?? 0;
  return (document) => {
    if (dead && isIn(dead, document)) return false;
    const has = flags[document] ?? 0;
    if ((has & wanted) !== wanted) return false;
    if (!amount || (has & DOCUMENT_FLAGS.hasCampaign) !== 0) return true;
    const costs = amounts[document] ?? 0;
    return costs >= amount.from && costs <= amount.to;
  };
}
