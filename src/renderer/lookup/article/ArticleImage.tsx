import { useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ShownImage, showImage } from '../../ui/show-image.ts';
import { ArticleContext } from './article-context.ts';

/** A picture out of the brand's own file on this machine; nothing is loaded from elsewhere. */
export function ArticleImage({
  imageId,
  description,
}: {
  readonly imageId: string;
  readonly description: string;
}) {
  const { t } = useTranslation('lookup');
  const { loadImage, version } = useContext(ArticleContext);
  const [shown, setShown] = useState<ShownImage>({ state: 'loading' });

  // A new version of the article may bring the picture.
  useEffect(() => showImage(() => loadImage(imageId), setShown), [imageId, loadImage, version]);

  if (shown.state === 'shown') {
    return <img src={shown.url} alt={description} className="my-2 max-h-96 max-w-full rounded-md" />;
  }
  return (
    <span className="my-2 flex min-h-24 items-center justify-center rounded-md border border-dashed border-line-strong p-3 text-center text-sm text-ink-muted">
      {t(`image.${shown.state}`, { description })}
    </span>
  );
}
