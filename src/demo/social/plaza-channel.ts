import type { ChannelNews, ChannelPost, CommentChannel } from '../../central/comments/comment-channel.ts';
import { DEMO_EPOCH, type DemoBrand, type SocialPost } from '../brands/demo-brand.ts';
import { paintPicture } from './paint-picture.ts';
import type { SiteNews } from './site-journal.ts';
import type { SocialSite } from './social-site.ts';

const PAGE = 50;
const DAY_MS = 24 * 3600 * 1000;

/** A brand's presence on Plaza. */
export function createPlazaChannel(site: SocialSite, { brand, posts }: DemoBrand): CommentChannel {
  const { brandId } = brand;

  const postOf = (post: SocialPost): ChannelPost => {
    const place = posts.indexOf(post);
    return {
      postId: post.postId,
      authorName: brand.name,
      text: post.text,
      publishedAt: DEMO_EPOCH + (place + 1) * DAY_MS,
      url: `https://plaza.example/${brandId}/${post.postId}`,
      picture: paintPicture(brand.colour, place + 1, post.video),
      video: post.video,
    };
  };

  const newsOf = ({ commentId, type }: SiteNews): ChannelNews[] => {
    if (type !== 'comment') return [{ type, commentId }];
    const comment = site.comments().find((one) => one.commentId === commentId);
    const post = posts.find(({ postId }) => postId === comment?.postId);
    // Of another version of the demo, whose posts are gone.
    if (!comment || !post) return [];
    const { author, language, text } = comment;
    return [{ type, commentId, author, text, locale: language, post: postOf(post) }];
  };

  return {
    channelId: `plaza:${brandId}`,
    name: 'Plaza',
    brandId,
    fetchNews: async (cursor) => {
      const place = Number(cursor ?? 0);
      const news = site.newsFrom(brandId, place).slice(0, PAGE);
      return { news: news.flatMap(newsOf), cursor: String(place + news.length) };
    },
    postReply: async ({ authorName, commentId, replyId, text }) =>
      site.reply(commentId, { replyId, authorName, text })
        ? { state: 'posted' }
        : { state: 'refused', problem: 'The comment is no longer there.' },
    askToHide: async (commentId) => site.askToHide(commentId),
  };
}
