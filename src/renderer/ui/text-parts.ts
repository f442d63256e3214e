import { LinkifyIt } from 'linkify-it';

/** A message's text, cut so that the screen can show each part safely. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** A character that shows nothing or turns the direction of what follows; `code` is its `U+XXXX`. */
  | { readonly kind: 'hidden'; readonly code: string };

const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: true });

/** Control and format characters and invisible line breaks: zero-width, direction-turning, soft hyphen, tags. */
const HIDDEN = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** What a joiner may follow: an emoji (with its variation or skin tone), a letter of a script that joins letters. */
const BEFORE_JOINER =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}]\uFE0F?$/u;
const JOINER = /^[\u200C\u200D]$/;

/** The flags of England, Scotland and Wales are a black flag followed by tag characters. */
const BEFORE_TAG = /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u;
const TAG = /^[\u{E0020}-\u{E007F}]$/u;

/** Only `https:` and `mailto:` become links, and only as they are written. */
export function textParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of linkify.match(text) ?? []) {
    const href = safeHref(match.url);
    if (!href) continue;
    parts.push(...plainParts(text.slice(end, match.index)));
    parts.push({ kind: 'link', text: match.raw, href });
    end = match.lastIndex;
  }
  parts.push(...plainParts(text.slice(end)));
  return parts;
}

function plainParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (belongsToText(text.slice(Math.max(0, match.index - 24), match.index), match[0])) continue;
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push({ kind: 'hidden', code: codeName(match[0]) });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

function belongsToText(before: string, character: string): boolean {
  if (JOINER.test(character)) return BEFORE_JOINER.test(before);
  return TAG.test(character) && BEFORE_TAG.test(before);
}

function codeName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Null for what is neither `https:` nor `mailto:`, and for links that hold hidden characters. */
function safeHref(url: string): string | null {
  if (!URL.canParse(url) || url.search(HIDDEN) !== -1) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'mailto:' ? href : null;
}
