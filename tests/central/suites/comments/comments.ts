import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../../src/central/database/open-database.ts';
import { codeOf, errorOf } from '../../support/central-client.ts';
import { type CommentStage, openCommentStage, POST_PUBLISHED_AT } from '../../support/comment-stage.ts';
import type { Engine } from '../../support/engine.ts';
import { conversationsOf, transcriptOf, untilFound } from '../../support/mail-stage.ts';
import { catchUp, resolved, type StaffMember, written } from '../../support/stage.ts';
import { boats, lamps } from '../../support/test-seed.ts';

const DAY_MS = 24 * 3600 * 1000;

/** Comments of brands on a social network: how they come, how they are answered in public, how they are hidden. */
export function commentSuite(engine: Engine, lasting: Engine['fresh']): void {
  let stage: CommentStage;
  let anna: StaffMember;

  beforeAll(async () => {
    stage = await openCommentStage(engine);
    anna = await stage.signIn('anna');
  });

  afterAll(() => stage.close());

  const claimed = async (text: string, changes: Parameters<CommentStage['comment']>[1] = {}) => {
    const commentId = stage.comment(text, { author: { authorId: text, name: 'Gaz' }, ...changes });
    const conversation = await stage.conversationOf(anna, text, changes?.brandId === boats ? boats : lamps);
    await anna.call.conversations.claim(conversation);
    return { commentId, conversation };
  };
  const repliesTo = (commentId: string) =>
    stage.site
      .comments()
      .find((one) => one.commentId === commentId)
      ?.replies.map(({ authorName, text }) => ({ authorName, text }));
  const linesOf = async (conversation: Parameters<typeof transcriptOf>[1]) =>
    (await transcriptOf(await stage.signIn('sofia'), conversation)).map(({ text }) => text);

  test('a comment waits with its post, whose picture is an image of the brand', async () => {
    stage.comment('Is it dimmable?');
    const { conversationId: _, ...conversation } = await stage.conversationOf(anna, 'Is it dimmable?');
    expect(conversation).toMatchObject({
      ...{ kind: 'comment', status: 'queued', subject: null, customer: { name: 'Gaz', locale: 'fi-FI' } },
      post: {
        authorName: 'The lamps',
        text: 'How our lamps are made',
        publishedAt: POST_PUBLISHED_AT,
        url: 'https://plaza.example/lamps/lamp-film',
        video: true,
      },
    });
    const imageId = conversation.post?.imageId ?? '';
    const image = await anna.call.knowledge.image({ brandId: lamps, imageId });
    expect(image.mime).toBe('image/png');
    expect(Buffer.from(image.base64, 'base64').subarray(1, 4).toString()).toBe('PNG');
    expect(await codeOf(anna.call.knowledge.image({ brandId: boats, imageId }))).toBe('NOT_FOUND');
  });

  test('what the same person comments below the same post goes on in one conversation', async () => {
    const author = { authorId: 'talker', name: 'Talker' };
    stage.comment('first remark', { author });
    const { conversationId } = await stage.conversationOf(anna, 'first remark');
    stage.comment('second remark', { author });
    expect(await stage.conversationOf(anna, 'second remark')).toMatchObject({ conversationId, lastSeq: 2 });
  });

  test('an author is another customer at another brand', async () => {
    const author = { authorId: 'both', name: 'Both' };
    stage.comment('at lamps', { author });
    stage.comment('at boats', { author, brandId: boats });
    const atLamps = await stage.conversationOf(anna, 'at lamps');
    const atBoats = await stage.conversationOf(anna, 'at boats', boats);
    expect(atLamps.customer.customerId).not.toBe(atBoats.customer.customerId);
    await anna.call.conversations.claim(atBoats);
    expect(await anna.call.conversations.history(atBoats)).toEqual([]);
  });

  test('an answer is posted in public under the brand’s alias, once although the network’s word was lost', async () => {
    const { commentId, conversation } = await claimed('What does it cost?');
    stage.faults.loseAnswers = 1;
    const before = stage.faults.posted;
    await anna.push(
      anna.event(conversation.conversationId, 1, written('12,50 €')),
      anna.event(conversation.conversationId, 2, written('Shall we reserve it?')),
    );
    await untilFound(async () => (stage.faults.posted > before ? true : null));
    stage.passTime(60_000);
    await untilFound(async () => (repliesTo(commentId)?.length === 2 ? true : null));
    expect(repliesTo(commentId)).toEqual([
      { authorName: 'Aino', text: '12,50 €' },
      { authorName: 'Aino', text: 'Shall we reserve it?' },
    ]);
    expect(stage.faults.posted - before).toBe(3);
  });

  test('while the network is away a reply waits; one it refuses for good is told to the staff', async () => {
    const { commentId, conversation } = await claimed('Do you deliver?');
    stage.faults.away = true;
    await anna.push(anna.event(conversation.conversationId, 1, written('We do')));
    await untilFound(async () => stage.logged.find((line) => line.includes('could not be read')));
    expect(repliesTo(commentId)).toEqual([]);
    stage.faults.away = false;
    stage.passTime(60_000);
    await untilFound(async () => (repliesTo(commentId)?.length === 1 ? true : null));

    stage.faults.refuse = 'Comments are closed.';
    await anna.push(
      anna.event(conversation.conversationId, 2, written('To your door')),
      anna.event(conversation.conversationId, 3, resolved('answered')),
    );
    const lines = await untilFound(async () => {
      const all = await linesOf(conversation);
      return all.at(-1)?.includes('could not be posted') ? all : null;
    });
    stage.faults.refuse = null;
    expect(lines.slice(-2)).toEqual(['reopened', 'The reply could not be posted: Comments are closed.']);
  });

  test('the network is asked to hide a comment; when it did, the conversation has ended', async () => {
    const { commentId, conversation } = await claimed('BUY PILLS', { breaksRules: true });
    const { conversationId } = conversation;
    expect(await anna.call.ownership.hideComment({ conversationId })).toMatchObject({
      status: 'open',
      hiding: 'asked',
    });
    const lines = await untilFound(async () => {
      const all = await linesOf(conversation);
      return all.includes('hidden') ? all : null;
    });
    expect(lines).toEqual(['BUY PILLS', 'claimed', 'hideAsked', 'hidden']);
    expect(stage.site.comments().find((one) => one.commentId === commentId)?.hidden).toBe(true);
    const { conversation: ended } = await anna.call.conversations.messages({ conversationId });
    expect(ended).toMatchObject({ status: 'resolved', hiding: 'hidden', ending: 'commentHidden' });
    expect(ended.holder?.name).toBe('anna lastname');
    const changes = await catchUp(anna, lamps, 0);
    const states = changes.flatMap((item) =>
      item.type === 'change' &&
      item.change.type === 'conversation' &&
      item.change.conversation.conversationId === conversationId
        ? [item.change.conversation.hiding]
        : [],
    );
    expect(states).toEqual([null, null, 'asked', 'hidden']);
  });

  test('one that the network leaves where it is stays open, and can be answered', async () => {
    const { commentId, conversation } = await claimed('I am not happy');
    const { conversationId } = conversation;
    await anna.call.ownership.hideComment({ conversationId });
    await untilFound(async () => ((await linesOf(conversation)).includes('hideRefused') ? true : null));
    const { conversation: still } = await anna.call.conversations.messages({ conversationId });
    expect(still).toMatchObject({ status: 'open', hiding: 'refused' });
    await anna.push(anna.event(conversationId, 1, written('We are sorry')));
    await untilFound(async () => (repliesTo(commentId)?.length === 1 ? true : null));
  });

  test('hiding is for holders, where the brand allows it, and needs the network', async () => {
    const { conversation } = await claimed('hide me?');
    const bela = await stage.signIn('bela');
    const { conversationId } = conversation;
    expect(await codeOf(bela.call.ownership.hideComment({ conversationId }))).toBe('FORBIDDEN');
    stage.faults.away = true;
    expect(await codeOf(anna.call.ownership.hideComment({ conversationId }))).toBe('CHANNEL_PROBLEM');
    stage.faults.away = false;
    const { conversation: same } = await anna.call.conversations.messages({ conversationId });
    expect(same.hiding).toBeNull();

    const atBoats = await claimed('hide me at boats?', { brandId: boats });
    const refused = await errorOf(anna.call.ownership.hideComment(atBoats.conversation));
    expect([refused.code, refused.data]).toEqual(['NOT_ALLOWED', { why: 'brandForbids' }]);
    const chat = await stage.customerWrites(lamps);
    await anna.call.conversations.claim(chat);
    const noComment = await errorOf(anna.call.ownership.hideComment(chat));
    expect([noComment.code, noComment.data]).toEqual(['NOT_ALLOWED', { why: 'notAComment' }]);
  });

  test('an ask that the network took although its word was lost ends like any other', async () => {
    const { conversation } = await claimed('SPAM SPAM', { breaksRules: true });
    const { conversationId } = conversation;
    stage.faults.loseAnswers = 1;
    expect(await codeOf(anna.call.ownership.hideComment({ conversationId }))).toBe('CHANNEL_PROBLEM');
    await untilFound(async () => ((await linesOf(conversation)).includes('hidden') ? true : null));
  });

  test('a later comment reopens within a week, and begins anew after it', async () => {
    const author = { authorId: 'later', name: 'Later' };
    const { conversation } = await claimed('one question', { author });
    const { conversationId } = conversation;
    await anna.push(
      anna.event(conversationId, 1, written('One answer')),
      anna.event(conversationId, 2, resolved('answered')),
    );
    stage.comment('thanks', { author });
    expect(await stage.conversationOf(anna, 'thanks')).toMatchObject({ conversationId, status: 'queued' });
    await anna.call.conversations.claim({ conversationId });
    await anna.push(anna.event(conversationId, 3, resolved('answered')));
    stage.passTime(8 * DAY_MS);
    anna = await stage.signIn('anna');
    stage.comment('another question', { author });
    const fresh = await stage.conversationOf(anna, 'another question');
    expect(fresh.conversationId).not.toBe(conversationId);
    expect(fresh.customer.customerId).toBe(conversation.customer.customerId);
  });

  test('a service that starts again, its cursor lost with what was not written, takes each comment once', async () => {
    const database = await lasting();
    const first = await openCommentStage(engine, { database, site: stage.site });
    const bela = await first.signIn('bela');
    first.comment('only once', { commentId: 'once', author: { authorId: 'once', name: 'Once' } });
    await first.conversationOf(bela, 'only once');
    const countOf = async (member: StaffMember) => (await conversationsOf(member, lamps)).length;
    const before = await countOf(bela);
    await first.close();
    const { db, close } = await openDatabase(database, () => {});
    await db.deleteFrom('comment_channels').execute();
    await close();

    const again = await openCommentStage(engine, { database, site: stage.site });
    const later = await again.signIn('bela');
    again.comment('the next', { commentId: 'next', author: { authorId: 'next', name: 'Next' } });
    await again.conversationOf(later, 'the next');
    expect(await countOf(later)).toBe(before + 1);
    await again.close();
  });
}
