import type { SlackPost } from '../../contract/model/slack.ts';

/**
 * What news or a sweep changed, in the order in which it is to be told. `post.threadTs` says whether it is about a
 * message of the channel or a reply. A reply may appear before the message it replies to.
 */
export type LedgerChange =
  | {
      readonly type: 'appeared';
      readonly post: SlackPost;
      /** Standing replies that were known before the message they reply to. */
      readonly replies: readonly SlackPost[];
    }
  /** Its author wrote something else. */
  | { readonly type: 'revised'; readonly post: SlackPost }
  /** It reads otherwise, since somebody or a channel was renamed; nobody wrote anything. */
  | { readonly type: 'reworded'; readonly post: SlackPost }
  /** The post as it last stood. */
  | { readonly type: 'removed'; readonly post: SlackPost };
