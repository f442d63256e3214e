import type { FileCleaner } from '../files/file-cleaner.ts';
import type { Log } from '../ports.ts';
import { openMailReceiver } from './receiver.ts';
import { startMailSender } from './sender.ts';
import type { MailParts } from './take-mail.ts';

export interface MailOptions {
  /** Where SMTP is listened on; 0 takes any free one. */
  readonly port: number;
  /** Only this machine unless told otherwise. */
  readonly host?: string;
  /** The relay that takes what is sent: `smtp://user:password@host:587`. Without one it waits. */
  readonly smtpUrl?: string | null;
}

/** Takes and sends e-mail until it is closed. */
export async function openMail(
  parts: MailParts & { readonly log: Log; readonly fileCleaner: FileCleaner },
  { host = '127.0.0.1', port, smtpUrl = null }: MailOptions,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const receiver = await openMailReceiver(parts, { port, host });
  const sender = startMailSender(parts, smtpUrl);
  return {
    port: receiver.port,
    close: async () => {
      await receiver.close();
      await sender.close();
    },
  };
}
