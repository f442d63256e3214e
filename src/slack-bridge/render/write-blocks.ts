import { type Part, partAt, partsAt, textAt } from './parts.ts';
import { writeEmoji } from './write-emoji.ts';
import { writeMrkdwn } from './write-mrkdwn.ts';
import { writeRichText } from './write-rich-text.ts';
import type { Writer } from './writer.ts';

/** Blocks from top to bottom; buttons, menus and lines between them are left out. */
export function writeBlocks(writer: Writer, blocks: readonly Part[]): string {
  return blocks
    .map((block) => writeBlock(writer, block))
    .filter((text) => text.trim() !== '')
    .join('\n');
}

function writeBlock(writer: Writer, block: Part): string {
  switch (block.type) {
    case 'rich_text':
      return writeRichText(writer, block);
    case 'header':
    case 'section':
      return [partAt(block, 'text'), ...partsAt(block, 'fields')]
        .map((text) => (text ? writeTextObject(writer, text) : ''))
        .filter((text) => text !== '')
        .join('\n');
    case 'context':
      return partsAt(block, 'elements')
        .map((element) => writeTextObject(writer, element))
        .join(' ');
    case 'markdown':
      return writeEmoji(writer, textAt(block, 'text') ?? '');
    case 'image':
      return `[image: ${textAt(block, 'alt_text') ?? ''}]`;
    default:
      return '';
  }
}

function writeTextObject(writer: Writer, object: Part): string {
  const text = textAt(object, 'text') ?? textAt(object, 'alt_text') ?? '';
  return object.type === 'mrkdwn' ? writeMrkdwn(writer, text) : writeEmoji(writer, text);
}
