import type { ChannelCoverage, SlackPost } from '../../contract/model/slack.ts';
import { isAfter } from '../ts-order.ts';

/**
 * Posts that were heard directly and that the central service does not tell of, though it has read the channel past
 * them: they were deleted before it heard of them, so no retraction will ever come. `coverage` must have been asked
 * for before the feed was followed to its end, or what is missing may merely be on its way.
 */
export function goneMeanwhile<Post extends Pick<SlackPost, 'channelId' | 'ts'>>(
  untold: readonly Post[],
  coverage: readonly ChannelCoverage[],
): readonly Post[] {
  return untold.filter(({ channelId, ts }) => {
    const coveredUntil = coverage.find((channel) => channel.channelId === channelId)?.coveredUntil ?? null;
    return coveredUntil !== null && !isAfter(ts, coveredUntil);
  });
}
