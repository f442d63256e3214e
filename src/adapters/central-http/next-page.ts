/** As long as the contract lets a place be. */
const LONGEST_PLACE = 200;
const LINK = /<([^<>]*)>([^<]*)/g;
const IS_NEXT = /;\s*rel\s*=\s*"?next"?\s*(?:;|,|$)/i;

/**
 * The place at which the next page begins, from an answer's `Link` header (RFC 8288): the `after` of the link to the
 * next page, which is not itself followed. Null when a service does not say, or says it in a way not understood; the
 * page itself says it too.
 */
export function nextPageOf(link: string | null, asked: URL): string | null {
  for (const [, target = '', parameters = ''] of link?.matchAll(LINK) ?? []) {
    if (!IS_NEXT.test(parameters) || !URL.canParse(target, asked.href)) continue;
    const place = new URL(target, asked).searchParams.get('after');
    if (place !== null && place.length <= LONGEST_PLACE) return place;
  }
  return null;
}
