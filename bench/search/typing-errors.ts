/** Damages words as fingers do: a letter left out, doubled, wrong, or swapped with its neighbour. */
export function withTypingError(word: string, random: () => number): string {
  const letters = [...word];
  const at = Math.floor(random() * letters.length);
  const alphabet = /\p{Script=Cyrillic}/u.test(word) ? 'абвгдеиклмнопрст' : 'abdefghiklmnoprst';
  const other = alphabet.charAt(Math.floor(random() * alphabet.length));
  const damages = [
    () => letters.toSpliced(at, 1),
    () => letters.toSpliced(at, 0, other),
    () => letters.toSpliced(at, 1, other),
    () => {
      const first = Math.min(at, letters.length - 2);
      return letters.toSpliced(first, 2, letters[first + 1] ?? '', letters[first] ?? '');
    },
  ];
  const damaged = (damages[Math.floor(random() * damages.length)]?.() ?? letters).join('');
  // Two equal neighbours swapped, or a letter replaced by itself, is no error.
  return damaged === word ? withTypingError(word, random) : damaged;
}

/** The same for an article number, where digits are mistaken for digits. */
export function withSkuError(sku: string, random: () => number): string {
  const places = [...sku].flatMap((letter, at) => (/[A-Z0-9]/.test(letter) ? [at] : []));
  const at = places[Math.floor(random() * places.length)] ?? 0;
  const letter = sku.charAt(at);
  const others = /\d/.test(letter) ? '0123456789' : 'ABCDEFGHKLMNPRSTUVX';
  const other = others.charAt(Math.floor(random() * others.length));
  const damaged =
    random() < 0.5 ? sku.slice(0, at) + other + sku.slice(at + 1) : sku.slice(0, at) + sku.slice(at + 1);
  return damaged === sku ? withSkuError(sku, random) : damaged;
}

export function withoutDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<!и)\p{M}|(?<=и)(?!\u0306)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/Ł/g, 'L')
    .replace(/Ø/g, 'O');
}
