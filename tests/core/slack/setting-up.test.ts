import { describe, expect, test } from 'vitest';
import type { OpenSlackWorkspace } from '../../../src/demo/slack/server/open-slack-workspace.ts';
import { bridgeApp, LOUNGE, openSample, seedWith, URGENT } from '../../demo/slack/sample-workspace.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { TOKENS, urgentChannel, watchSetup, workstationNear } from './slack-scene.ts';

const stage = sharedStage();
const near = (slack: OpenSlackWorkspace, name: string, folder = tempFolder()) =>
  workstationNear(slack, stage().url, name, { folder });

describe('Checking tokens', () => {
  test('says whose they are and what they may do, and keeps nothing', async () => {
    const sofia = await near(await openSample(), 'sofia');
    const answer = await sofia.screen.slack.check(TOKENS);
    expect(answer).toMatchObject({ ok: true, value: { teamId: 'T0SAMPLE', teamName: 'Sample' } });
    const { scopes } = answer.ok ? answer.value : { scopes: [] };
    expect(scopes.map(({ scope }) => scope)).toContain('connections:write');
    expect(scopes.filter(({ granted }) => !granted)).toEqual([]);
    expect((await watchSetup(sofia)).now()).toMatchObject({ team: null, on: false, state: 'off' });
    expect(await sofia.screen.slack.switchOn({ on: true })).toMatchObject({ code: 'noTokens' });
  });

  test('names every scope that is missing, the app token’s too, and tokens that lack one are not kept', async () => {
    const slack = await openSample({
      seed: seedWith({ botScopes: ['channels:read', 'chat:write', 'users:read'], appScopes: [] }),
    });
    const sofia = await near(slack, 'sofia');
    const answer = await sofia.screen.slack.check(TOKENS);
    const scopes = answer.ok ? answer.value.scopes : [];
    expect(scopes.filter(({ granted }) => !granted)).toEqual([
      { scope: 'channels:history', of: 'botToken', granted: false },
      { scope: 'groups:read', of: 'botToken', granted: false },
      { scope: 'groups:history', of: 'botToken', granted: false },
      { scope: 'connections:write', of: 'appToken', granted: false },
    ]);
    expect(await sofia.screen.slack.save(TOKENS)).toEqual({
      ok: false,
      code: 'missingScope',
      detail: { needed: 'channels:history, groups:read, groups:history, connections:write' },
    });
    expect((await watchSetup(sofia)).now().team).toBeNull();
  });

  test('tells what is no token, what Slack does not know, and that Slack is not there', async () => {
    const slack = await openSample();
    const sofia = await near(slack, 'sofia');
    const { check } = sofia.screen.slack;
    expect(await check({ botToken: TOKENS.appToken, appToken: TOKENS.appToken })).toMatchObject({
      ...{ code: 'notAToken', detail: { of: 'botToken' } },
    });
    expect(await check({ ...TOKENS, appToken: TOKENS.botToken })).toMatchObject({
      ...{ code: 'notAToken', detail: { of: 'appToken' } },
    });
    expect(await check({ ...TOKENS, botToken: 'xoxb-of-nobody' })).toMatchObject({
      ...{ code: 'invalidToken', detail: { of: 'botToken', error: 'invalid_auth' } },
    });
    expect(await check({ ...TOKENS, appToken: 'xapp-of-nobody' })).toMatchObject({
      ...{ code: 'invalidToken', detail: { of: 'appToken' } },
    });
    await slack.close();
    expect(await check(TOKENS)).toMatchObject({ ok: false, code: 'unreachable' });
  });
});

