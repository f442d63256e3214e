import type { DemoPace } from '../../contract/central/demo.ts';
import type { DemoBrand } from '../brands/demo-brand.ts';
import { comeByPace } from '../come-by-pace.ts';
import { between, createRandom, shuffled } from '../simulator/random.ts';
import type { SimulatorTime } from '../simulator/simulator-time.ts';
import type { SiteComment } from './site-journal.ts';
import type { SocialSite } from './social-site.ts';

const FIRST_GAPS_MS: readonly number[] = [22_000, 35_000];
const THINKING_MS: readonly [number, number] = [5_000, 12_000];

export interface CommentersOptions {
  readonly site: SocialSite;
  readonly brands: readonly DemoBrand[];
  readonly seed: number;
  readonly pace: () => DemoPace;
  readonly time: SimulatorTime;
  readonly newId: () => string;
}

/** People who comment on the brands' posts, and thank below the reply where the script says so. */
export function startCommenters({ brands, newId, pace, seed, site, time }: CommentersOptions): {
  readonly close: () => Promise<void>;
} {
  const closing = new AbortController();
  const { signal } = closing;
  const random = createRandom(seed + 31);
  const turns = shuffled(random, brands.flatMap(commentsOf));
  const waiting = new Set<string>();

  const write = ({ brandId, comment, postId }: (typeof turns)[number], text: string, authorId: string) => {
    const commentId = newId();
    site.write({
      ...{ commentId, brandId, postId, text },
      author: { authorId, name: comment.authorName },
      language: comment.language ?? null,
      breaksRules: comment.breaksRules,
    });
    return commentId;
  };

  const thank = async ({ author, commentId, postId, text }: SiteComment) => {
    waiting.delete(commentId);
    const turn = turns.find((one) => one.postId === postId && one.comment.text === text);
    if (!turn || turn.comment.thanks === null) return;
    await time.sleep(between(random, ...THINKING_MS), signal);
    if (!signal.aborted) write(turn, turn.comment.thanks, author.authorId);
  };
  const stop = site.onReply((comment) => {
    // Only the first reply is thanked for.
    if (comment.replies.length === 1) void thank(comment);
  });

  const coming = comeByPace(
    {
      ...{ pace, time, random, signal },
      firstGapsMs: FIRST_GAPS_MS,
      waiting: () => [...waiting].filter((commentId) => isOpen(site, commentId)).length,
    },
    async (arrival) => {
      const turn = turns[arrival % turns.length];
      if (turn) waiting.add(write(turn, turn.comment.text, newId()));
    },
  );
  return {
    close: async () => {
      closing.abort();
      stop();
      await coming;
    },
  };
}

function commentsOf({ brand: { brandId }, posts }: DemoBrand) {
  return posts.flatMap(({ comments, postId }) => comments.map((comment) => ({ brandId, postId, comment })));
}

function isOpen(site: SocialSite, id: string): boolean {
  const comment = site.comments().find(({ commentId }) => commentId === id);
  return comment !== undefined && !comment.hidden && comment.replies.length === 0;
}
