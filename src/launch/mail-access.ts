import type { CentralOptions } from '../central/open-central.ts';

type MailOptions = NonNullable<CentralOptions['mail']>;

/** Begins what is wrong with the relay's address, and never holds its password. */
const OFF = 'No e-mail is sent:';

/**
 * E-mail, where a port for it is named. The relay's address is a secret, so it comes from the environment. A mistake in
 * it leaves what is sent waiting and is said in one line: e-mail is still taken, and the rest of the service is needed.
 */
export function mailAccess(
  mailPort: number | null,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): MailOptions | null {
  const smtpUrl = env.POLYDESK_SMTP_URL?.trim() ?? '';
  const host = env.POLYDESK_MAIL_HOST?.trim() ?? '';
  if (mailPort === null) {
    if (smtpUrl !== '') say(`${OFF} POLYDESK_SMTP_URL is set and --mail-port is not. Give both.`);
    return null;
  }
  const listening = { port: mailPort, ...(host === '' ? {} : { host }) };
  if (smtpUrl === '') return listening;
  if (isSmtp(smtpUrl)) return { ...listening, smtpUrl };
  say(`${OFF} POLYDESK_SMTP_URL is no address like smtp://user:password@host:587. It waits until it is.`);
  return listening;
}

function isSmtp(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
}
