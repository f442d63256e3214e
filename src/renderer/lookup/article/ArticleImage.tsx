import { useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ArticleContext } from './article-context.ts';

type Shown =
  | { readonly state: 'loading' | 'notFetched' | 'gone' }
  | { readonly state: 'shown'; readonly url: string };

/** What a picture may be; anything else is not shown, whatever it says it is. */
const TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

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
  const [shown, setShown] = useState<Shown>({ state: 'loading' });

  // A new version of the article may bring the picture.
  useEffect(() => {
    let url: string | null = null;
    let isOver = false;
    loadImage(imageId).then(
      (got) => {
        if (isOver) return;
        if (!got.ok || !TYPES.includes(got.value.mime)) {
          setShown({ state: !got.ok && got.code === 'notFetched' ? 'notFetched' : 'gone' });
          return;
        }
        url = URL.createObjectURL(new Blob([bytesOf(got.value.base64)], { type: got.value.mime }));
        setShown({ state: 'shown', url });
      },
      () => {
        if (!isOver) setShown({ state: 'gone' });
      },
    );
    return () => {
      isOver = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [imageId, loadImage, version]);

  if (shown.state === 'shown') {
    return <img src={shown.url} alt={description} className="my-2 max-h-96 max-w-full rounded-md" />;
  }
  return (
    <span className="my-2 flex min-h-24 items-center justify-center rounded-md border border-dashed border-line-strong p-3 text-center text-sm text-ink-muted">
      {t(`image.${shown.state}`, { description })}
    </span>
  );
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
