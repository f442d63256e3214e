import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { Brand } from '../../contract/model/brand.ts';
import { CentralStartError } from '../central-start-error.ts';
import type { FileCleaner } from '../files/file-cleaner.ts';
import type { Log } from '../ports.ts';
import { listPageBrands } from '../web-chat/page-brands.ts';
import { cleanMailFiles } from './mail-files.ts';
import { readMail } from './read-mail.ts';
import { type MailParts, takeMail } from './take-mail.ts';

/** Largest e-mail that is taken, in bytes. */
export const MAIL_MAX_BYTES = 10 * 1024 * 1024;
const CONNECTIONS = 50;
const CLOSE_MS = 1_000;

export interface ReceiverOptions {
  /** 0 takes any free one. */
  readonly port: number;
  readonly host: string;
}

type ReceiverParts = MailParts & { readonly log: Log; readonly fileCleaner: FileCleaner };

export interface MailReceiver {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Takes e-mail for the brands' mailboxes over SMTP. Says 250 only once it is stored, so that whoever sends keeps it
 * until then. Speaks no TLS: the organisation's own mail server stands before it.
 */
export async function openMailReceiver(
  parts: ReceiverParts,
  { host, port }: ReceiverOptions,
): Promise<MailReceiver> {
  const server = new SMTPServer({
    // The name in the greeting; the machine's own would tell who the brand's agents work for.
    name: 'localhost',
    banner: 'ready',
    logger: false,
    size: MAIL_MAX_BYTES,
    maxClients: CONNECTIONS,
    closeTimeout: CLOSE_MS,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: (recipient, _session, callback) => {
      brandOf(parts, recipient.address).then(
        (brand) => callback(brand ? null : reply(550, 'There is no such mailbox here')),
        (error: unknown) => callback(later(parts.log, error)),
      );
    },
    onData: (stream, session, callback) => {
      const { mailFrom, rcptTo } = session.envelope;
      const sender = mailFrom ? mailFrom.address : '';
      const recipients = rcptTo.map(({ address }) => address);
      takeStream(parts, stream, sender, recipients).then(
        (problem) => callback(problem),
        (error: unknown) => callback(later(parts.log, error)),
      );
    },
  });
  // What a client does to its connection is its own affair.
  server.on('error', () => {});
  await listen(server, port, host);
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Null when the e-mail is stored; otherwise what its sender is told. */
async function takeStream(
  parts: ReceiverParts,
  stream: SMTPServerDataStream,
  sender: string,
  recipients: readonly string[],
): Promise<Error | null> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) {
    // Read to its end in any case, or the connection stands still.
    if (!stream.sizeExceeded) pieces.push(piece as Buffer);
  }
  if (stream.sizeExceeded) return reply(552, 'The message is larger than 10 MiB');
  const mail = await readMail(Buffer.concat(pieces), sender).catch(() => 'unreadable' as const);
  if (mail === 'unreadable') return reply(554, 'The message cannot be read');
  if (mail === null) return reply(550, 'The message does not say who wrote it');
  const brands = new Map<string, Brand>();
  for (const address of recipients) {
    const brand = await brandOf(parts, address);
    if (brand) brands.set(brand.brandId, brand);
  }
  // What machines write is a note, or nothing.
  const clean = await cleanMailFiles(parts.fileCleaner, mail.automatic ? [] : mail.files);
  for (const brand of brands.values()) await takeMail(parts, brand, mail, clean);
  return null;
}

async function brandOf({ db }: MailParts, address: string): Promise<Brand | null> {
  const brands = await listPageBrands(db);
  const wanted = address.toLowerCase();
  return brands.find(({ handling }) => handling?.mailbox?.toLowerCase() === wanted) ?? null;
}

function later(log: Log, error: unknown): Error {
  log(`bug while an e-mail was taken: ${error instanceof Error ? error.stack : String(error)}`);
  return reply(451, 'Something went wrong here; try again later');
}

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

async function listen(server: SMTPServer, port: number, host: string): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(port, host, () => {
        server.server.off('error', reject);
        resolve();
      });
    });
  } catch (cause) {
    const inUse = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    throw new CentralStartError(
      inUse ? 'portInUse' : 'addressUnusable',
      inUse
        ? `Port ${port} on ${host}, for e-mail, is in use. Stop what listens there, or choose another port.`
        : `Port ${port} on ${host}, for e-mail, cannot be listened on (${cause}). Choose an address of this machine, ` +
            'and a port above 1023 unless you are its administrator.',
      { cause },
    );
  }
}
