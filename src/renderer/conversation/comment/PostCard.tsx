import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Post } from '../../../contract/model/conversation-life.ts';
import { formatMoment } from '../../ui/moment.ts';
import { SafeText } from '../../ui/SafeText.tsx';
import { useNow } from '../../ui/use-now.ts';
import { type LoadImage, PostImage } from './PostImage.tsx';

/** From here on a text may be longer than its three lines. */
const CLAMPED_FROM = 160;

/** The public post under which the customer commented, above the messages. */
export function PostCard({ post, loadImage }: { readonly post: Post; readonly loadImage: LoadImage }) {
  const { t, i18n } = useTranslation('conversation');
  const [whole, setWhole] = useState(false);
  const now = useNow();
  const isLong = post.text.length > CLAMPED_FROM || post.text.split('\n').length > 3;
  return (
    <article
      aria-label={t('comment.post', { author: post.authorName })}
      className="flex max-h-[40cqh] shrink-0 gap-3 overflow-y-auto border-b border-line bg-raised px-3 py-2"
    >
      {post.imageId === null ? null : (
        <PostImage
          imageId={post.imageId}
          video={post.video}
          loadImage={loadImage}
          description={t(post.video ? 'comment.video' : 'comment.picture', { author: post.authorName })}
        />
      )}
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2 text-xs text-ink-muted">
          <span className="isolate-text truncate font-medium">{post.authorName}</span>
          <time
            className="figures shrink-0 text-ink-faint"
            dateTime={new Date(post.publishedAt).toISOString()}
          >
            {formatMoment(post.publishedAt, now, i18n.language)}
          </time>
        </p>
        <p
          dir="auto"
          className={`isolate-text text-sm wrap-anywhere whitespace-pre-wrap ${whole ? '' : 'line-clamp-3'}`}
        >
          <SafeText text={post.text} hiddenCharacter={(code) => t('hiddenCharacter', { code })} />
        </p>
        <p className="flex flex-wrap items-center gap-x-3 text-xs">
          {isLong ? (
            <button
              type="button"
              aria-expanded={whole}
              onClick={() => setWhole(!whole)}
              className="min-h-6 text-accent underline underline-offset-2"
            >
              {t(whole ? 'comment.less' : 'comment.more')}
            </button>
          ) : null}
          <a
            href={post.url}
            title={post.url}
            target="_blank"
            rel="noopener noreferrer"
            className="inline-flex min-h-6 items-center gap-1 text-accent underline underline-offset-2"
          >
            {t('comment.original')}
            <ExternalLink aria-hidden className="size-3.5" />
          </a>
        </p>
      </div>
    </article>
  );
}
