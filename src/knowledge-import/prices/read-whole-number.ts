/** A count such as `1 234` or `12,0`, whatever its separators; null where it is none. */
export function readWholeNumber(text: string, most: number): number | null {
  const plain = text
    .replaceAll(/[\s\u00a0\u202f']/g, '')
    .replace(/[.,]0*$/, '')
    .replaceAll(/[.,](?=\d{3})/g, '');
  return /^\d{1,15}$/.test(plain) ? Math.min(most, Number(plain)) : null;
}
