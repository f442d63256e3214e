import type { BrandId } from '../../contract/model/ids.ts';
import type { ConversationStore } from './conversation-store.ts';

/** Of more, the conversations are looked at long after; each brings its picture when it changes. */
const MOST_PICTURES = 200;

/** Pictures of the public posts that a brand's conversations are about, of the newest conversations first. */
export function postPicturesOf(
  conversations: Pick<ConversationStore, 'unresolvedOfBrand'>,
  brandId: BrandId,
): readonly string[] {
  const newestFirst = conversations
    .unresolvedOfBrand(brandId)
    .toSorted((left, right) => right.conversation.createdAt - left.conversation.createdAt);
  const pictures = newestFirst.flatMap(({ conversation }) => conversation.post?.imageId ?? []);
  return [...new Set(pictures)].slice(0, MOST_PICTURES);
}
