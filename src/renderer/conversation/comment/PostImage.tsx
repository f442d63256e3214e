import { Play } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useShownImage } from '../../ui/use-shown-image.ts';

/** Out of the brand's own file on this machine. */
export type LoadImage = (
  imageId: string,
) => Promise<
  | { readonly ok: true; readonly value: { readonly mime: string; readonly base64: string } }
  | { readonly ok: false; readonly code: string }
>;

/** The picture of a post, or a still of its video with the sign that says so; small, at a size that never changes. */
export function PostImage({
  imageId,
  video,
  loadImage,
  description,
}: {
  readonly imageId: string;
  readonly video: boolean;
  readonly loadImage: LoadImage;
  readonly description: string;
}) {
  const { t } = useTranslation('conversation');
  const load = useCallback(() => loadImage(imageId), [loadImage, imageId]);
  const shown = useShownImage(load);
  return (
    <span className="relative flex h-18 w-24 shrink-0 items-center justify-center overflow-hidden rounded-md border border-line bg-hover text-center text-xs text-ink-muted">
      {shown.state === 'shown' ? (
        <img src={shown.url} alt={description} className="size-full object-cover" />
      ) : (
        <span className="p-1">{shown.state === 'loading' ? '' : t('comment.noPicture')}</span>
      )}
      {video && shown.state === 'shown' ? (
        <span
          aria-hidden
          className="absolute inset-0 m-auto flex size-8 items-center justify-center rounded-full border border-line-strong bg-surface text-ink"
        >
          <Play className="size-4 fill-current" />
        </span>
      ) : null}
    </span>
  );
}
