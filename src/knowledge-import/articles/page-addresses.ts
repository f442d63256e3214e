import { posix } from 'node:path';
import type { Page } from './page.ts';

/** Finds the article that a link inside another article means. */
export interface PageAddresses {
  /** Null when the link leads elsewhere or nowhere. */
  readonly articleFor: (fromFile: string, address: string) => string | null;
}

export function createPageAddresses(pages: readonly Page[]): PageAddresses {
  const byPath = new Map<string, string>();
  const byUrl = new Map<string, string>();
  for (const { file, articleId, front } of pages) {
    // The first article of an HTML export stands for its file.
    for (const path of spellings(file)) if (!byPath.has(path)) byPath.set(path, articleId);
    if (front.url) byUrl.set(withoutEnd(front.url), articleId);
  }
  return {
    articleFor: (fromFile, address) => {
      const known = byUrl.get(withoutEnd(address));
      if (known) return known;
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address) || address.startsWith('#')) return null;
      const path = pathOf(fromFile, address);
      return (
        spellings(path)
          .map((spelling) => byPath.get(spelling))
          .find((id) => id !== undefined) ?? null
      );
    },
  };
}

/** Path in the import of a relative address; one that climbs out of it begins with `..`. */
export function pathOf(fromFile: string, address: string): string {
  const clean = decoded(address.replace(/[?#].*$/, ''));
  return clean.startsWith('/') ? posix.normalize(clean.slice(1)) : posix.join(posix.dirname(fromFile), clean);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `faq/returns.md` is also meant by `faq/returns` and `faq/returns.html`, and an index page by its folder. */
function spellings(path: string): readonly string[] {
  const bare = path.replace(/\.(?:md|markdown|html?)$/i, '').replace(/\/$/, '');
  const folder = bare.replace(/(?:^|\/)(?:index|readme)$/i, '');
  return [...new Set([bare.toLowerCase(), folder.toLowerCase()])].filter((text) => text !== '');
}

function withoutEnd(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/\/$/, '');
}
