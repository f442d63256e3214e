import { convert } from 'html-to-text';
import type { Email } from 'postal-mime';
import { MESSAGE_MAX_CHARS } from '../../contract/model/message.ts';

/** Longest HTML that is turned into text, in UTF-16 code units; what comes after is left out. */
const HTML_MAX_CHARS = 2 * 1024 * 1024;

const plainHeading = { options: { uppercase: false } };

/** Stands where an e-mail says nothing. */
export const NO_WORDS = '–';

export interface MailText {
  readonly text: string;
  readonly wasCut: boolean;
}

/** What an e-mail says: its text part, or the words of its HTML where it has none. An empty one is a dash. */
export function textOfMail(email: Pick<Email, 'text' | 'html'>): MailText {
  const plain = cleanText(email.text ?? '');
  const text = plain !== '' ? plain : cleanText(email.html === undefined ? '' : wordsOf(email.html));
  if (text.length <= MESSAGE_MAX_CHARS) return { text: text || NO_WORDS, wasCut: false };
  return { text: text.slice(0, MESSAGE_MAX_CHARS).toWellFormed(), wasCut: true };
}

/**
 * Without control characters and signs that turn the direction of what follows, which could hide words or pass for
 * others; line breaks are one kind. Never empty lines at the ends, or more than two in a row.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()
    .toWellFormed();
}

function wordsOf(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: HTML_MAX_CHARS, maxDepth: 200 },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, ...plainHeading })),
    ],
  });
}
