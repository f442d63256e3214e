import type { CommentChannel } from '../../../src/central/comments/comment-channel.ts';
import type { CentralOptions } from '../../../src/central/open-central.ts';
import type { Conversation } from '../../../src/contract/model/conversation.ts';
import type { BrandId } from '../../../src/contract/model/ids.ts';
import { DEMO_EPOCH, type SocialPost } from '../../../src/demo/brands/demo-brand.ts';
import { createPlazaChannel } from '../../../src/demo/social/plaza-channel.ts';
import { createMemorySiteJournal } from '../../../src/demo/social/site-journal.ts';
import { openSocialSite, type SocialSite } from '../../../src/demo/social/social-site.ts';
import { lampBrand } from '../../demo/simulator-brand.ts';
import type { Engine } from './engine.ts';
import { conversationsOf, untilFound } from './mail-stage.ts';
import { openStage, type StaffMember, type Stage } from './stage.ts';
import { boats, lamps, testSeed } from './test-seed.ts';

const posts: readonly SocialPost[] = [
  { postId: 'lamp-film', text: 'How our lamps are made', video: true, comments: [] },
];

/** What goes wrong between the service and the network. */
export interface Faults {
  /** The network did it, and its answer is lost, so many times. */
  loseAnswers: number;
  /** Nothing gets through. */
  away: boolean;
  /** Replies are refused for good. */
  refuse: string | null;
  /** Times `postReply` was called. */
  posted: number;
}

export interface CommentStage extends Stage {
  readonly site: SocialSite;
  readonly faults: Faults;
  comment(text: string, changes?: Partial<Parameters<SocialSite['write']>[0]>): string;
  /** The conversation that a comment became. */
  conversationOf(member: StaffMember, text: string, brandId?: BrandId): Promise<Conversation>;
}

/** A central service whose brands are on the demo's social network, the real one, with faults in between. */
export async function openCommentStage(
  engine: Engine,
  changes: Partial<CentralOptions> & { readonly site?: SocialSite } = {},
): Promise<CommentStage> {
  const { site: given, ...options } = changes;
  const site =
    given ?? (await openSocialSite({ journal: createMemorySiteJournal(), moderationMs: 30, log: () => {} }));
  const faults: Faults = { loseAnswers: 0, away: false, refuse: null, posted: 0 };
  const seed = testSeed();
  const channelOf = (brandId: BrandId) => {
    const brand = { ...lampBrand.brand, brandId, name: `The ${brandId}` };
    return faulty(createPlazaChannel(site, { ...lampBrand, brand, posts }), faults);
  };
  const stage = await openStage(engine, {
    seed: {
      ...seed,
      brands: seed.brands.map((one) => ({
        ...one,
        brand: { ...one.brand, handling: { mayHideComments: one.brand.brandId === lamps } },
      })),
    },
    comments: [channelOf(lamps), channelOf(boats)],
    ...options,
  });
  let comments = 0;
  return {
    ...stage,
    site,
    faults,
    comment: (text, more = {}) => {
      comments += 1;
      const commentId = `comment-${comments}`;
      site.write({
        ...{ commentId, brandId: lamps, postId: 'lamp-film', text, language: null, breaksRules: false },
        author: { authorId: 'gaz', name: 'Gaz' },
        ...more,
      });
      return commentId;
    },
    conversationOf: (member, text, brandId = lamps) =>
      untilFound(async () =>
        (await conversationsOf(member, brandId)).find(({ preview }) => preview === text),
      ),
    close: async () => {
      await stage.close();
      if (!given) await site.close();
    },
  };
}

function faulty(channel: CommentChannel, faults: Faults): CommentChannel {
  const through = async <Value>(call: () => Promise<Value>): Promise<Value> => {
    if (faults.away) throw new Error('the network is away');
    const value = await call();
    if (faults.loseAnswers === 0) return value;
    faults.loseAnswers -= 1;
    throw new Error('the answer was lost');
  };
  return {
    ...channel,
    // Its losses are those of news: nothing of them is told to the network.
    fetchNews: async (cursor) => {
      if (faults.away) throw new Error('the network is away');
      return channel.fetchNews(cursor);
    },
    postReply: (reply) => {
      faults.posted += 1;
      const { refuse } = faults;
      if (refuse !== null) return Promise.resolve({ state: 'refused', problem: refuse });
      return through(() => channel.postReply(reply));
    },
    askToHide: (commentId) => through(() => channel.askToHide(commentId)),
  };
}

export const POST_PUBLISHED_AT = DEMO_EPOCH + 24 * 3600 * 1000;
