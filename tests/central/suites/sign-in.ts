import { expect, test } from 'vitest';
import { centralClient, codeOf } from '../support/central-client.ts';
import { newDeviceId, readUntil, type Stage } from '../support/stage.ts';
import { lamps, PASSWORD, personOf } from '../support/test-seed.ts';

export function signInSuite(stage: () => Stage): void {
  const refresh = (refreshToken: string, deviceId: ReturnType<typeof newDeviceId>) =>
    centralClient(stage().url).signIn.refresh({ refreshToken, deviceId });

  test('a person signs in with e-mail and password, in whatever case the e-mail is written', async () => {
    const signedIn = await centralClient(stage().url).signIn.signIn({
      email: 'Anna@Example.com',
      password: PASSWORD,
      deviceId: newDeviceId(),
    });
    expect(signedIn.person).toEqual({
      ...personOf('anna'),
      roles: expect.arrayContaining(personOf('anna').roles),
    });
    const me = await centralClient(stage().url, signedIn.accessToken).signIn.me();
    expect(me.personId).toBe(personOf('anna').personId);
  });

  test('a wrong password and an unknown e-mail get the same answer', async () => {
    const attempt = (email: string, password: string) =>
      codeOf(centralClient(stage().url).signIn.signIn({ email, password, deviceId: newDeviceId() }));
    expect(await attempt('anna@example.com', 'wrong')).toBe('INVALID_CREDENTIALS');
    expect(await attempt('nobody@example.com', PASSWORD)).toBe('INVALID_CREDENTIALS');
  });

  test('without a token, with a foreign one and with an expired one nobody gets in', async () => {
    expect(await codeOf(centralClient(stage().url).brands.list())).toBe('SIGN_IN_REQUIRED');
    const customer = await stage().customerWrites(lamps);
    expect(await codeOf(customer.call.brands.list())).toBe('SIGN_IN_REQUIRED');
    const anna = await stage().signIn('anna');
    await anna.call.brands.list();
    stage().passTime(601_000);
    expect(await codeOf(anna.call.brands.list())).toBe('SIGN_IN_REQUIRED');
  });

  test('each refresh gives a new pair that works', async () => {
    const anna = await stage().signIn('anna');
    let { refreshToken } = anna.signedIn;
    for (let round = 0; round < 3; round += 1) {
      const next = await refresh(refreshToken, anna.deviceId);
      expect(next.refreshToken).not.toBe(refreshToken);
      await centralClient(stage().url, next.accessToken).signIn.me();
      refreshToken = next.refreshToken;
    }
  });

  test('a refresh token used again later ends the sign-in for whoever holds a copy', async () => {
    const anna = await stage().signIn('anna');
    const next = await refresh(anna.signedIn.refreshToken, anna.deviceId);
    const call = centralClient(stage().url, next.accessToken);
    await call.signIn.me();
    stage().passTime(61_000);
    expect(await codeOf(refresh(anna.signedIn.refreshToken, anna.deviceId))).toBe('SIGN_IN_REQUIRED');
    expect(await codeOf(call.signIn.me())).toBe('SIGN_IN_REQUIRED');
    expect(await codeOf(refresh(next.refreshToken, anna.deviceId))).toBe('SIGN_IN_REQUIRED');
  });

  test('whoever never got the answer to a refresh may ask again, however long the line was dead', async () => {
    const anna = await stage().signIn('anna');
    const lost = await refresh(anna.signedIn.refreshToken, anna.deviceId);
    stage().passTime(3_600_000);
    const again = await refresh(anna.signedIn.refreshToken, anna.deviceId);
    await centralClient(stage().url, again.accessToken).signIn.me();
    expect(await codeOf(refresh(lost.refreshToken, anna.deviceId))).toBe('SIGN_IN_REQUIRED');
  });

  test('a refresh token is worth nothing on another device', async () => {
    const anna = await stage().signIn('anna');
    expect(await codeOf(refresh(anna.signedIn.refreshToken, newDeviceId()))).toBe('SIGN_IN_REQUIRED');
    expect(await codeOf(refresh(anna.signedIn.refreshToken, anna.deviceId))).toBe('SIGN_IN_REQUIRED');
  });

  test('signing out ends this device’s tokens and its open stream, and no other’s', async () => {
    const [here, elsewhere] = [await stage().signIn('anna'), await stage().signIn('anna')];
    const stream = await here.call.feed.stream({ since: `${lamps}:0` });
    await readUntil(stream, (item) => item.type === 'heartbeat');
    await here.call.signIn.signOut();
    await expect(readUntil(stream, () => false)).rejects.toThrow('the stream ended');
    expect(await codeOf(here.call.signIn.me())).toBe('SIGN_IN_REQUIRED');
    expect(await codeOf(refresh(here.signedIn.refreshToken, here.deviceId))).toBe('SIGN_IN_REQUIRED');
    await elsewhere.call.signIn.me();
  });
}
