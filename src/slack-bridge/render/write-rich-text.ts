import { charactersOf, withSkinTone } from './emoji-characters.ts';
import { numberAt, type Part, partsAt, textAt } from './parts.ts';
import { emojiOf } from './write-emoji.ts';
import { callOf, channelOf, linkOf, mentionOf, type Writer } from './writer.ts';

/** A `rich_text` block: what people write in Slack's own field. */
export function writeRichText(writer: Writer, block: Part): string {
  return partsAt(block, 'elements')
    .map((element) => writeElement(writer, element))
    .join('\n');
}

function writeElement(writer: Writer, element: Part): string {
  switch (element.type) {
    case 'rich_text_list':
      return writeList(writer, element);
    case 'rich_text_quote':
      return writeInline(writer, element).replace(/^/gm, '> ');
    default:
      return writeInline(writer, element).replace(/\n$/, '');
  }
}

function writeList(writer: Writer, list: Part): string {
  const indent = '  '.repeat(Math.min(numberAt(list, 'indent') ?? 0, 8));
  const first = (numberAt(list, 'offset') ?? 0) + 1;
  const isOrdered = textAt(list, 'style') === 'ordered';
  return partsAt(list, 'elements')
    .map((item, index) => `${indent}${isOrdered ? `${first + index}.` : '•'} ${writeInline(writer, item)}`)
    .join('\n');
}

function writeInline(writer: Writer, section: Part): string {
  return partsAt(section, 'elements')
    .map((piece) => writePiece(writer, piece))
    .join('');
}

function writePiece(writer: Writer, piece: Part): string {
  switch (piece.type) {
    case 'link':
      return linkOf(textAt(piece, 'url') ?? '', textAt(piece, 'text'));
    case 'user':
      return mentionOf(writer, textAt(piece, 'user_id') ?? '', null);
    case 'channel':
      return channelOf(writer, textAt(piece, 'channel_id') ?? '', null);
    case 'usergroup':
      return `@${textAt(piece, 'usergroup_id') ?? ''}`;
    case 'broadcast':
      return callOf(writer, textAt(piece, 'range') ?? 'channel');
    case 'emoji':
      return writeEmojiPiece(writer, piece);
    case 'date':
      return textAt(piece, 'fallback') ?? '';
    case 'color':
      return textAt(piece, 'value') ?? '';
    default:
      return struckOrNot(piece, textAt(piece, 'text') ?? '');
  }
}

/** A price that was struck out must not read like the present one. */
function struckOrNot(piece: Part, text: string): string {
  const { style } = piece;
  const isStruck = typeof style === 'object' && style !== null && 'strike' in style && style.strike === true;
  return isStruck ? `~${text}~` : text;
}

function writeEmojiPiece(writer: Writer, piece: Part): string {
  const name = textAt(piece, 'name') ?? '';
  const tone = numberAt(piece, 'skin_tone');
  const known = emojiOf(writer, name, tone);
  if (known !== null) return known;
  const code = textAt(piece, 'unicode');
  if (code === null || !/^[0-9a-f]{2,6}(-[0-9a-f]{2,6})*$/i.test(code)) return `:${name}:`;
  return tone === null || code.includes('-') ? charactersOf(code) : withSkinTone(charactersOf(code), tone);
}
