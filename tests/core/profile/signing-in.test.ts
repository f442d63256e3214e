import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ConversationId } from '../../../src/contract/model/ids.ts';
import { lamps, PASSWORD } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { take } from '../support/queue-steps.ts';
import { lineTo, sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { openWorkstation, profileState } from '../support/workstation.ts';

const stage = sharedStage();
const anyConversation = ConversationId.parse('00000000-0000-4000-8000-000000000099');

function profileFolder(folder: string): string {
  const [only] = readdirSync(join(folder, 'profiles'));
  if (only === undefined) throw new Error('no profile was made');
  return join(folder, 'profiles', only);
}

describe('Signing in', () => {
  test('says what is wrong: address, service, password', async () => {
    const { screen } = await openWorkstation(tempFolder());
    const signIn = (central: string, email: string, password: string) =>
      screen.profile.signIn({ central, email, password });
    const website = createServer((_request, response) => response.end('<h1>Welcome</h1>'));
    await new Promise<void>((resolve) => website.listen(0, '127.0.0.1', () => resolve()));
    onTestFinished(() => {
      website.close();
    });
    const address = website.address();
    const port = typeof address === 'object' && address ? address.port : 0;

    expect(await signIn('ftp://x', 'anna@example.com', PASSWORD)).toMatchObject({ code: 'addressInvalid' });
    expect(await signIn('127.0.0.1:1', 'anna@example.com', PASSWORD)).toMatchObject({
      code: 'addressUnreachable',
    });
    expect(await signIn(`127.0.0.1:${port}`, 'anna@example.com', PASSWORD)).toMatchObject({
      code: 'notACentralService',
    });
    expect(await signIn(stage().url, 'anna@example.com', 'wrong')).toMatchObject({
      code: 'invalidCredentials',
    });
    expect(await signIn(stage().url, 'no address', 'wrong')).toMatchObject({ code: 'invalidCredentials' });
    expect(await profileState(screen)).toMatchObject({ state: 'signedOut', reason: 'neverSignedIn' });
    await expect(screen.settings.get()).rejects.toMatchObject({ code: 'signedOut' });
  });

  test('leaves no folder behind when the password was wrong', async () => {
    const folder = tempFolder();
    const { screen } = await openWorkstation(folder);
    await screen.profile.signIn({ central: stage().url, email: 'anna@example.com', password: 'wrong' });
    expect(readdirSync(folder)).not.toContain('profiles');
  });

  test('lasts over a restart, which needs no network', async () => {
    const line = await lineTo(stage());
    const folder = tempFolder();
    const first = await openWorkstation(folder);
    await first.signIn(line.url, 'bela');
    await first.connected();
    await first.close();
    await line.cut();

    const second = await openWorkstation(folder);
    expect(await profileState(second.screen)).toMatchObject({
      state: 'signedIn',
      central: line.url,
      person: { email: 'bela@example.com' },
    });
    expect(await second.status()).toMatchObject({ connectivity: 'reconnecting', capacity: 20 });
    expect((await second.status()).brands.map(({ brand }) => brand.name)).toContain('The lamps');
    expect(await second.screen.queue.claim({ conversationId: anyConversation })).toMatchObject({
      code: 'disconnected',
    });
    const customer = await stage().customerWrites(lamps, 'Anybody there?');
    await line.mend();
    // The line is being made: a claim at that moment waits for it.
    await second.screen.status.reconnectNow();
    expect(await second.screen.queue.claim({ conversationId: customer.conversationId })).toMatchObject({
      ok: true,
    });
    await second.connected();
  });

  test('is needed again when the central service ended it; nothing is lost by that', async () => {
    const line = await lineTo(stage());
    const folder = tempFolder();
    const workstation = await openWorkstation(folder);
    await workstation.signIn(line.url, 'anna');
    await workstation.connected();
    const customer = await stage().customerWrites(lamps, 'Still there?');
    await take(workstation, customer);
    const { conversationId } = customer;
    await line.cut();
    await until(
      'the line is known to be gone',
      async () => (await workstation.status()).connectivity !== 'connected',
    );
    await workstation.send(lamps, conversationId, 'Yes');
    await workstation.close();
    const old = join(tempFolder(), 'core.db');
    copyFileSync(join(profileFolder(folder), 'core.db'), old);

    // A copy of the folder that goes its own way uses up the refresh token.
    const again = await openWorkstation(folder);
    await line.mend();
    await until('it is sent', async () => (await again.status()).unsent === 0);
    await again.screen.conversations.saveDraft({ brandId: lamps, conversationId, text: 'kept' });
    await again.close();
    const file = join(profileFolder(folder), 'core.db');
    const present = join(tempFolder(), 'core.db');
    copyFileSync(file, present);
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
    copyFileSync(old, file);
    stage().passTime(61_000);

    const stolen = await openWorkstation(folder);
    await until('the password is asked for', async () => {
      const state = await profileState(stolen.screen);
      return (
        state.state === 'signedOut' &&
        state.reason === 'signInEnded' &&
        state.lastEmail === 'anna@example.com'
      );
    });
    await stolen.close();
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
    copyFileSync(present, file);
    const last = await openWorkstation(folder);
    await last.signIn(line.url, 'anna');
    const pane = last.open(conversationId);
    await until('the draft is there', () => pane.draft()?.text === 'kept');
  });

  test('outlives the access token', async () => {
    const workstation = await openWorkstation(tempFolder());
    await workstation.signIn(stage().url, 'anna');
    await workstation.connected();
    stage().passTime(11 * 60_000);
    const customer = await stage().customerWrites(lamps, 'Much later');
    const pane = await take(workstation, customer);
    await workstation.send(lamps, customer.conversationId, 'Welcome');
    await until('it is sent', () => pane.messages().at(-1)?.delivery === 'sent');
  });
});

describe('Signing out', () => {
  test('warns of what is not sent, and keeps it', async () => {
    const line = await lineTo(stage());
    const folder = tempFolder();
    const workstation = await openWorkstation(folder);
    await workstation.signIn(line.url, 'anna');
    await workstation.connected();
    const customer = await stage().customerWrites(lamps, 'Hi');
    await take(workstation, customer);
    await line.cut();
    await until(
      'the line is known to be gone',
      async () => (await workstation.status()).connectivity !== 'connected',
    );
    await workstation.send(lamps, customer.conversationId, 'Unsent');
    expect(await workstation.screen.profile.signOut({ force: false })).toEqual({
      ok: false,
      code: 'unsent',
      detail: { count: '1' },
    });
    expect(await workstation.screen.profile.signOut({ force: true })).toMatchObject({ ok: true });
    expect(await profileState(workstation.screen)).toMatchObject({ state: 'signedOut', reason: 'signedOut' });

    await line.mend();
    await workstation.signIn(line.url, 'anna');
    const pane = workstation.open(customer.conversationId);
    await until('it is sent after all', () => pane.messages().at(-1)?.delivery === 'sent');
  });

  test('ends the sign-in at the central service', async () => {
    const workstation = await openWorkstation(tempFolder());
    await workstation.signIn(stage().url, 'otto');
    await workstation.connected();
    await workstation.screen.profile.signOut({ force: false });
    await workstation.signIn(stage().url, 'anna');
    expect(await profileState(workstation.screen)).toMatchObject({ person: { email: 'anna@example.com' } });
  });
});

describe('A folder that cannot be used', () => {
  test('because another process uses it is left alone', async () => {
    const folder = tempFolder();
    await openWorkstation(folder);
    const second = await openWorkstation(folder);
    expect(await profileState(second.screen)).toMatchObject({
      state: 'blocked',
      code: 'folderInUse',
      path: folder,
    });
    const signIn = { central: stage().url, email: 'anna@example.com', password: PASSWORD };
    expect(await second.screen.profile.signIn(signIn)).toMatchObject({ code: 'blocked' });
  });

  test('because its key is gone stays as it is', async () => {
    const folder = tempFolder();
    const first = await openWorkstation(folder);
    await first.signIn(stage().url, 'anna');
    await first.close();
    rmSync(join(folder, 'key'));
    const second = await openWorkstation(folder);
    expect(await profileState(second.screen)).toMatchObject({ state: 'blocked', code: 'keyMissing' });
    expect(readdirSync(folder)).not.toContain('key');
  });

  test('because the database is damaged is not overwritten', async () => {
    const folder = tempFolder();
    const first = await openWorkstation(folder);
    await first.signIn(stage().url, 'anna');
    await first.close();
    const file = join(profileFolder(folder), 'core.db');
    writeFileSync(file, 'not a database');
    const second = await openWorkstation(folder);
    const state = await profileState(second.screen);
    expect(state).toMatchObject({ state: 'blocked', code: 'databaseUnreadable', path: file });
    expect(state.state === 'blocked' && state.advice.length).toBeGreaterThan(20);
  });
});
