import { expect, test } from 'vitest';
import { mailAccess } from '../../src/launch/mail-access.ts';

function read(port: number | null, env: Record<string, string> = {}) {
  const said: string[] = [];
  return { mail: mailAccess(port, env, (line) => said.push(line)), said };
}

test('without a port there is no e-mail', () => {
  expect(read(null)).toEqual({ mail: null, said: [] });
});

test('a port takes e-mail on this machine, or where the environment says', () => {
  expect(read(2525)).toEqual({ mail: { port: 2525 }, said: [] });
  expect(read(2525, { POLYDESK_MAIL_HOST: '10.0.0.5' }).mail).toEqual({ port: 2525, host: '10.0.0.5' });
});

test('with a relay it sends too', () => {
  for (const smtpUrl of ['smtp://relay.example', 'smtps://user:secret@relay.example:465']) {
    expect(read(2525, { POLYDESK_SMTP_URL: ` ${smtpUrl} ` })).toEqual({
      mail: { port: 2525, smtpUrl },
      said: [],
    });
  }
});

test.each(['relay.example:587', 'https://relay.example', 'smtp://', 'secret'])(
  'a relay that is none (%s) is said without repeating it, and e-mail is still taken',
  (smtpUrl) => {
    const { mail, said } = read(2525, { POLYDESK_SMTP_URL: smtpUrl });
    expect(mail).toEqual({ port: 2525 });
    expect(said).toEqual([expect.stringMatching(/^No e-mail is sent: POLYDESK_SMTP_URL/)]);
    if (smtpUrl !== 'smtp://') expect(said[0]).not.toContain(smtpUrl);
  },
);

test('a relay without a port is said', () => {
  const { mail, said } = read(null, { POLYDESK_SMTP_URL: 'smtp://relay.example' });
  expect(mail).toBeNull();
  expect(said).toEqual([expect.stringContaining('--mail-port')]);
});
