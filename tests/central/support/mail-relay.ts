import { once } from 'node:events';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly email: Email;
  /** As it came over the wire. */
  readonly raw: string;
  readonly from: string;
  readonly to: readonly string[];
}

/** The far side of the service's SMTP: a real server on loopback that answers as a test wants it to. */
export interface MailRelay {
  readonly url: string;
  readonly port: number;
  readonly received: ReceivedMail[];
  /** Names that clients gave in EHLO. */
  readonly greetedAs: Set<string>;
  /** Said to RCPT: null takes it. Counts tries. */
  refuse: (attempt: number) => { readonly code: number; readonly text: string } | null;
  /** After it took an e-mail whole, the connection breaks before the client hears so. */
  loseAnswers: number;
  close(): Promise<void>;
}

/** `port` 0 takes any free one. */
export async function openMailRelay(port = 0): Promise<MailRelay> {
  let attempts = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 200,
    onMailFrom: (_address, session, callback) => {
      relay.greetedAs.add(session.hostNameAppearsAs);
      callback();
    },
    onRcptTo: (_address, _session, callback) => {
      attempts += 1;
      const refused = relay.refuse(attempts);
      callback(refused ? Object.assign(new Error(refused.text), { responseCode: refused.code }) : null);
    },
    onData: async (stream, session, callback) => {
      const pieces: Buffer[] = [];
      for await (const piece of stream) pieces.push(piece as Buffer);
      const raw = Buffer.concat(pieces);
      const { mailFrom, rcptTo } = session.envelope;
      relay.received.push({
        email: await PostalMime.parse(raw),
        raw: raw.toString('utf8'),
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
      });
      if (relay.loseAnswers > 0) {
        relay.loseAnswers -= 1;
        for (const connection of server.connections) connection.close();
        return;
      }
      callback();
    },
  });
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  const taken = typeof address === 'object' && address ? address.port : 0;
  const relay: MailRelay = {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    received: [],
    greetedAs: new Set(),
    refuse: () => null,
    loseAnswers: 0,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return relay;
}
