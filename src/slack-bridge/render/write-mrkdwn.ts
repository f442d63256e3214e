import { withoutEmphasis } from './emphasis.ts';
import { writeEmoji } from './write-emoji.ts';
import { callOf, channelOf, linkOf, mentionOf, type Writer } from './writer.ts';

/** Code is shown as it is; between its ticks nothing is a mention, a link or an emoji but what Slack put in `<>`. */
const CODE = /(```[\s\S]*?```|`[^`\n]+`)/;
const ANGLES = /<([^<>\n]+)>/g;

/** Slack's markup as plain text. */
export function writeMrkdwn(writer: Writer, text: string): string {
  return text
    .split(CODE)
    .map((piece, index) =>
      index % 2 === 1 ? writeCode(writer, piece) : writeProse(writer, withoutEmphasis(piece)),
    )
    .join('');
}

function writeProse(writer: Writer, text: string): string {
  let end = 0;
  let written = '';
  for (const match of text.matchAll(ANGLES)) {
    written += writeEmoji(writer, unescapeEntities(text.slice(end, match.index)));
    written += writeAngles(writer, match[1] ?? '');
    end = match.index + match[0].length;
  }
  return written + writeEmoji(writer, unescapeEntities(text.slice(end)));
}

function writeCode(writer: Writer, code: string): string {
  const inner = code.startsWith('```') ? code.slice(3, -3).replace(/^\n|\n$/g, '') : code.slice(1, -1);
  return unescapeEntities(inner.replace(ANGLES, (_, within: string) => writeAngles(writer, within)));
}

/** What stands between `<` and `>`: who, where, when, or an address; a label may follow after `|`. */
function writeAngles(writer: Writer, within: string): string {
  const bar = within.indexOf('|');
  const what = unescapeEntities(bar === -1 ? within : within.slice(0, bar));
  const label = bar === -1 ? null : unescapeEntities(within.slice(bar + 1));
  if (what.startsWith('@')) return mentionOf(writer, what.slice(1), label?.replace(/^@/, '') ?? null);
  if (what.startsWith('#')) return channelOf(writer, what.slice(1), label?.replace(/^#/, '') ?? null);
  if (!what.startsWith('!')) return linkOf(what, label);
  const [command = '', id = ''] = what.slice(1).split('^');
  if (command === 'here' || command === 'channel' || command === 'everyone') return callOf(writer, command);
  // A group and a date say in their label what to show to whoever cannot look them up.
  return label ?? (command === 'subteam' ? `@${id}` : command);
}

/** Slack escapes these three and nothing else. */
function unescapeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
