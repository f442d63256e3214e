import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** An answer as its reader got it. */
export interface Answer {
  readonly mailId: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** Message-IDs it names. */
  readonly references: string;
}

export interface LetterBox {
  /** For the central service to send through. */
  readonly smtpUrl: string;
  /** Whoever listens last hears. */
  onAnswer: (answer: Answer) => void;
  readonly close: () => Promise<void>;
}

const MOST_BYTES = 10 * 1024 * 1024;
const CLOSE_MS = 300;

/** The letter writers' mail server: on loopback, takes everything, keeps nothing. */
export async function openLetterBox(): Promise<LetterBox> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: MOST_BYTES,
    closeTimeout: CLOSE_MS,
    onData: (stream, _session, callback) => {
      buffer(stream)
        .then((raw) => PostalMime.parse(raw))
        .then(
          (email) => {
            callback();
            box.onAnswer({
              mailId: email.messageId ?? '',
              from: email.from?.address ?? '',
              subject: email.subject ?? '',
              text: email.text ?? '',
              references: `${email.references ?? ''} ${email.inReplyTo ?? ''}`,
            });
          },
          (error: Error) => callback(error),
        );
    },
  });
  // A service that is killed leaves its connection; the next one opens another.
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const box: LetterBox = {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    onAnswer: () => {},
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return box;
}
