import { implement } from '@orpc/server';
import { lookupContract } from '../../contract/workstation/lookup.ts';
import type { SignedIn } from '../signed-in.ts';

const contract = implement(lookupContract);

export function lookupRoutes(signedIn: () => SignedIn) {
  const lookup = () => signedIn().lookup;
  return {
    find: contract.find.handler(({ input }) => lookup().find(input)),
    findInMyBrands: contract.findInMyBrands.handler(({ input }) => lookup().findInMyBrands(input)),
    price: contract.price.handler(({ input }) => lookup().price(input)),
    article: contract.article.handler(({ input }) => lookup().article(input)),
    response: contract.response.handler(({ input }) => lookup().response(input)),
    image: contract.image.handler(({ input }) => lookup().image(input)),
    shelf: contract.shelf.handler(({ input }) => {
      const { lookup, knowledge } = signedIn();
      knowledge.shelfLookedAt(input.brandId);
      return lookup.shelf(input);
    }),
    pin: contract.pin.handler(({ input }) => signedIn().knowledge.shelf.pin(input)),
    used: contract.used.handler(({ input }) => {
      signedIn().knowledge.shelf.used(input);
      return {};
    }),
    foundNothing: contract.foundNothing.handler(({ input }) => {
      signedIn().knowledge.gaps.foundNothing(input);
      return {};
    }),
    whatChanged: contract.whatChanged.handler(({ input }) => lookup().whatChanged(input)),
    checkReferences: contract.checkReferences.handler(({ input }) => lookup().checkReferences(input)),
  };
}
