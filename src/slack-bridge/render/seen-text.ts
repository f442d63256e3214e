const HIDDEN = /(?![\n\t\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** A joiner belongs between emoji and nowhere else. */
const LONE_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** Well-formed text of what can be seen, with its lines, at most so many characters. */
export function seenText(raw: string, most: number): string {
  const text = raw
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll(HIDDEN, '')
    .replaceAll(LONE_JOINER, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return text.length <= most ? text : `${cut(text, most - 1)}…`;
}

/** Without leaving half a character. */
export function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')
    .trimEnd();
}
