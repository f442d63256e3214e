const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const month = new RegExp(`(?<!\\p{L})(?:${months})(?!\\p{L})`, 'giu');
const version =
  /(?<!\p{L})(?:v|ver|version|rev|copy|kopio|kopia|kopi|копия|final|new|uusi)[\s._-]*\d*(?!\p{L})/giu;
const numbers = /\d+(?:[.,:_-]\d+)*/g;
const separators = /[\s._,()[\]-]+/g;

/**
 * What names the source of a file: its name without folder, extension, dates, numbers and "(1)" or "v2", so that the
 * mapping of last month's `Hinnasto 2026-11 (2).csv` is found again for `hinnasto_2026-12.xlsx`.
 */
export function sourceOf(fileName: string): string {
  const base = fileName.split(/[/\\]/).at(-1) ?? '';
  const bare = base.normalize('NFC').replace(/\.[A-Za-z0-9]{1,8}$/, '');
  const name = tidy(bare.replaceAll(numbers, ' ').replaceAll(version, ' ').replaceAll(month, ' '));
  return (name === '' ? tidy(bare) || base : name).toLowerCase().slice(0, 200);
}

const tidy = (text: string): string => text.replaceAll(separators, ' ').trim();
