import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm);
const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', emphasis: '_', fences: true });

/** A parsed page of Markdown. */
export type MarkdownTree = ReturnType<typeof parser.parse>;
export type MarkdownNode = MarkdownTree['children'][number];

export function parseMarkdown(text: string): MarkdownTree {
  return parser.parse(text);
}

export function writeMarkdown(tree: MarkdownTree): string {
  return writer.stringify(tree).trim();
}
