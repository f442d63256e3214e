import type { FastifyReply } from 'fastify';

/**
 * Says in a `Link` header (RFC 8288) where the next page begins, as the page itself does: whoever fetches pages can ask
 * for that one before reading this one. Relative to the address asked for, so that it holds behind any proxy.
 */
export function linkToNextPage(reply: FastifyReply, next: string | null, limit: number): void {
  if (next === null) return;
  const query = new URLSearchParams({ after: next, limit: String(limit) });
  reply.header('link', `<?${query}>; rel="next"`);
}
