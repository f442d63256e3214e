import { createTransport, type NodemailerError } from 'nodemailer';
import type { Attachment } from '../../contract/model/attachment.ts';
import type { Brand } from '../../contract/model/brand.ts';
import type { OutgoingMail } from './outbox.ts';

const CONNECT_MS = 10_000;
/** A relay that says nothing for so long has gone. */
const SILENCE_MS = 60_000;

/** An e-mail with the bytes of its files. */
export type LoadedMail = Omit<OutgoingMail, 'files'> & {
  readonly files: readonly { readonly about: Attachment; readonly bytes: Uint8Array }[];
};

/** `refused`: no later try will be taken. `later`: the relay was away, or asked for patience. */
export type SendResult =
  | { readonly state: 'sent' }
  | { readonly state: 'refused' | 'later'; readonly problem: string };

/** Hands one e-mail of a brand to the relay. What the world sees of it names the brand and nobody else. */
export async function sendMail(
  smtpUrl: string,
  brand: Brand,
  mailId: string,
  mail: LoadedMail,
  signal: AbortSignal,
): Promise<SendResult> {
  const domain = brand.domain;
  const address = brand.handling?.mailbox ?? `no-reply@${domain}`;
  const transport = createTransport({
    url: smtpUrl,
    // Said to the relay, which writes it into the headers.
    name: domain,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: { name: `${brand.voice.alias}, ${brand.name}`, address },
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      attachments: mail.files.map(({ about, bytes }) => ({
        filename: about.name,
        contentType: about.type,
        content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      })),
      messageId: `<${mailId}>`,
      xMailer: false,
      signal,
      ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
      ...(mail.inReplyTo === undefined ? {} : { inReplyTo: `<${mail.inReplyTo}>` }),
      ...(mail.references === undefined ? {} : { references: mail.references.map((id) => `<${id}>`) }),
      ...(mail.automatic ? { headers: { 'Auto-Submitted': 'auto-generated' } } : {}),
    });
    return { state: 'sent' };
  } catch (error) {
    return resultOf(error);
  } finally {
    transport.close();
  }
}

/**
 * Only what the relay says about this e-mail is for good. A wrong password or certificate is refused too, but is put
 * right by whoever runs the service, and then everything that waited is sent.
 */
function resultOf(error: unknown): SendResult {
  const { code, message, response, responseCode } = error as NodemailerError;
  const problem = (response ?? message ?? String(error)).slice(0, 500);
  const isAboutMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const isForGood = responseCode === undefined ? code === 'EENVELOPE' : responseCode >= 500;
  return { state: isAboutMail && isForGood ? 'refused' : 'later', problem };
}
