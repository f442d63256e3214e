import { LinkifyIt } from 'linkify-it';
import { element } from './dom.ts';

const matcher = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  .add('ftp:', null)
  .add('//', null)
  .add('mailto:', null);

/** The text as nodes. Links only where a brand wrote them, and only full http(s) addresses. */
export function messageText(text: string, withLinks: boolean): readonly (Node | string)[] {
  if (!withLinks) return [text];
  const nodes: (Node | string)[] = [];
  let done = 0;
  for (const match of matcher.match(text) ?? []) {
    nodes.push(text.slice(done, match.index));
    nodes.push(
      element('a', { href: match.url, target: '_blank', rel: 'noopener noreferrer nofollow' }, match.raw),
    );
    done = match.lastIndex;
  }
  nodes.push(text.slice(done));
  return nodes;
}
