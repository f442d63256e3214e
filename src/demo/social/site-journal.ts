import { readFile, rename, writeFile } from 'node:fs/promises';
import * as z from 'zod';

export const SiteComment = z.object({
  commentId: z.string(),
  brandId: z.string(),
  postId: z.string(),
  author: z.object({ authorId: z.string(), name: z.string() }),
  text: z.string(),
  language: z.string().nullable(),
  breaksRules: z.boolean(),
  hidden: z.boolean(),
  replies: z.array(z.object({ replyId: z.string(), authorName: z.string(), text: z.string() })),
});
export type SiteComment = z.infer<typeof SiteComment>;

export const SiteNews = z.object({
  type: z.enum(['comment', 'hidden', 'hideRefused']),
  commentId: z.string(),
});
export type SiteNews = z.infer<typeof SiteNews>;

export const SiteContent = z.object({
  comments: z.array(SiteComment),
  /** By brand, oldest first. */
  news: z.record(z.string(), z.array(SiteNews)),
});
export type SiteContent = z.infer<typeof SiteContent>;

/** Keeps the network over a restart, since the central service remembers what it has seen of it. */
export interface SiteJournal {
  readonly read: () => Promise<SiteContent>;
  readonly write: (content: SiteContent) => Promise<void>;
}

const EMPTY: SiteContent = { comments: [], news: {} };

/** A JSON file; one that cannot be understood counts as empty. */
export function createSiteJournal(file: string): SiteJournal {
  let last: Promise<void> = Promise.resolve();
  const save = async (text: string) => {
    await writeFile(`${file}.new`, text, { mode: 0o600 });
    await rename(`${file}.new`, file);
  };
  return {
    read: async () => {
      try {
        return SiteContent.parse(JSON.parse(await readFile(file, 'utf8')));
      } catch {
        return structuredClone(EMPTY);
      }
    },
    write: (content) => {
      const text = JSON.stringify(content);
      last = last.then(() => save(text));
      return last;
    },
  };
}

/** For a network nobody comes back to. */
export function createMemorySiteJournal(): SiteJournal {
  return { read: async () => structuredClone(EMPTY), write: async () => {} };
}
