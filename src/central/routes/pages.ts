import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import serveFiles from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { renderChatPage } from '../pages/chat-page.ts';
import { renderIndexPage } from '../pages/index-page.ts';
import { renderShopPage } from '../pages/shop-page.ts';
import type { Clock } from '../ports.ts';
import { findPageBrand, findPriceItems, listPageBrands } from '../web-chat/page-brands.ts';

export interface PagesOptions {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  /** Folder with the built `chat.js`, `chat.css` and `embed.js`; null serves the pages without them. */
  readonly assets: string | null;
}

interface BrandPage {
  readonly Params: { readonly brandId: string };
  readonly Querystring: { readonly embedded?: string };
}

/** What browsers open: the customer's chat, the test shops, and the script a shop embeds the chat with. */
export async function mountPages(app: FastifyInstance, { db, clock, assets }: PagesOptions): Promise<void> {
  app.get('/', async (_request, reply) => {
    const nonce = newNonce();
    reply.headers(pageHeaders(nonce, 'nobody')).type('text/html; charset=utf-8');
    return renderIndexPage({ brands: await listPageBrands(db), nonce });
  });

  app.get<BrandPage>('/chat/:brandId', async (request, reply) => {
    const found = await findPageBrand(db, request.params.brandId);
    if (!found) return reply.callNotFound();
    const nonce = newNonce();
    const framedBy = request.query.embedded === '1' ? 'anybody' : 'nobody';
    reply.headers(pageHeaders(nonce, framedBy)).type('text/html; charset=utf-8');
    if (framedBy === 'anybody') reply.removeHeader('x-frame-options');
    return renderChatPage({ brand: found.brand, words: found.chatPage, nonce });
  });

  app.get<BrandPage>('/shop/:brandId', async (request, reply) => {
    const found = await findPageBrand(db, request.params.brandId);
    if (!found) return reply.callNotFound();
    const { brand, shop } = found;
    const featured = await findPriceItems(db, brand.brandId, shop.featuredPriceItemIds);
    const nonce = newNonce();
    reply.headers(pageHeaders(nonce, 'nobody')).type('text/html; charset=utf-8');
    return renderShopPage({ brand, shop, featured, nonce, origin: originOf(request), now: clock.now() });
  });

  if (assets === null || !existsSync(assets)) return;
  await app.register(serveFiles, {
    root: resolve(assets),
    prefix: '/assets/chat/',
    // Names do not change with content, so browsers ask each time and mostly hear that nothing changed.
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', 'no-cache'),
  });
  app.get('/embed.js', async (_request, reply) => {
    reply.headers({ 'cache-control': 'no-cache', 'cross-origin-resource-policy': 'cross-origin' });
    reply.type('text/javascript; charset=utf-8');
    return readFile(join(assets, 'embed.js'));
  });
}

function newNonce(): string {
  return randomBytes(16).toString('base64');
}

function pageHeaders(nonce: string, framedBy: 'anybody' | 'nobody'): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'nonce-${nonce}' 'self'`,
      `style-src 'nonce-${nonce}' 'self'`,
      "img-src 'self' data:",
      "connect-src 'self'",
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${framedBy === 'anybody' ? '*' : "'none'"}`,
    ].join('; '),
  };
}

/** As the visitor reached us: behind a trusted proxy that is its outer address. */
function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}
