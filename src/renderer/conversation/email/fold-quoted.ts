/** An e-mail's text in two parts; put together they are the text, to the byte. */
export interface FoldedText {
  readonly written: string;
  /** The history quoted below, with the line that introduces it; empty when there is none. */
  readonly quoted: string;
}

/** Longer lines introduce nothing; each line is looked at once, so that no text makes this slow. */
const LONGEST_HEADER = 300;

/** `On 18 Nov, Ida wrote:` and `18. nov. skrev Ida:`, in the languages of the brands and their neighbours. */
const WROTE =
  /(?:^|[\s)])(?:wrote|skrev|schrieb|kirjoitti|pisze|napisał(?:\(a\)|a)?|пишет|(?:на)?писал(?:\(а\)|а)?)(?:\s[^:]*)?:$/iu;
const DIVIDER = /^(?:-{2,} ?[^-]{1,60}-{2,}|_{10,})$/u;
const FROM = /^\*?(?:From|Fra|Från|Lähettäjä|Od|От|Von)\s?:\*?\s/iu;
const HEADER = /^\*?\p{L}[\p{L} ]{1,20}:\*?(?:\s|$)/u;

/**
 * Finds the quoted history at the end. What stands between answers or above them stays: somebody who answers below each
 * question needs the questions.
 */
export function foldQuoted(text: string): FoldedText {
  const lines = text.split('\n');
  const start = historyStart(lines.map((line) => line.trimEnd().slice(0, LONGEST_HEADER + 1)));
  if (start === null || lines.slice(0, start).every((line) => line.trim() === ''))
    return { written: text, quoted: '' };
  const written = lines
    .slice(0, start)
    .map((line) => `${line}\n`)
    .join('');
  return { written, quoted: text.slice(written.length) };
}

/** How many lines the quoted part has, as the reader counts them. */
export function lineCount(quoted: string): number {
  return quoted.trimEnd().split('\n').length;
}

function historyStart(lines: readonly string[]): number | null {
  return copiedStart(lines) ?? quoteStart(lines);
}

/** Below a divider, or from `From:` with its fellows on, everything is the earlier message, quoted or not. */
function copiedStart(lines: readonly string[]): number | null {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.length > LONGEST_HEADER) continue;
    if (DIVIDER.test(line) && headersFrom(lines, index + 1) > 0) return index;
    if (FROM.test(line) && headersFrom(lines, index) >= 3) return index;
  }
  return null;
}

/** How many of the next lines with something in them, up to three, look like the head of a message. */
function headersFrom(lines: readonly string[], start: number): number {
  const next = lines.slice(start, start + 6).filter((line) => line !== '');
  const other = next.findIndex((line) => line.length > LONGEST_HEADER || !HEADER.test(line));
  return Math.min(other === -1 ? next.length : other, 3);
}

/** The lines with `>` at the very end, and the line or two that introduce them. */
function quoteStart(lines: readonly string[]): number | null {
  let start = lines.length;
  let hasQuote = false;
  while (start > 0) {
    const line = lines[start - 1] ?? '';
    if (line !== '' && !line.startsWith('>')) break;
    hasQuote ||= line !== '';
    start -= 1;
  }
  if (!hasQuote) return null;
  const header = headerHeight(lines, start);
  if (header > 0) return start - header;
  // The blank lines above belong to what was written.
  while (lines[start] === '') start += 1;
  return start;
}

/** How many lines above the quote say whose it is: none, one, or two when the date did not fit on the last. */
function headerHeight(lines: readonly string[], end: number): 0 | 1 | 2 {
  const last = lines[end - 1] ?? '';
  const above = lines[end - 2] ?? '';
  const both = `${above} ${last}`;
  if (both.length > LONGEST_HEADER) return last.length <= LONGEST_HEADER && WROTE.test(last) ? 1 : 0;
  const date = /\d/;
  if (WROTE.test(last)) return !date.test(last) && date.test(above) ? 2 : 1;
  return date.test(above) && WROTE.test(both) ? 2 : 0;
}
