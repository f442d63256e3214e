import { expect, test } from 'vitest';
import type { SlackNews, SlackPost } from '../../../src/contract/model/slack.ts';
import type { UrgentUpdate } from '../../../src/contract/model/urgent-update.ts';
import { codeOf } from '../support/central-client.ts';
import type { StaffMember, Stage } from '../support/stage.ts';
import { boats, lamps } from '../support/test-seed.ts';
import {
  askForLease,
  callsAreUrgent,
  changesSince,
  cursorOf,
  giveChannel,
  gone,
  postIn,
  stands,
} from './channels.ts';

export function newsSuite(stage: () => Stage): void {
  /** A channel of the lamps, in a workspace of its own. */
  async function scene(rule = callsAreUrgent) {
    const [sofia, anna, bela] = [
      await stage().signIn('sofia'),
      await stage().signIn('anna'),
      await stage().signIn('bela'),
    ];
    teams += 1;
    const teamId = `T0NEWS${teams}`;
    const channel = await giveChannel(sofia, lamps, { teamId, rule });
    const since = await cursorOf(anna, lamps);
    const heard = async (reader: StaffMember = anna): Promise<UrgentUpdate[]> =>
      (await changesSince(reader, lamps, since, 'update')).map(({ update }) => update);
    const handIn = (...news: SlackNews[]) => sofia.call.slack.news({ teamId, news });
    const edited = (post: SlackPost, text: string, at: number): SlackPost => ({
      ...post,
      text,
      fingerprint: text,
      editedTs: `${Math.floor(Number(post.ts)) + at}.000000`,
    });
    return { sofia, anna, bela, teamId, channel, heard, handIn, edited };
  }
  let teams = 0;

  test('an urgent post reaches every agent of its brand once, however often and by whomever it is handed in', async () => {
    const { sofia, anna, bela, teamId, channel, heard } = await scene();
    const sven = await stage().signIn('sven');
    const news = [stands(postIn(channel, 'Stop selling the floor lamp'))];
    await Promise.all([sofia, sven, sofia, sven].map(({ call }) => call.slack.news({ teamId, news })));
    const updates = await heard();
    expect(updates).toMatchObject([
      {
        level: 'urgent',
        acknowledge: true,
        revision: 1,
        text: 'Stop selling the floor lamp',
        source: { type: 'slack', channelName: channel.channelName, authorName: 'Ingrid of the brand' },
      },
    ]);
    expect(await heard(bela)).toEqual(updates);
    const { updates: kept } = await anna.call.feed.snapshot({ brandId: lamps });
    expect(kept).toContainEqual(updates[0]);
  });

  test('an edit revises, an older one changes nothing, a deletion retracts and wins for ever', async () => {
    const { channel, heard, handIn, edited } = await scene();
    const post = postIn(channel, 'Price is 40');
    const [first, second] = [edited(post, 'Price is 44', 1), edited(post, 'Price is 45', 2)];
    await handIn(stands(post));
    await handIn(stands(second));
    await handIn(stands(first), stands(post));
    await handIn(gone(post));
    await handIn(stands(edited(post, 'Price is 46', 3)));
    expect(
      (await heard()).map(({ revision, text, previousText, retractedReason }) => [
        revision,
        text,
        previousText,
        retractedReason,
      ]),
    ).toEqual([
      [1, 'Price is 40', null, null],
      [2, 'Price is 45', 'Price is 40', null],
      [2, 'Price is 45', 'Price is 40', 'deleted in Slack'],
    ]);
  });

  test('a reply is an addition and no revision; it is edited and goes as in Slack', async () => {
    const { channel, heard, handIn, edited } = await scene();
    const post = postIn(channel, 'Shop is down');
    const reply = postIn(channel, 'Back in an our', { threadTs: post.ts, callsEverybody: false });
    await handIn(stands(reply), stands(post));
    await handIn(stands(edited(reply, 'Back in an hour', 1)));
    await handIn(gone(reply));
    const updates = await heard();
    expect(updates.map(({ additions }) => additions.map(({ text }) => text))).toEqual([
      ['Back in an our'],
      ['Back in an hour'],
      [],
    ]);
    expect(updates.map(({ revision }) => revision)).toEqual([1, 1, 1]);
  });

  test('a post of any length, also of none, has a text an update can have', async () => {
    const { channel, heard, handIn } = await scene();
    await handIn(stands(postIn(channel, '\u0000\u200b', { fingerprint: 'picture' })));
    await handIn(stands(postIn(channel, 'long '.repeat(2_000))));
    const [picture, long] = await heard();
    expect(picture?.text).toBe('…');
    expect(long?.text).toMatch(/^long long .*…$/);
    expect(long?.text.length).toBeLessThanOrEqual(4_000);
  });

  test('what carries no sign is ignored or told quietly, as the brand’s rule says', async () => {
    const ignored = await scene();
    await ignored.handIn(stands(postIn(ignored.channel, 'Good morning', { callsEverybody: false })));
    expect(await ignored.heard()).toEqual([]);
    const told = await scene({ ...callsAreUrgent, otherwise: 'info' });
    await told.handIn(stands(postIn(told.channel, 'Good morning', { callsEverybody: false })));
    expect(await told.heard()).toMatchObject([{ level: 'info', acknowledge: false }]);
  });

  test('news of channels that are not the caller’s, or nobody’s, is dropped, and agents hand in none', async () => {
    const { sofia, anna, teamId, channel, heard, handIn } = await scene();
    const berit = await stage().signIn('berit');
    const theirs = await giveChannel(berit, boats, { teamId });
    const since = await cursorOf(anna, boats);
    await berit.call.slack.news({ teamId, news: [stands(postIn(channel, 'Not hers to say'))] });
    await handIn(
      stands(postIn(theirs, 'Not hers either')),
      stands(postIn({ teamId, channelId: 'C0NOBODY' }, 'Nobody’s')),
      stands(postIn({ teamId: 'T0OTHER', channelId: channel.channelId }, 'Of another workspace')),
      stands(postIn(channel, 'Hers')),
    );
    expect((await heard()).map(({ text }) => text)).toEqual(['Hers']);
    expect(await changesSince(anna, boats, since, 'update')).toEqual([]);
    const news = [stands(postIn(channel, 'An agent'))];
    expect(await codeOf(anna.call.slack.news({ teamId, news }))).toBe('FORBIDDEN');
    await sofia.call.slack.removeMapping({ ...channel });
    await handIn(stands(postIn(channel, 'After the channel was taken away')));
    expect(await heard()).toHaveLength(1);
  });

  test('a reading to the end finds what was missed and what was deleted, and moves the coverage', async () => {
    const { sofia, teamId, channel, heard, handIn } = await scene();
    const [kept, deleted, missed] = ['stays', 'goes', 'was missed'].map((text) => postIn(channel, text));
    if (!kept || !deleted || !missed) throw new Error('there are three posts');
    await handIn(stands(kept), stands(deleted));
    const { lease, coverage, ledgerVersion } = await askForLease(sofia, { teamId });
    const { channelId } = channel;
    expect(coverage).toEqual([{ teamId, channelId, coveredUntil: expect.any(String), sweptAt: null }]);
    const [from, to] = [coverage[0]?.coveredUntil ?? '0.0', missed.ts];
    const sweep = { teamId, channelId, fencing: lease?.fencing ?? 0, from, to, threads: [], ledgerVersion };
    expect(await sofia.call.slack.swept({ ...sweep, posts: [kept, missed] })).toMatchObject({
      coveredUntil: to,
    });
    expect((await heard()).map(({ text, retractedAt }) => [text, retractedAt !== null])).toEqual([
      ['stays', false],
      ['goes', false],
      ['goes', true],
      ['was missed', false],
    ]);
    expect((await sofia.call.slack.state()).coverage).toContainEqual(
      expect.objectContaining({ channelId, coveredUntil: to }),
    );
    const foreign = postIn({ teamId, channelId: 'C0FOREIGN' }, 'slipped in');
    expect(await codeOf(sofia.call.slack.swept({ ...sweep, posts: [foreign] }))).toBe('NOT_FOUND');
  });
}