describe('Tokens', () => {
  test('are kept with the switch over a restart and a sign-out, and appear in no answer and no log', async () => {
    const slack = await openSample();
    const folder = tempFolder();
    const sofia = await near(slack, 'sofia', folder);
    const answers: unknown[] = [
      await sofia.screen.slack.save(TOKENS),
      await sofia.screen.slack.switchOn({ on: true }),
    ];
    const setup = await watchSetup(sofia);
    await until('connected to Slack', () => setup.now().state === 'connected');
    answers.push(...setup.all);
    await sofia.close();

    const again = await near(slack, 'sofia', folder);
    const afterRestart = await watchSetup(again);
    await until('connected to Slack again', () => afterRestart.now().state === 'connected');
    expect(afterRestart.now()).toMatchObject({ on: true, team: { teamName: 'Sample' } });
    await again.screen.profile.signOut({ force: false });
    await again.signIn(stage().url, 'sofia');
    await again.connected();
    const afterSignOut = await watchSetup(again);
    expect(afterSignOut.now()).toMatchObject({ on: true, team: { teamName: 'Sample' } });
    answers.push(...afterRestart.all, ...afterSignOut.all);

    const said = JSON.stringify(answers) + [...sofia.logged, ...again.logged].join('\n');
    expect(said).toContain('Sample');
    expect(said).not.toContain(bridgeApp.botToken);
    expect(said).not.toContain(bridgeApp.appToken);
  });

  test('are gone when they are forgotten, and the bridge with them', async () => {
    const sofia = await near(await openSample(), 'sofia');
    await sofia.screen.slack.save(TOKENS);
    await sofia.screen.slack.switchOn({ on: true });
    const setup = await watchSetup(sofia);
    await until('connected to Slack', () => setup.now().state === 'connected');
    await sofia.screen.slack.forget();
    await until('off', () => setup.now().state === 'off');
    expect(setup.now()).toMatchObject({ team: null, on: false });
    expect(await sofia.screen.slack.channels()).toMatchObject({ code: 'noTokens' });
  });

  test('are taken from nobody who leads no brand', async () => {
    const anna = await near(await openSample(), 'anna');
    expect((await watchSetup(anna)).now().allowed).toBe(false);
    expect(await anna.screen.slack.save(TOKENS)).toMatchObject({ code: 'forbidden' });
    expect(await anna.screen.slack.switchOn({ on: true })).toMatchObject({ code: 'forbidden' });
    expect(await anna.screen.slack.saveMapping(urgentChannel())).toMatchObject({ code: 'forbidden' });
  });
});

describe('With tokens', () => {
  test('channels can be chosen and mapped, and a test message is posted that is nobody’s news', async () => {
    const slack = await openSample();
    const sofia = await near(slack, 'sofia');
    await sofia.screen.slack.save(TOKENS);
    const channels = await sofia.screen.slack.channels();
    expect(channels).toMatchObject({ ok: true, value: { teamId: 'T0SAMPLE' } });
    expect(channels.ok && channels.value.channels).toContainEqual({
      ...{ channelId: URGENT, name: 'urgent', member: true, archived: false },
    });
    const setup = await watchSetup(sofia);
    const everything = urgentChannel({ rule: { ...urgentChannel().rule, always: true } });
    expect(await sofia.screen.slack.saveMapping(everything)).toMatchObject({ ok: true });
    await until('the mapping is shown', () => (setup.now().central?.mappings.length ?? 0) > 0);
    await sofia.screen.slack.switchOn({ on: true });
    await until('connected to Slack', () => setup.now().state === 'connected');
    expect(await sofia.screen.slack.testMessage({ channelId: URGENT })).toEqual({ ok: true, value: {} });
    expect(await sofia.screen.slack.testMessage({ channelId: LOUNGE })).toMatchObject({
      code: 'notInChannel',
    });
    expect(slack.messages(URGENT).at(-1)?.text).toContain('This is a test message');
    // The sweep after this has read the test message, and nothing came of it.
    const sweptAt = () => setup.now().central?.coverage.at(0)?.sweptAt ?? 0;
    const testedAt = Date.now();
    await sofia.screen.slack.switchOn({ on: false });
    await sofia.screen.slack.switchOn({ on: true });
    await until('swept', () => sweptAt() > testedAt);
    const { updates } = await (await stage().signIn('sofia')).call.feed.snapshot({
      brandId: everything.brandId,
    });
    expect(updates.map(({ text }) => text).join()).not.toContain('test message');
    const { teamId, channelId, brandId } = everything;
    await sofia.screen.slack.removeMapping({ teamId, channelId, brandId });
    await until('the mapping is gone', () => setup.now().central?.mappings.length === 0);
  });
});
