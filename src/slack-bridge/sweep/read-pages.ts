import type { SlackAnswer, SlackPage } from '../ports/slack-port.ts';

/** More pages than any range has: a cursor that leads nowhere must not keep the bridge busy for ever. */
const MOST_PAGES = 2_000;

/** All items, or the failure of the first page that cannot be read: half a reading shows nothing. */
export async function readPages<Item>(
  readPage: (cursor: string | null) => Promise<SlackAnswer<SlackPage<Item>>>,
): Promise<SlackAnswer<readonly Item[]>> {
  const items: Item[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: SlackAnswer<SlackPage<Item>> = await readPage(cursor);
    if (!answer.ok) return answer;
    items.push(...answer.value.items);
    cursor = answer.value.nextCursor;
    if (cursor === null) return { ok: true, value: items };
  }
  return { ok: false, code: 'badAnswer' };
}
