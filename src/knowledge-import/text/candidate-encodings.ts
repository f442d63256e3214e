/** The first of each list is by far the most common among files that are not UTF-8. */
const western = ['windows-1252', 'iso-8859-15', 'macintosh'];
const central = ['windows-1250', 'iso-8859-2'];
const cyrillic = ['windows-1251', 'koi8-r', 'iso-8859-5', 'x-mac-cyrillic', 'ibm866'];
const baltic = ['windows-1257', 'iso-8859-13'];
const greek = ['windows-1253', 'iso-8859-7'];
const turkish = ['windows-1254'];

const byLanguage: Readonly<Record<string, readonly string[]>> = {
  ru: cyrillic,
  uk: cyrillic,
  be: cyrillic,
  bg: cyrillic,
  pl: central,
  cs: central,
  sk: central,
  hu: central,
  sl: central,
  hr: central,
  ro: central,
  et: baltic,
  lv: baltic,
  lt: baltic,
  el: greek,
  tr: turkish,
};

const all = [...western, ...central, ...cyrillic, ...baltic, ...greek, ...turkish];

/**
 * Encodings worth offering, likeliest first: those usual for the language, in the order of the guess from the
 * bytes, then whatever else was guessed, then the most common of the others.
 */
export function candidateEncodings(locale: string, guessed: readonly string[]): string[] {
  const usual = byLanguage[locale.split('-')[0] ?? ''] ?? western;
  // A guess of ISO 8859-1 or -9 is read by browsers, and written by programs, as the Windows page that contains it.
  const known = guessed
    .map((name) => (name === 'iso-8859-1' ? 'windows-1252' : name === 'iso-8859-9' ? 'windows-1254' : name))
    .filter((name) => all.includes(name));
  const guessedFirst = known.filter((name) => usual.includes(name));
  return [
    ...new Set([
      ...guessedFirst,
      ...usual,
      ...known.slice(0, 3),
      'windows-1252',
      'windows-1250',
      'windows-1251',
    ]),
  ];
}
