import { v5 } from 'uuid';
import type { SlackMessage } from '../ports/slack-message.ts';
import { textAt } from './parts.ts';
import { seenText } from './seen-text.ts';
import { writeBlocks } from './write-blocks.ts';
import { writeMrkdwn } from './write-mrkdwn.ts';
import type { Names, Signs, Writer } from './writer.ts';

export interface RenderedMessage {
  /** Plain text without characters that nobody can see; never empty. */
  readonly text: string;
  readonly callsEverybody: boolean;
  readonly emoji: readonly string[];
}

const MOST_CHARS = 12_000;
const MOST_EMOJI = 100;

/** A message as people read it. */
export function renderMessage(message: SlackMessage, names: Names): RenderedMessage {
  const signs: Signs = { callsEverybody: false, emoji: new Set() };
  const writer: Writer = { names, signs };
  const words = wordsOf(writer, message);
  const files = (message.files ?? []).map(({ name, title }) => `[file: ${name ?? title ?? ''}]`);
  const text = seenText([words, ...files].filter((line) => line !== '').join('\n'), MOST_CHARS);
  return {
    text: text === '' ? '[message without text]' : text,
    callsEverybody: signs.callsEverybody,
    emoji: [...signs.emoji].slice(0, MOST_EMOJI),
  };
}

/** Blocks hold all of it, and `text` may be a summary. Attachments count only alone: with words they are previews. */
function wordsOf(writer: Writer, message: SlackMessage): string {
  const blocks = writeBlocks(writer, message.blocks ?? []);
  if (blocks !== '') return blocks;
  const text = writeMrkdwn(writer, message.text ?? '');
  if (text.trim() !== '') return text;
  return (message.attachments ?? [])
    .map((attachment) => {
      const fields = ['pretext', 'title', 'text'].map((field) => textAt(attachment, field) ?? '');
      const said = fields.filter((field) => field !== '').join('\n');
      return writeMrkdwn(writer, said || (textAt(attachment, 'fallback') ?? ''));
    })
    .join('\n');
}

const FINGERPRINTS = '1d0c3b0e-5a3f-5d59-8b0c-4b9c8f6f3a21';
const IDS: Names = { user: (id) => id, channel: (id) => id };

/** The same as long as its author wrote nothing else, however people are called, and whether it was heard or read. */
export function fingerprintOf(message: SlackMessage): string {
  return v5(renderMessage(message, IDS).text, FINGERPRINTS);
}
