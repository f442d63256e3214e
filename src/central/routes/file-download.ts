import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { FileSize } from '../../contract/model/attachment.ts';
import { FileId } from '../../contract/model/ids.ts';
import { readBytes } from '../files/file-rows.ts';
import type { CentralParts } from './central-parts.ts';
import { failure } from './http-server.ts';

const Address = z.object({ fileId: FileId, size: FileSize, expires: z.string(), signature: z.string() });

/** Not longer than an address is good for. */
const KEPT_SECONDS = 3600;

/**
 * Gives the bytes of a file to whoever has a signed address. A browser never shows them as a page of ours: they are to
 * be saved, of exactly the type that is named, and as a document they may do nothing.
 */
export function serveFiles(
  app: FastifyInstance,
  { db, fileLinks }: Pick<CentralParts, 'db' | 'fileLinks'>,
): void {
  app.get('/v1/files/:fileId/:size', async ({ params, query }, reply) => {
    const address = Address.safeParse(Object.assign({}, query, params));
    if (!address.success || !fileLinks.isGood(address.data)) {
      const sentence = 'This address is not one of ours, or is no longer good; ask for a new one.';
      return reply.status(403).send(failure(403, 'FORBIDDEN', sentence));
    }
    const { fileId, size } = address.data;
    const file = await readBytes(db, fileId, size);
    if (!file) return reply.callNotFound();
    reply.headers({
      'content-disposition': attachmentNamed(size === 'whole' ? file.about.name : 'thumbnail.webp'),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': `private, max-age=${KEPT_SECONDS}, immutable`,
    });
    return reply.type(size === 'whole' ? file.about.type : 'image/webp').send(file.bytes);
  });
}

/** RFC 6266: letters beyond ASCII are for those who read the second form. */
function attachmentNamed(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
