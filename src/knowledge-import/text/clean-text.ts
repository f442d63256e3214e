// Control characters, and format characters that hide or turn text around; soft hyphens and joiners among them.
const hidden = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const spaces = /[\p{Zs}]+/gu;

export interface CleanText {
  readonly text: string;
  /** Whether characters were taken out that nobody can see: zero-width, bidirectional, control. */
  readonly hidden: boolean;
}

/** One line of well-formed text without characters that cannot be seen. */
export function cleanText(raw: string): CleanText {
  if (/^[\x20-\x7e]*$/.test(raw)) return { text: raw.replaceAll(/ {2,}/g, ' ').trim(), hidden: false };
  const oneLine = raw.toWellFormed().replaceAll(lineBreaks, ' ');
  const seen = oneLine.replaceAll(hidden, '');
  return {
    text: seen.normalize('NFC').replaceAll(spaces, ' ').trim(),
    hidden: seen.length !== oneLine.length,
  };
}

/** Excel's trick to keep zeros in a text file, `="00123"`, is the text between the quotes. */
export function withoutExcelQuotes(text: string): string {
  const match = /^="([^"]*)"$/.exec(text);
  return match?.[1] ?? text;
}

/** Text a spreadsheet would run if it were ever opened there again. */
export const looksLikeFormula = (text: string): boolean =>
  /^(?:[=@]|[+-](?![\d\s.,]))/.test(text) && text.length > 1;

/** The first `length` characters, without cutting one of two halves in two. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return text
    .slice(0, length)
    .toWellFormed()
    .replace(/\ufffd$/u, '')
    .trimEnd();
}
