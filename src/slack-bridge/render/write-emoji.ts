import { emojiCharacters, withSkinTone } from './emoji-characters.ts';
import type { Writer } from './writer.ts';

const EMOJI = /:([a-z0-9_+'-]{1,100}):(?::skin-tone-([2-6]):)?/g;

/** Replaces `:names:` by what they look like. Those that only the workspace knows stay as they are. */
export function writeEmoji(writer: Writer, text: string): string {
  return text.replace(EMOJI, (written, name: string, tone: string | undefined) => {
    const characters = emojiOf(writer, name, tone === undefined ? null : Number(tone));
    return characters ?? written;
  });
}

/** Notes that the emoji was used. Null when nobody but the workspace knows it. */
export function emojiOf(writer: Writer, name: string, tone: number | null): string | null {
  const characters = emojiCharacters(name);
  // Times such as 10:30:00 look like `:30:`.
  if (characters === null && /^\d+$/.test(name)) return null;
  writer.signs.emoji.add(name);
  if (characters === null || tone === null) return characters;
  return withSkinTone(characters, tone);
}
