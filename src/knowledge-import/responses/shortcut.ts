const LONGEST = 40;

/** What is typed after `/`, made of a text: lower case, words joined by hyphens. Empty when nothing is left. */
export function shortcutFrom(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\//, '')
    .replace(/[^\p{Ll}\p{Nd}_]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}

/** A shortcut that is not taken yet: `returns`, `returns-2`, … */
export function freeShortcut(wanted: string, isTaken: (shortcut: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const tail = `-${number}`;
    const next = wanted.slice(0, LONGEST - tail.length) + tail;
    if (!isTaken(next)) return next;
  }
}
