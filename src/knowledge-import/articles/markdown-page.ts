import { toString as textOf } from 'mdast-util-to-string';
import { stableId } from '../stable-id.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown-tree.ts';
import type { Page } from './page.ts';

/** Reads one Markdown file: front matter, title (front matter, first heading, file's name), body. */
export function markdownPage(file: string, text: string, timeZone: string): Page {
  const { front, markdown, firstLine, remarks } = splitFrontMatter(text, timeZone);
  const tree = parseMarkdown(markdown);
  const first = tree.children[0];
  const heading = first?.type === 'heading' && first.depth === 1 ? textOf(first).trim() : null;
  const title = front.title ?? (heading || nameOf(file));
  // The reader shows the title; a heading that repeats it would show it twice.
  if (heading !== null && heading === title) tree.children.shift();
  return {
    file,
    line: firstLine,
    articleId: stableId(front.id ?? file.replace(/\.[^./]+$/, '')),
    title,
    front,
    tree,
    remarks,
  };
}

function nameOf(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return (
    name
      .replace(/\.[^.]+$/, '')
      .replace(/[-_]+/g, ' ')
      .trim() || file
  );
}
