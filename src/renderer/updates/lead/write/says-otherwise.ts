import type { UpdateContent } from '../../../../contract/central/updates.ts';
import type { UpdateFact, UrgentUpdate } from '../../../../contract/model/urgent-update.ts';

/**
 * Whether what is published is not what was written: an earlier wording had arrived before a cut, and sending again
 * answered with it. Moments that mean "now" differ from one attempt to the next and are not compared.
 */
export function saysOtherwise(
  published: readonly UrgentUpdate[],
  { brands, text, level }: UpdateContent,
): boolean {
  return brands.some((part) => {
    const update = published.find(({ brandId }) => brandId === part.brandId);
    return (
      update === undefined ||
      update.level !== level ||
      update.text !== (part.text ?? text) ||
      gistOf(update.facts) !== gistOf(part.facts)
    );
  });
}

function gistOf(facts: readonly UpdateFact[]): string {
  return JSON.stringify(
    facts.map((fact) => {
      switch (fact.type) {
        case 'priceChanged':
          return [fact.priceItemId, fact.to.amountMinor];
        case 'itemUnavailable':
          return [fact.priceItemId, fact.until];
        case 'textReplaced':
          return [fact.id, fact.body];
        default:
          return fact satisfies never;
      }
    }),
  );
}
