/** Answers that mean something only under a header that asks, such as `VAT included`. */
export const yesWords: ReadonlySet<string> = new Set([
  'yes',
  'y',
  'true',
  'kylla',
  'on',
  'ja',
  'tak',
  'да',
  '1',
  'x',
]);
export const noWords: ReadonlySet<string> = new Set([
  'no',
  'n',
  'false',
  'ei',
  'nei',
  'nej',
  'nie',
  'nein',
  'nee',
  'нет',
  '0',
]);
