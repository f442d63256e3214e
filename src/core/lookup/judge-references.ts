import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Lookup } from './create-lookup.ts';

/**
 * Whether something that was inserted is no longer what the pack says: its price moved, ended, was removed, or cannot
 * be vouched for because the cache has expired. What the agent has confirmed passes. A pack that is not on this
 * machine proves nothing.
 */
export function judgeReferences(
  lookup: Pick<Lookup, 'checkReferences'>,
  brandId: BrandId,
  references: readonly KnowledgeReference[],
): boolean {
  const asked = references.filter(({ outdatedConfirmed }) => outdatedConfirmed !== true);
  if (asked.length === 0) return false;
  const checked = lookup.checkReferences({ brandId, references: asked });
  return checked.ok && checked.value.checks.some(({ state }) => state !== 'current');
}
