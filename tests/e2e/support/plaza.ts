import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SiteContent } from '../../../src/demo/social/site-journal.ts';

/** The demo's social network remembers in this file what was written there. */
const file = (centralFolder: string) => join(centralFolder, 'plaza.json');

export interface PlazaComment {
  readonly commentId: string;
  readonly brandId: string;
  readonly postId: string;
  readonly authorName: string;
  readonly text: string;
  /** Its moderators hide it when they are asked. */
  readonly breaksRules?: boolean;
}

/** Has people comment below posts of the demo's brands; before the central service of this folder starts. */
export function commentOnPlaza(centralFolder: string, written: readonly PlazaComment[]): void {
  const content: SiteContent = { comments: [], news: {} };
  for (const { authorName, breaksRules = false, ...comment } of written) {
    const { brandId, commentId } = comment;
    content.comments.push({
      ...comment,
      ...{ breaksRules, language: null, hidden: false, replies: [] },
      author: { authorId: `author-of-${commentId}`, name: authorName },
    });
    content.news[brandId] = [...(content.news[brandId] ?? []), { type: 'comment', commentId }];
  }
  writeFileSync(file(centralFolder), JSON.stringify(content));
}

/** What everybody sees there now below a comment: whether it is hidden, and the brand's replies. */
export function seenOnPlaza(
  centralFolder: string,
  commentId: string,
): { readonly hidden: boolean; readonly replies: readonly string[] } {
  const { comments } = SiteContent.parse(JSON.parse(readFileSync(file(centralFolder), 'utf8')));
  const found = comments.find((comment) => comment.commentId === commentId);
  if (found === undefined) throw new Error(`Nobody wrote ${commentId} on Plaza.`);
  return { hidden: found.hidden, replies: found.replies.map(({ text }) => text) };
}
