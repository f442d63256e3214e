export type ShownImage =
  | { readonly state: 'loading' | 'notFetched' | 'gone' }
  | { readonly state: 'shown'; readonly url: string };

type Answer =
  | { readonly ok: true; readonly value: { readonly mime: string; readonly base64: string } }
  | { readonly ok: false; readonly code: string };

/** What a picture may be; anything else is not shown, whatever it says it is. */
const PICTURES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** With what is not shown in the page and can be saved out of it. */
export const PICTURES_AND_PDF: readonly string[] = [...PICTURES, 'application/pdf'];

/** Loads a picture out of the core and tells how it stands. Returns how to let go of it again. */
export function showImage(
  load: () => Promise<Answer>,
  onShown: (shown: ShownImage) => void,
  types: readonly string[] = PICTURES,
): () => void {
  let url: string | null = null;
  let isOver = false;
  load().then(
    (got) => {
      if (isOver) return;
      if (!got.ok || !types.includes(got.value.mime)) {
        onShown({ state: !got.ok && got.code === 'notFetched' ? 'notFetched' : 'gone' });
        return;
      }
      url = URL.createObjectURL(new Blob([bytesOf(got.value.base64)], { type: got.value.mime }));
      onShown({ state: 'shown', url });
    },
    () => {
      if (!isOver) onShown({ state: 'gone' });
    },
  );
  return () => {
    isOver = true;
    if (url !== null) URL.revokeObjectURL(url);
  };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
