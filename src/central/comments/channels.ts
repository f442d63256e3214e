import type { Log } from '../ports.ts';
import type { CommentChannel } from './comment-channel.ts';
import { followChannel } from './follow-channel.ts';
import { startReplyPoster } from './reply-poster.ts';
import type { CommentParts } from './take-comment.ts';

/** Follows every channel and posts on it, until it is closed. */
export function startChannels(
  parts: CommentParts & { readonly log: Log },
  channels: readonly CommentChannel[],
): { close(): Promise<void> } {
  const works = channels.flatMap((channel) => [
    followChannel(parts, channel),
    startReplyPoster(parts, channel),
  ]);
  return {
    close: async () => {
      for (const work of works) await work.close();
    },
  };
}
