import type { SiteComment, SiteJournal, SiteNews } from './site-journal.ts';

export interface NewSiteComment {
  readonly commentId: string;
  readonly brandId: string;
  readonly postId: string;
  readonly author: { readonly authorId: string; readonly name: string };
  readonly text: string;
  readonly language: string | null;
  readonly breaksRules: boolean;
}

/** A social network: comments, public replies below them, and moderators who hide what breaks the rules. */
export interface SocialSite {
  readonly comments: () => readonly SiteComment[];
  readonly write: (comment: NewSiteComment) => void;
  /** A brand's news from the n-th on. */
  readonly newsFrom: (brandId: string, place: number) => readonly SiteNews[];
  /** One with a `replyId` that stands already is not posted again. False when the comment is gone. */
  readonly reply: (
    commentId: string,
    reply: { readonly replyId: string; readonly authorName: string; readonly text: string },
  ) => boolean;
  readonly askToHide: (commentId: string) => void;
  /** Called with a comment that has just been replied to. */
  readonly onReply: (listener: (comment: SiteComment) => void) => () => void;
  readonly close: () => Promise<void>;
}

export interface SocialSiteOptions {
  readonly journal: SiteJournal;
  /** How long the moderators take, in milliseconds. */
  readonly moderationMs: number;
  readonly log: (line: string) => void;
}

export async function openSocialSite({ journal, log, moderationMs }: SocialSiteOptions): Promise<SocialSite> {
  const content = await journal.read();
  const listeners = new Set<(comment: SiteComment) => void>();
  const asked = new Map<string, ReturnType<typeof setTimeout>>();
  let saved = Promise.resolve();

  const save = () => {
    saved = journal.write(content).catch((error: unknown) => log(`Plaza could not be kept: ${error}`));
  };
  const find = (commentId: string) => content.comments.find((one) => one.commentId === commentId);
  const tell = (brandId: string, news: SiteNews) => {
    content.news[brandId] = [...(content.news[brandId] ?? []), news];
    save();
  };
  const decide = (comment: SiteComment) => {
    asked.delete(comment.commentId);
    comment.hidden = comment.breaksRules;
    tell(comment.brandId, {
      type: comment.breaksRules ? 'hidden' : 'hideRefused',
      commentId: comment.commentId,
    });
  };

  return {
    comments: () => content.comments,
    write: (comment) => {
      content.comments.push({ ...comment, hidden: false, replies: [] });
      tell(comment.brandId, { type: 'comment', commentId: comment.commentId });
    },
    newsFrom: (brandId, place) => (content.news[brandId] ?? []).slice(place),
    reply: (commentId, reply) => {
      const comment = find(commentId);
      if (!comment) return false;
      if (comment.replies.some(({ replyId }) => replyId === reply.replyId)) return true;
      comment.replies.push(reply);
      save();
      for (const listener of listeners) listener(comment);
      return true;
    },
    askToHide: (commentId) => {
      const comment = find(commentId);
      if (!comment || asked.has(commentId)) return;
      asked.set(
        commentId,
        setTimeout(() => decide(comment), moderationMs),
      );
    },
    onReply: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      for (const timer of asked.values()) clearTimeout(timer);
      // Asked before the end and not decided: decided now, or nobody ever would.
      for (const commentId of [...asked.keys()]) {
        const comment = find(commentId);
        if (comment) decide(comment);
      }
      await saved;
    },
  };
}
