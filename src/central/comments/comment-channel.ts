import type { BrandId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';

export interface ChannelPost {
  readonly postId: string;
  readonly authorName: string;
  readonly text: string;
  readonly publishedAt: EpochMs;
  readonly url: string;
  /** Its picture, or a still of its video, as it came: what it is, is found out by its bytes. */
  readonly picture: Uint8Array | null;
  readonly video: boolean;
}

export type ChannelNews =
  | {
      readonly type: 'comment';
      readonly commentId: string;
      readonly author: { readonly authorId: string; readonly name: string };
      readonly text: string;
      /** BCP 47, where the channel knows it. */
      readonly locale: string | null;
      readonly post: ChannelPost;
    }
  /** What became of a comment that the channel was asked to hide. */
  | { readonly type: 'hidden' | 'hideRefused'; readonly commentId: string };

export interface NewsPage {
  readonly news: readonly ChannelNews[];
  /** Where the next page begins. */
  readonly cursor: string;
}

/** `refused`: no later try will be taken. */
export type ReplyResult =
  | { readonly state: 'posted' }
  | { readonly state: 'refused'; readonly problem: string };

/**
 * A brand's presence on a social network. A call that fails is made again: news are asked for from the cursor that was
 * kept last, and comments are known by their ids.
 */
export interface CommentChannel {
  /** Names it in the database; never reused for another one. */
  readonly channelId: string;
  /** As agents know it. */
  readonly name: string;
  readonly brandId: BrandId;
  /** What is new since a cursor, oldest first; from null what is there. */
  fetchNews(cursor: string | null): Promise<NewsPage>;
  /**
   * Answers a comment in public. `replyId` is chosen once: where a reply with it stands already, because the answer to
   * an earlier call was lost, nothing is posted and `posted` is answered. A channel without such ids looks for the reply
   * among those that stand below the comment.
   */
  postReply(reply: {
    readonly replyId: string;
    readonly commentId: string;
    readonly authorName: string;
    readonly text: string;
  }): Promise<ReplyResult>;
  /** Asks for a comment to be hidden; the answer comes as news. Asking again changes nothing. */
  askToHide(commentId: string): Promise<void>;
}
