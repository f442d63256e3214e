import type { Remark } from '../text-report.ts';
import type { FrontMatter } from './front-matter.ts';
import type { MarkdownTree } from './markdown-tree.ts';

/** One article to be, before its links and images are looked at. */
export interface Page {
  /** Path in the import. */
  readonly file: string;
  readonly line: number;
  readonly articleId: string;
  readonly title: string;
  readonly front: FrontMatter;
  readonly tree: MarkdownTree;
  readonly remarks: readonly Remark[];
}
