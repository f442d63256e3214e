import type { BrandId } from '../../contract/model/ids.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { FetchedPage, PackFailure, PackSource } from './pack-source.ts';

type Answer = Promise<Outcome<FetchedPage, PackFailure>>;

/**
 * Fetches the pages of a pack, each time asking for the one that will be wanted next as soon as the service has said
 * where it begins, so that it comes while this one is read and stored. One that turns out not to be wanted is dropped.
 */
export function createPageFetcher(
  source: Pick<PackSource, 'page'>,
  brandId: BrandId,
): (after: string | null) => Answer {
  let ahead: { readonly after: string; readonly answer: Answer } | null = null;
  return async (after) => {
    const answer = await (ahead?.after === after ? ahead.answer : source.page(brandId, after));
    const next = answer.ok ? answer.value.next : null;
    ahead = next === null ? null : { after: next, answer: source.page(brandId, next) };
    // A failure is that of whoever wants the page; perhaps nobody will.
    ahead?.answer.catch(() => {});
    return answer;
  };
}
