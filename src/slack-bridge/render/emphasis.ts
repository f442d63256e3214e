/** `*bold*` and `_italic_` between words; what stands between `<` and `>` is an address or a name and left alone. */
const EMPHASIS =
  /<[^<>\n]+>|(?<![\p{L}\p{N}*])\*(\S|\S[^*\n]*\S)\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(\S|\S[^_\n]*\S)_(?![\p{L}\p{N}_])/gu;

/**
 * Words without the signs that make them bold or italic. `~struck~` stays: without its signs an old price would read
 * like the present one.
 */
export function withoutEmphasis(mrkdwn: string): string {
  return mrkdwn.replace(EMPHASIS, (written, bold: string | undefined, italic: string | undefined) => {
    const inner = bold ?? italic;
    return inner === undefined ? written : withoutEmphasis(inner);
  });
}
