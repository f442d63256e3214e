import { toString as textOf } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { stableId } from '../stable-id.ts';
import { emptyFrontMatter } from './front-matter.ts';
import type { MarkdownNode, MarkdownTree } from './markdown-tree.ts';
import type { Page } from './page.ts';

const parser = unified().use(rehypeParse);
const toMarkdown = unified().use(rehypeRemark);

/**
 * Reads an HTML export. One page is one article unless it has several headings of the highest level: then each begins
 * an article, as in the export of a whole help centre.
 */
export async function htmlPages(file: string, text: string): Promise<readonly Page[]> {
  const html = parser.parse(text);
  const tree: MarkdownTree = await toMarkdown.run(html);
  const depth = highestHeading(tree.children);
  const parts = depth === null ? [] : partsAt(tree.children, depth);
  if (parts.length === 0) return [pageOf(file, { title: nameOf(file), line: 1, children: tree.children })];
  return parts.map((part, index) => {
    const page = pageOf(file, part);
    if (parts.length === 1) return page;
    const place = `${file.replace(/\.[^./]+$/, '')}-${part.title || index + 1}`;
    return { ...page, articleId: stableId(place) };
  });
}

interface Part {
  readonly title: string;
  readonly line: number;
  readonly children: readonly MarkdownNode[];
}

function highestHeading(children: readonly MarkdownNode[]): number | null {
  const depths = children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  return depths.length === 0 ? null : Math.min(...depths);
}

/** What stands before the first heading is a site's frame, not an article. */
function partsAt(children: readonly MarkdownNode[], depth: number): readonly Part[] {
  const starts = children.flatMap((node, index) =>
    node.type === 'heading' && node.depth === depth ? [{ node, index }] : [],
  );
  return starts.map(({ node, index }, number) => ({
    title: textOf(node).trim(),
    line: node.position?.start.line ?? 1,
    children: children.slice(index + 1, starts[number + 1]?.index ?? children.length),
  }));
}

function pageOf(file: string, { title, line, children }: Part): Page {
  return {
    file,
    line,
    articleId: stableId(file.replace(/\.[^./]+$/, '')),
    title: title || nameOf(file),
    front: emptyFrontMatter,
    tree: { type: 'root', children: [...children] },
    remarks: [],
  };
}

function nameOf(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '');
}
