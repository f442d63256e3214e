/** As much of a text as names it in a sentence or a line, on whole words. */
export function beginningOf(text: string, length = 60): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : length).toWellFormed()}…`;
}
