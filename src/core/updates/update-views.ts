import type { Conversation } from '../../contract/model/conversation.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { UpdateView } from '../../contract/workstation/updates.ts';
import { indexWordsOf, wordsOf } from '../../search/fold-text.ts';
import { forceOf, isInForce } from '../../update-rules/in-force.ts';
import type { AffectedConversations } from './affected-conversations.ts';
import type { UpdateBook } from './update-book.ts';
import type { KnownUpdate } from './update-store.ts';

/** Urgent, in force, and its present revision not acknowledged here: it covers, locks and alerts. */
export function isPressing({ update, acknowledgedAt }: KnownUpdate, now: EpochMs): boolean {
  return update.level === 'urgent' && acknowledgedAt === null && isInForce(update, now);
}

export interface UpdateViewParts {
  readonly affected: Pick<AffectedConversations, 'of'>;
  /** The agent's unresolved conversations. */
  readonly mine: readonly Conversation[];
  readonly now: EpochMs;
}

export function updateToView(known: KnownUpdate, { affected, mine, now }: UpdateViewParts): UpdateView {
  const { update, unread, provisional } = known;
  const inForce = forceOf(update, now);
  return {
    update,
    state: stateOf(known),
    unread,
    inForce,
    affected: inForce === 'current' ? [...affected.of(update, mine)] : [],
    provisional,
  };
}

function stateOf({ acknowledgedAt, acknowledgedBefore, shownAt }: KnownUpdate): UpdateView['state'] {
  if (acknowledgedAt !== null) return 'acknowledged';
  if (acknowledgedBefore) return 'revised';
  return shownAt === null ? 'new' : 'shown';
}

/** Unread first, then newest first. */
export function inListOrder(list: readonly KnownUpdate[]): readonly KnownUpdate[] {
  return list.toSorted(
    (a, b) => Number(b.unread) - Number(a.unread) || b.update.revisedAt - a.update.revisedAt,
  );
}

export interface UpdateSearch {
  readonly brandId: BrandId | null;
  readonly text: string;
  readonly limit: number;
}

/** Updates on this machine in which every word of a text begins some word. */
export function findUpdates(
  book: Pick<UpdateBook, 'all' | 'ofBrand'>,
  { brandId, text, limit }: UpdateSearch,
): readonly KnownUpdate[] {
  const words = wordsOf(text);
  const list = brandId === null ? book.all() : book.ofBrand(brandId);
  const found = list.filter((known) => {
    const said = indexWordsOf(textOf(known));
    return words.every((word) => said.some((other) => other.startsWith(word)));
  });
  return inListOrder(found).slice(0, limit);
}

function textOf({ update }: KnownUpdate): string {
  const { source } = update;
  return [
    update.text,
    source.type === 'slack' ? `${source.authorName} ${source.channelName}` : source.name,
    ...update.keywords,
    ...update.facts.map(({ title }) => title),
    ...update.additions.map(({ authorName, text }) => `${authorName} ${text}`),
  ].join('\n');
}
