import type { SlackPost } from '../../contract/model/slack.ts';
import type { SweptInput } from '../ports/bridge-central.ts';
import { isAfter } from '../ts-order.ts';

/** Fewer than the contract allows, so that a thread begun at a part's end still fits. */
const PART_POSTS = 3_000;
const MOST_POSTS = 5_000;

/** One sweep, or several that follow each other without a gap. None when a single thread is more than fits. */
export function sweepParts(sweep: SweptInput): readonly SweptInput[] {
  if (sweep.posts.length <= MOST_POSTS) return [sweep];
  const beginnings = sweep.posts.filter(({ threadTs }) => threadTs === null);
  const middle = beginnings[Math.floor(Math.min(PART_POSTS, beginnings.length / 2))]?.ts;
  if (middle === undefined || middle === sweep.from || middle === sweep.to) return [];
  const belongsBefore = ({ ts, threadTs }: SlackPost) => !isAfter(threadTs ?? ts, middle);
  const before = sweep.posts.filter(belongsBefore);
  const after = sweep.posts.filter((post) => !belongsBefore(post));
  const earlier = { ...sweep, to: middle, posts: before };
  // Both hold the middle itself, or replies to it would look gone to the later part.
  const atMiddle = before.filter(({ ts, threadTs }) => (threadTs ?? ts) === middle);
  const later = { ...sweep, from: middle, posts: [...atMiddle, ...after], threads: [] };
  return [...sweepParts(earlier), ...sweepParts(later)];
}
