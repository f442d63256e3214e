import type { CentralConnection } from '../../core/sync/central-connection.ts';
import { answer, as, notFound } from './answer-call.ts';
import type { CentralClient } from './central-client.ts';
import { nextPageOf } from './next-page.ts';
import { fetchUnread } from './unread-answer.ts';

/** A post's picture may have four mebibytes; what is written in base64 takes a third more room. */
const MOST_IMAGE_SIGNS = Math.ceil((4 * 1024 * 1024 * 4) / 3) + 4;

/** Pages and deltas of a brand's pack, which may be large, and its images. */
export function packCalls(
  client: CentralClient,
  address: string,
  closing: AbortSignal,
): Pick<CentralConnection, 'packPage' | 'packDelta' | 'packImage'> {
  const pathOf = (brandId: string) => `/v1/brands/${encodeURIComponent(brandId)}/pack`;
  return {
    packPage: (token, { brandId, after, limit }) =>
      answer(async () => {
        const query = { after, limit };
        const page = await fetchUnread({ address, path: pathOf(brandId), query, token, closing });
        return { page: page.answer, next: nextPageOf(page.headers.get('link'), page.url) };
      }, notFound),
    packDelta: (token, { brandId, since }) =>
      answer(
        async () => {
          const path = `${pathOf(brandId)}/delta`;
          return (await fetchUnread({ address, path, query: { since }, token, closing })).answer;
        },
        { ...notFound, CURSOR_TOO_OLD: 'cursorTooOld' } as const,
      ),
    packImage: async (token, input) => {
      const image = await answer(() => client.knowledge.image(input, as(token)), notFound);
      if (!image.ok) return image;
      const { mime, base64 } = image.value;
      if (base64.length > MOST_IMAGE_SIGNS) return { ok: false, code: 'badAnswer' };
      return { ok: true, value: { mime, bytes: Uint8Array.from(Buffer.from(base64, 'base64')) } };
    },
  };
}
