import { createHash } from 'node:crypto';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { foldedLine } from '../conversations/conversation-rules.ts';
import { textOfMail } from './mail-text.ts';

const SUBJECT_CHARS = 500;
/** Longer ones are no Message-IDs, whatever they are. */
const MAIL_ID_CHARS = 400;
/** How many of those an e-mail refers to are looked up: the newest. */
const REFERENCES = 50;
/** Logos below a text are smaller. */
const SHOWN_PICTURE_BYTES = 32 * 1024;

export interface MailAddress {
  /** In lower case: brands and customers write theirs as they like. */
  readonly address: string;
  readonly name: string;
}

export interface MailFile {
  /** As its sender called it, or its type where they did not. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadMail {
  /** Its Message-ID, or one made from its bytes where it has none. */
  readonly mailId: string;
  readonly from: MailAddress;
  readonly answerTo: string;
  readonly subject: string;
  readonly text: string;
  /** Message-IDs it refers to, oldest first. */
  readonly references: readonly string[];
  /** No human wrote it: an automatic answer, a list, a report that something could not be delivered. */
  readonly automatic: boolean;
  /** Language of its text, where it says so; BCP 47. */
  readonly language: string | null;
  /** What somebody attached. */
  readonly files: readonly MailFile[];
  /** What the agent has to know about it, in sentences. */
  readonly remarks: readonly string[];
}

/** Reads an e-mail as it arrived. Null when nobody can be told to have written it. */
export async function readMail(raw: Uint8Array, envelopeSender: string): Promise<ReadMail | null> {
  const email = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' });
  const from = mailboxOf(email.from) ?? mailboxOf(email.sender) ?? addressOf(envelopeSender);
  if (!from) return null;
  const { text, wasCut } = textOfMail(email);
  return {
    mailId: mailIdsIn(email.messageId)[0] ?? `${createHash('sha256').update(raw).digest('hex')}@no-id`,
    from,
    answerTo: (email.replyTo ?? []).map(mailboxOf).find((one) => one !== null)?.address ?? from.address,
    subject: foldedLine(email.subject ?? '')
      .slice(0, SUBJECT_CHARS)
      .toWellFormed(),
    text,
    references: [...mailIdsIn(email.references), ...mailIdsIn(email.inReplyTo), ...reportedIds(email)].slice(
      -REFERENCES,
    ),
    automatic: envelopeSender === '' || isAutomatic(email),
    language: languageOf(headerOf(email, 'content-language')),
    files: email.attachments.filter(isFile).map(fileOf),
    remarks: wasCut ? ['The e-mail was longer than what fits here; its end is missing.'] : [],
  };
}

/** By RFC 3834, and by what was usual before it. */
function isAutomatic(email: Email): boolean {
  const submitted = headerOf(email, 'auto-submitted')?.toLowerCase() ?? 'no';
  const precedence = headerOf(email, 'precedence')?.toLowerCase() ?? '';
  return (
    !submitted.startsWith('no') ||
    ['bulk', 'junk', 'list', 'auto_reply'].includes(precedence) ||
    headerOf(email, 'list-id') !== null ||
    headerOf(email, 'x-autoreply') !== null ||
    (headerOf(email, 'content-type') ?? '').toLowerCase().startsWith('multipart/report')
  );
}

/** The Message-ID of ours that a report of failed delivery gives back, with the headers of what failed. */
function reportedIds(email: Email): string[] {
  if (!(headerOf(email, 'content-type') ?? '').toLowerCase().startsWith('multipart/report')) return [];
  const decoder = new TextDecoder();
  return email.attachments
    .filter(({ mimeType }) => ['text/rfc822-headers', 'message/rfc822'].includes(mimeType))
    .flatMap(({ content }) => {
      const headers = typeof content === 'string' ? content : decoder.decode(content);
      return mailIdsIn(/^message-id:\s*(<[^>]+>)/im.exec(headers)?.[1]);
    });
}

/** A picture within the text was meant to be seen when it is a photo or of a screen, and not when it is a signature's. */
function isFile({ related, mimeType, content }: Attachment): boolean {
  if (['text/rfc822-headers', 'message/delivery-status'].includes(mimeType)) return false;
  return !related || (mimeType.startsWith('image/') && lengthOf(content) >= SHOWN_PICTURE_BYTES);
}

function fileOf({ content, filename, mimeType }: Attachment): MailFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  return { name: foldedLine(filename ?? '').slice(0, 100) || mimeType, bytes };
}

const lengthOf = (content: Attachment['content']): number =>
  typeof content === 'string' ? content.length : content.byteLength;

function mailIdsIn(header: string | undefined): string[] {
  const ids = (header ?? '').match(/<[^<>\s]+>/g) ?? [];
  return ids.map((id) => id.slice(1, -1)).filter((id) => id.length <= MAIL_ID_CHARS && isStorable(id));
}

const isStorable = (text: string) => !/\p{Cc}/u.test(text) && text.isWellFormed();

function mailboxOf(address: Address | undefined): MailAddress | null {
  const [mailbox] = address?.group ?? (address ? [address] : []);
  if (mailbox?.address === undefined) return null;
  return addressOf(mailbox.address, mailbox.name);
}

function addressOf(address: string, name = ''): MailAddress | null {
  const clean = address.trim().toLowerCase();
  if (!/^[^\s<>@]+@[^\s<>@]+$/.test(clean) || clean.length > 254 || !isStorable(clean)) return null;
  return { address: clean, name: foldedLine(name) || clean };
}

function headerOf(email: Email, key: string): string | null {
  return email.headers.find((header) => header.key === key)?.value ?? null;
}

function languageOf(header: string | null): string | null {
  try {
    return Intl.getCanonicalLocales(header?.split(',')[0]?.trim() ?? '')[0] ?? null;
  } catch {
    return null;
  }
}
