const languages = ['en', 'fi', 'nb', 'pl', 'ru', 'sv', 'da', 'de', 'nl'];
const versionWords =
  'v ver version rev versio wersja versjon версия copy kopio kopia kopi копия final new uusi ny nowy новый'.split(
    ' ',
  );
const noise: ReadonlySet<string> = new Set([...versionWords, ...monthNames()]);
const separators = /[\s._,()[\]-]+/;

/**
 * What names the source of a file: its name without folder, extension, dates, numbers and "(1)" or "v2", so that the
 * mapping of last month's `Hinnasto marraskuu 2026 (2).csv` is found again for `hinnasto_joulukuu_2026.xlsx`.
 */
export function sourceOf(fileName: string): string {
  const base = fileName.split(/[/\\]/).at(-1) ?? '';
  const bare = base.normalize('NFC').replace(/\.[A-Za-z0-9]{1,8}$/, '');
  const words = bare
    .toLowerCase()
    .split(separators)
    .filter((word) => word !== '');
  const named = words.filter((word) => !/^v?\d+[\p{L}]{0,2}$/u.test(word) && !noise.has(word));
  return ((named.length > 0 ? named : words).join(' ') || base).slice(0, 200);
}

/** Months as they stand alone and beside a day: `joulukuu`, `joulukuuta`, `dec`, `декабря`. */
function monthNames(): string[] {
  const dates = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
  return languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const alone = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      const beside = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
      return dates.flatMap((date) => [
        alone.format(date).toLowerCase().replace('.', ''),
        beside
          .formatToParts(date)
          .find(({ type }) => type === 'month')
          ?.value.toLowerCase()
          .replace('.', '') ?? '',
      ]);
    }),
  );
}
