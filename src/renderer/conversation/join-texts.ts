/** What goes back into the composer comes first, what was typed meanwhile follows on a new line. */
export function joinTexts(returned: string, typed: string): string {
  if (typed === '' || typed === returned || typed.startsWith(`${returned}\n`)) return typed || returned;
  return `${returned}\n${typed}`;
}
